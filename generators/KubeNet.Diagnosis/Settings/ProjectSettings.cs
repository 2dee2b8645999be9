using System.Globalization;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Sets;
using KubeNet.Resources;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.Settings;

/// <summary>
/// What the project says of its cluster: MSBuild properties, as far as the compiler passes them on, and items, which come as
/// <see cref="ClusterFacts"/>, since a property is cut at its first ';'.
/// </summary>
internal sealed class ProjectSettings
{
    private const string NodePortRange = "KubeNetNodePortRange";
    private const string ClusterKindName = "KubeNetCluster";
    private const string Version = "KubernetesVersion";
    private const string Rules = "KubeNetRules";
    private const string Addresses = "KubeNetAddresses";

    /// <summary>A property of .NET: text is compared by the numbers of its characters.</summary>
    private const string InvariantGlobalization = "InvariantGlobalization";

    private ProjectSettings(EvaluationSettings evaluation, IReadOnlyList<SettingProblem> problems)
    {
        Evaluation = evaluation;
        Problems = problems;
    }

    public ClusterProfile Cluster => Evaluation.Cluster;

    public EvaluationSettings Evaluation { get; }

    /// <summary>Which partial sets get constants with the addresses of their Services.</summary>
    public AddressChoice Addressed { get; private init; }

    /// <summary>What cannot be read; the default stands in its place.</summary>
    public IReadOnlyList<SettingProblem> Problems { get; }

    public static ProjectSettings Read(AnalyzerConfigOptions global, string facts)
    {
        var problemsOfItems = new List<SettingProblem>();
        var cluster = ClusterFacts.AddTo(ClusterProfile.Default, facts, problemsOfItems);
        var problems = new List<string>();
        if (global.Property(NodePortRange) is { } range)
        {
            cluster = ReadRange(range, cluster, problems);
        }

        if (global.Property(ClusterKindName) is { } kind)
        {
            cluster = ReadKind(kind, cluster, problems);
        }

        if (global.Property(Version) is { } version)
        {
            cluster = ReadVersion(version, cluster, problems);
        }

        // The build's targets choose the severities by it; here it can only be said that there is no such set of rules.
        if (global.Property(Rules) is { } rules && rules is not ("minimal" or "recommended" or "strict"))
        {
            problems.Add(
                $"The MSBuild property '{Rules}' is '{OneLine(rules)}', which is not a valid set of rules. "
                    + "Write 'minimal' (only Errors), 'recommended' or 'strict' (Warnings are Errors), or remove the property. "
                    + "The default is 'recommended'."
            );
        }

        var bounds = new EvaluationBounds
        {
            Steps = Bound(BoundSetting.Steps, global, problems),
            Depth = Bound(BoundSetting.Depth, global, problems),
            Allocation = Bound(BoundSetting.Elements, global, problems),
            Time = TimeSpan.FromSeconds(Bound(BoundSetting.Seconds, global, problems)),
        };
        var addressed = ReadAddresses(global, problems);
        return new ProjectSettings(
            new EvaluationSettings(cluster, bounds, HasCultures: !Is(global.Property(InvariantGlobalization), "true")),
            [.. problemsOfItems, .. problems.Select(problem => new SettingProblem(problem, ""))]
        )
        {
            Addressed = addressed,
        };
    }

    private static AddressChoice ReadAddresses(AnalyzerConfigOptions global, List<string> problems)
    {
        if (global.Property(Addresses) is not { } written)
        {
            return AddressChoice.Reachable;
        }

        if (Is(written, "true"))
        {
            return AddressChoice.All;
        }

        if (Is(written, "false"))
        {
            return AddressChoice.None;
        }

        problems.Add(
            $"The MSBuild property '{Addresses}' is '{OneLine(written)}', which is not a valid value. "
                + "Write 'true' for the addresses of all sets or 'false' for none, or remove the property. "
                + "By default, sets have addresses if code can use them."
        );
        return AddressChoice.Reachable;
    }

    private static ClusterProfile ReadRange(string written, ClusterProfile cluster, List<string> problems)
    {
        var ends = written.Split('-');
        if (ends.Length == 2 && Port(ends[0]) is { } first && Port(ends[1]) is { } last && first <= last)
        {
            return cluster with { NodePortFirst = first, NodePortLast = last };
        }

        problems.Add(
            $"The MSBuild property '{NodePortRange}' is '{OneLine(written)}', which is not a valid port range. "
                + "Write the first and the last port, '30000-32767', as in the API server's --service-node-port-range."
        );
        return cluster;
    }

    private static ClusterProfile ReadKind(string written, ClusterProfile cluster, List<string> problems)
    {
        switch (written)
        {
            case "single-node":
                return cluster with { Kind = ClusterKind.SingleNode };
            case "cloud":
                return cluster with { Kind = ClusterKind.Cloud };
            default:
                problems.Add(
                    $"The MSBuild property '{ClusterKindName}' is '{OneLine(written)}', which is not a valid value. "
                        + "Write 'single-node' if all LoadBalancers share the ports of one machine, "
                        + "or 'cloud' if each gets its own address, or remove the property."
                );
                return cluster;
        }
    }

    private static ClusterProfile ReadVersion(string written, ClusterProfile cluster, List<string> problems)
    {
        if (KubernetesVersion.Parse(written) is { } version)
        {
            return cluster with { Version = version };
        }

        problems.Add(
            $"The MSBuild property '{Version}' is '{OneLine(written)}', which is not a valid Kubernetes version. "
                + $"Write the major and minor version, '{KubernetesVersion.Newest}', as kubectl version shows them for the server."
        );
        return cluster;
    }

    private static int Bound(BoundSetting setting, AnalyzerConfigOptions global, List<string> problems)
    {
        var written = global.Property(setting.Property);
        if (written is null)
        {
            return setting.Usual;
        }

        if (
            int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var bound)
            && bound >= setting.Least
            && bound <= setting.Most
        )
        {
            return bound;
        }

        problems.Add(
            FormattableString.Invariant(
                $"The MSBuild property '{setting.Property}' is '{OneLine(written)}', which is not a number of {setting.Counts} "
            )
                + FormattableString.Invariant($"from '{setting.Least}' to '{setting.Most}'. ")
                + FormattableString.Invariant($"Write such a number, or remove the property. The default is '{setting.Usual}'.")
        );
        return setting.Usual;
    }

    private static int? Port(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port : null;

    private static bool Is(string? written, string value) => string.Equals(written, value, StringComparison.OrdinalIgnoreCase);

    private static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ');
}
