using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>Where to report a value of a custom resource.</summary>
internal static class CustomPlaces
{
    /// <summary>At a scalar itself; at the key of a list or map, or where an item of a list begins.</summary>
    public static void Report(ResourceNode node, string message, FindingSink findings)
    {
        if (node is not ScalarNode && node.Parent is MapNode parent)
        {
            findings.ReportKey(parent.Entries.First(entry => ReferenceEquals(entry.Value, node)), message);
        }
        else if (node is MapNode map)
        {
            findings.ReportMissing(map, map.Place(), message);
        }
        else
        {
            findings.Report(node, message);
        }
    }
}
