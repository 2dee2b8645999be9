using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>Takes what one rule finds in one graph.</summary>
internal sealed class FindingSink
{
    private readonly FindingKind _kind;
    private readonly List<Finding> _findings;
    private readonly IReadOnlyList<Replacement> _replacements;
    private readonly Severity _severity;

    public FindingSink(FindingKind kind, List<Finding> findings)
        : this(kind, findings, [], kind.Severity) { }

    private FindingSink(FindingKind kind, List<Finding> findings, IReadOnlyList<Replacement> replacements, Severity severity)
    {
        _kind = kind;
        _findings = findings;
        _replacements = replacements;
        _severity = severity;
    }

    /// <summary>The sink for a finding that is not an Error, since it rests on an assumption: a Warning at most.</summary>
    public FindingSink AtMostWarning() => new(_kind, _findings, _replacements, _severity == Severity.Error ? Severity.Warning : _severity);

    /// <summary>
    /// The sink for a finding whose value should be one of these, the likeliest first: what a code fix writes in its place.
    /// </summary>
    public FindingSink Suggesting(IEnumerable<Replacement> replacements) => new(_kind, _findings, [.. replacements.Distinct()], _severity);

    /// <inheritdoc cref="Suggesting(IEnumerable{Replacement})"/>
    public FindingSink Suggesting(string? text) => text is null ? this : Suggesting([Replacement.Of(text)]);

    /// <inheritdoc cref="Suggesting(IEnumerable{Replacement})"/>
    public FindingSink Suggesting(long? number) => number is null ? this : Suggesting([Replacement.Of(number.Value)]);

    /// <summary>Reports at the value that is wrong, with the other ends of the matter.</summary>
    public void Report(ResourceNode wrong, string message, params ResourceNode[] others) =>
        Add(
            new Finding(_kind, message, wrong.NearestOrigin, Array.ConvertAll(others, other => other.NearestOrigin))
            {
                Node = wrong,
                Replacements = _replacements,
                Severity = _severity,
            }
        );

    /// <summary>Reports at a part of a text that is wrong: one of several addresses in it.</summary>
    public void Report(ResourceNode wrong, string message, TextPart part, params ResourceNode[] others) =>
        Add(
            new Finding(_kind, message, wrong.NearestOrigin, Array.ConvertAll(others, other => other.NearestOrigin))
            {
                Node = wrong,
                Part = part,
            }
        );

    /// <summary>
    /// Reports at the key of an entry: what is wrong is that it is there, or its name. Where the key has no place, at the value.
    /// </summary>
    public void ReportKey(MapEntry wrong, string message, params ResourceNode[] others) =>
        Add(
            new Finding(
                _kind,
                message,
                wrong.KeyOrigin.IsKnown ? wrong.KeyOrigin : wrong.Value.NearestOrigin,
                Array.ConvertAll(others, other => other.NearestOrigin)
            )
            {
                Node = wrong.Value,
                Replacements = _replacements,
                Severity = _severity,
            }
        );

    /// <summary>Reports something that is not there: at the place where it would be looked for, of the node that lacks it.</summary>
    public void ReportMissing(ResourceNode lacking, Origin place, string message) =>
        Add(
            new Finding(_kind, message, place)
            {
                Node = lacking,
                Replacements = _replacements,
                Severity = _severity,
            }
        );

    /// <summary>Reports at a place that is no node: the key of a label.</summary>
    public void Report(Origin wrong, string message, params ResourceNode[] others) =>
        Add(new Finding(_kind, message, wrong, Array.ConvertAll(others, other => other.NearestOrigin)) { Severity = _severity });

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
