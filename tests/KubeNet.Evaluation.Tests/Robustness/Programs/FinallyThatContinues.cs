for (; ; )
{
    try
    {
        throw new Exception();
    }
    catch
    {
        continue;
    }
    finally { }
}
