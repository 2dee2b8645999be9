while (true)
{
    try
    {
        new List<int> { 2, 1 }.Sort((a, b) => throw new Exception());
    }
    catch { }
}
