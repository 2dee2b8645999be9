using KubeNet.Built;
using KubeNet.Comparing;

namespace KubeNet.Testing;

/// <summary>Sets whose files the build wrote, to be compared with the result of running them.</summary>
public sealed class BuiltSets
{
    private readonly IReadOnlyList<ComparedSet> _sets;

    internal BuiltSets(IReadOnlyList<ComparedSet> sets)
    {
        _sets = sets;
        Names = [.. sets.Select(set => set.Built.Name)];
    }

    /// <summary>The sets, each as the name of a class with its namespace, sorted within a project.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Runs each set and compares all its files, byte for byte. Values of Secrets are compared but not shown.</summary>
    /// <returns>The same object.</returns>
    /// <exception cref="ManifestDifferenceException">A file is different, missing or additional, or running a set throws. The message shows
    /// the differences of all sets.</exception>
    public BuiltSets MatchRunning()
    {
        var differences = _sets.Select(set => SetComparison.DifferenceOf(set.Project, set.Built, set.Create)).OfType<string>().ToList();
        return differences.Count == 0 ? this : throw new ManifestDifferenceException(string.Join("\n\n", differences));
    }
}

/// <summary>A set as the build wrote it, and how to create it.</summary>
internal sealed record ComparedSet(BuiltProject Project, BuiltSet Built, Func<ManifestSet> Create);
