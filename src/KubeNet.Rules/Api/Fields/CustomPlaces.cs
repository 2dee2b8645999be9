using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>Where to report a value of a custom resource.</summary>
internal static class CustomPlaces
{
    /// <param name="about">The value that decides: something else in it may put the marked one right.</param>
    /// <param name="marked">The value that is marked.</param>
    /// <param name="message">The message.</param>
    /// <param name="findings">Where it goes.</param>
    public static void Report(ResourceNode about, ResourceNode marked, string message, FindingSink findings) =>
        findings.ReportMissing(about, PlaceOf(marked), message);

    /// <summary>A scalar itself; the key of a list or map, or where an item of a list begins.</summary>
    private static Origin PlaceOf(ResourceNode node)
    {
        if (node is not ScalarNode && node.Parent is MapNode parent)
        {
            var key = parent.Entries.First(entry => ReferenceEquals(entry.Value, node)).KeyOrigin;
            return key.IsKnown ? key : node.NearestOrigin;
        }

        return node is MapNode map ? map.Place() : node.NearestOrigin;
    }
}
