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
            Write(findings, set.Name, DifferenceOf(project, set, assembly));
        }

        foreach (var name in SetTypes.Of(new SetContext(assembly).App).Keys.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal))
        {
            Write(findings, name, $"The assembly has the set '{name}', and the build wrote nothing for it. The build does not see what a source generator adds.");
        }

        findings.WriteLine("end");
        return 0;
    }

    private static string? DifferenceOf(BuiltProject project, BuiltSet set, string assembly) =>
        SetTypes.Of(new SetContext(assembly).App).TryGetValue(SetTypes.Comparable(set.Name), out var type)
            ? SetComparison.DifferenceOf(project, set, () => SetTypes.Create(type))
            : $"The build wrote the set '{set.Name}', and the assembly has no such class. Rebuild the project ('dotnet build --no-incremental').";

    private static void Write(StreamWriter findings, string set, string? difference)
    {
        findings.WriteLine(difference is null ? $"equal {set}" : $"differs {set}");
        foreach (var line in difference?.Split('\n') ?? [])
        {
            findings.WriteLine("|" + line.TrimEnd('\r'));
        }
    }
}
