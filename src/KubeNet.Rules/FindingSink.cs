using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>Takes what one rule finds in one graph.</summary>
internal sealed class FindingSink
{
    private readonly FindingKind _kind;
    private readonly List<Finding> _findings;

    public FindingSink(FindingKind kind, List<Finding> findings)
    {
        _kind = kind;
        _findings = findings;
    }

    /// <summary>Reports at the value that is wrong, with the other ends of the matter.</summary>
    public void Report(ResourceNode wrong, string message, params ResourceNode[] others) =>
        _findings.Add(new Finding(_kind, message, wrong.NearestOrigin, Array.ConvertAll(others, other => other.NearestOrigin)));
}
