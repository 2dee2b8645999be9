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
        Add(new Finding(_kind, message, wrong.NearestOrigin, Array.ConvertAll(others, other => other.NearestOrigin))
        {
            Node = wrong,
        });

    /// <summary>Reports at the key of an entry: what is wrong is that it is there, or its name. Where the key has no place, at the value.</summary>
    public void ReportKey(MapEntry wrong, string message, params ResourceNode[] others) =>
        Add(new Finding(
            _kind,
            message,
            wrong.KeyOrigin.IsKnown ? wrong.KeyOrigin : wrong.Value.NearestOrigin,
            Array.ConvertAll(others, other => other.NearestOrigin))
        {
            Node = wrong.Value,
        });

    /// <summary>Reports something that is not there: at the place where it would be looked for, of the node that lacks it.</summary>
    public void ReportMissing(ResourceNode lacking, Origin place, string message) =>
        Add(new Finding(_kind, message, place) { Node = lacking });

    /// <summary>Reports at a place that is no node: the key of a label.</summary>
    public void Report(Origin wrong, string message, params ResourceNode[] others) =>
        Add(new Finding(_kind, message, wrong, Array.ConvertAll(others, other => other.NearestOrigin)));

    /// <summary>A text that holds half a character is KUBE0008's; no other form of it is judged beside.</summary>
    private void Add(Finding finding)
    {
        if (!HoldsHalfACharacter(finding.Message))
        {
            _findings.Add(finding);
        }
    }

    private static bool HoldsHalfACharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
