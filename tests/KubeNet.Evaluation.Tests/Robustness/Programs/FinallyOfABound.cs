while (true)
{
    try
    {
        while (true) { }
    }
    finally
    {
        while (true) { }
    }
}
