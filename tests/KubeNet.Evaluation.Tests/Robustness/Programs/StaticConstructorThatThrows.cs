while (true)
{
    try
    {
        _ = N.V;
    }
    catch { }
}

// types
class N
{
    public static int V = 1;

    static N()
    {
        throw new Exception();
    }
}
