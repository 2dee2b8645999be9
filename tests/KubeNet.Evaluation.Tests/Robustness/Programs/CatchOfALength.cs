while (true)
{
    try
    {
        _ = new string('a', int.MaxValue);
    }
    catch { }
}
