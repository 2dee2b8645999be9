namespace KubeNet.HostTesting;

/// <summary>Compares lists of lines and shows them whole: a diagnostic that is cut off tells nothing.</summary>
internal static class Lines
{
    public static void Equal(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, got) = (expected.ToList(), actual.ToList());
        if (!wanted.SequenceEqual(got, StringComparer.Ordinal))
        {
            Assert.Fail($"expected:\n  {string.Join("\n  ", wanted)}\nactual:\n  {string.Join("\n  ", got)}");
        }
    }

    public static void Empty(IEnumerable<object> actual) => Equal([], actual.Select(line => line.ToString()!));
}
