while (true)
{
    try
    {
        int.Parse("x");
    }
    catch { }
}
