using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Sdk.Generators.Topology;

/// <summary>Which findings stand at a node or below it. Advice breaks nothing, so it is left out.</summary>
internal sealed class FindingsByNode
{
    private readonly Dictionary<ResourceNode, SortedSet<string>> _ids = [];

    public FindingsByNode(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            for (var node = finding.Severity == Severity.Info ? null : finding.Node; node is not null; node = node.Parent)
            {
                if (!_ids.TryGetValue(node, out var ids))
                {
                    _ids.Add(node, ids = new SortedSet<string>(StringComparer.Ordinal));
                }

                ids.Add(finding.Kind.Id);
            }
        }
    }

    public IReadOnlyList<string> Within(ResourceNode node) => _ids.TryGetValue(node, out var ids) ? [.. ids] : [];
}
