// title: `yield break` in a `catch`
// example: yield break;
k8s.ConfigMap("a").Data("x", string.Join(",", It("5", "x", "7"))).Data("y", string.Join(",", It2(new List<string>())));
// members
static IEnumerable<int> It(params string[] xs)
{
    foreach (var x in xs)
    {
        int n;
        try
        {
            n = int.Parse(x);
        }
        catch (FormatException)
        {
            yield break;
        }

        yield return n;
    }
}

static IEnumerable<string> It2(List<string> log)
{
    yield return "a";
    try
    {
        throw new InvalidOperationException("m");
    }
    catch (InvalidOperationException e)when (e.Message == "m")
    {
        log.Add("c");
        if (log.Count > 0)
            yield break;
    }
    finally
    {
        log.Add("f");
    }

    yield return "never";
}
