using KubeNet.Built;
using KubeNet.Comparing;

namespace KubeNet.DoubleCheck;

/// <summary>Runs one set after the other and writes down, at once, what is found.</summary>
internal static class SetRunner
{
    public static int Run(string bundle, string assembly, string report)
    {
        var project = BuiltText.Read(File.ReadAllText(bundle));
        using var findings = new StreamWriter(report) { AutoFlush = true, NewLine = "\n" };
        var known = project.Sets.Select(set => SetTypes.Comparable(set.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var set in project.Sets)
        {
            findings.WriteLine($"run {set.Name}");
            var app = new SetContext(assembly).App;
            Write(findings, set.Name, SetComparison.DifferenceOf(project, set, () => SetTypes.Create(app, set.Name)));
        }

        var all = SetTypes.NamesIn(new SetContext(assembly).App);
        foreach (var name in all.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal))
        {
            findings.WriteLine($"unwritten {name}");
        }

        findings.WriteLine("end");
        return 0;
    }

    private static void Write(StreamWriter findings, string set, string? difference)
    {
        findings.WriteLine(difference is null ? $"equal {set}" : $"differs {set}");
        foreach (var line in difference?.Split('\n') ?? [])
        {
            findings.WriteLine("|" + line.TrimEnd('\r'));
        }
    }
}
