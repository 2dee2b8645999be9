foreach (var x in All())
    break;

// members
static IEnumerable<int> All()
{
    try
    {
        while (true)
            yield return 1;
    }
    finally
    {
        while (true) { }
    }
}
