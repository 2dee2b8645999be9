string? s = null;
while (true)
{
    try
    {
        _ = s!.Length;
    }
    catch { }
}
