using var n = new N();

// types
class N : IDisposable
{
    public void Dispose()
    {
        using var n = new N();
    }
}
