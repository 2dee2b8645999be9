try
{
    _ = new[] { 1 }
        .Select(x =>
        {
            while (true) { }
            return 1;
        })
        .ToList();
}
catch { }
finally
{
    while (true) { }
}
