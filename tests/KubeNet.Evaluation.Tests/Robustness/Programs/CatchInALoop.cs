while (true)
{
    try
    {
        throw new Exception();
    }
    catch { }
}
