using KubeNet.Rules;

namespace KubeNet.Tasks.Items;

/// <summary>The names of the package's properties and items, and what was probably meant by another one.</summary>
internal static class KnownNames
{
    /// <summary>Names are long, and a package's own property may be called KubeNetVersion: with more slips it is another name.</summary>
    private const int MostSlips = 2;

    public static IReadOnlyList<string> Properties { get; } =
    [
        "KubeNetAddresses",
        "KubeNetCluster",
        "KubeNetCompileName",
        "KubeNetCrdPublic",
        "KubeNetDoubleCheck",
        "KubeNetDoubleCheckAssembly",
        "KubeNetDoubleCheckTimeLimit",
        "KubeNetHelpLinks",
        "KubeNetMaxDepth",
        "KubeNetMaxElements",
        "KubeNetMaxSteps",
        "KubeNetNodePortRange",
        "KubeNetOutputPath",
        "KubeNetPinImages",
        "KubeNetPublish",
        "KubeNetRulePages",
        "KubeNetRules",
        "KubeNetSets",
        "KubeNetTargetFramework",
        "KubeNetTaskFactory",
        "KubeNetTasksAssembly",
        "KubeNetTimeLimit",
        "KubeNetTopology",
        "KubeNetVerify",
        "KubernetesVersion",
    ];

    /// <summary>Those of projects, and those that a build makes.</summary>
    public static IReadOnlyList<string> Items { get; } = [.. KnownMetadata.Kinds, "KubeNetBuiltManifests", "KubeNetManifest"];

    /// <summary>
    /// The name that was meant: one with few slips, or the only one that begins with the words that are written (KubeNetIngress). MSBuild
    /// ignores case. Null where it is a known name, or like none.
    /// </summary>
    public static string? MeantBy(string name, IReadOnlyList<string> known)
    {
        if (known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var longer = known.Where(candidate => IsBeginning(name, candidate)).ToArray();
        return Nearest.To(name, known, MostSlips) ?? (longer.Length == 1 ? longer[0] : null);
    }

    private static bool IsBeginning(string name, string candidate) =>
        candidate.Length > name.Length
        && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && char.IsUpper(candidate[name.Length]);
}
