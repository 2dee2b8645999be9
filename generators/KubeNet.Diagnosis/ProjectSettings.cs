using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis;

/// <summary>
/// What the project says in MSBuild properties, as far as the compiler passes them on. Equal by value.
/// What needs lists (the cluster's classes) cannot come this way, since a property is cut at its first ';': it comes as
/// <see cref="ClusterFacts"/>.
/// </summary>
internal sealed record ProjectSettings(ClusterProfile Cluster, string? Problem)
{
    private const string NodePortRange = "KubeNetNodePortRange";

    /// <summary>The settings, or the defaults and the <see cref="Problem"/> where one cannot be read.</summary>
    public static ProjectSettings Read(AnalyzerConfigOptions global, string facts)
    {
        var cluster = new ClusterProfile { IngressClasses = ClusterFacts.IngressClassesIn(facts) };
        var written = global.Property(NodePortRange);
        if (written is null)
        {
            return new ProjectSettings(cluster, null);
        }

        var ends = written.Split('-');
        if (ends.Length == 2 && Port(ends[0]) is { } first && Port(ends[1]) is { } last && first <= last)
        {
            return new ProjectSettings(cluster with { NodePortFirst = first, NodePortLast = last }, null);
        }

        return new ProjectSettings(
            cluster,
            $"The MSBuild property '{NodePortRange}' is '{OneLine(written)}', which is not a range of ports. "
            + "Write the first and the last port, '30000-32767', as the API server's --service-node-port-range has them.");
    }

    private static int? Port(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port : null;

    private static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ');
}
