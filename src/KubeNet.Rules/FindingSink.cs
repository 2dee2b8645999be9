using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>Collects the findings of one rule in one graph.</summary>
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

    /// <summary>A sink for findings that rest on an assumption: they are Warnings at most, never Errors.</summary>
    public FindingSink AtMostWarning() => new(_kind, _findings, _replacements, _severity == Severity.Error ? Severity.Warning : _severity);

    /// <summary>
    /// A sink for findings that propose values, the most likely one first. A code fix replaces the wrong value with them.
    /// </summary>
    public FindingSink Suggesting(IEnumerable<Replacement> replacements) => new(_kind, _findings, [.. replacements.Distinct()], _severity);

    /// <inheritdoc cref="Suggesting(IEnumerable{Replacement})"/>
    public FindingSink Suggesting(string? text) => text is null ? this : Suggesting([Replacement.Of(text)]);

    /// <inheritdoc cref="Suggesting(IEnumerable{Replacement})"/>
    public FindingSink Suggesting(long? number) => number is null ? this : Suggesting([Replacement.Of(number.Value)]);

    /// <summary>Reports at the wrong value, with other places that are involved.</summary>
    public void Report(ResourceNode wrong, string message, params ResourceNode[] others) =>
        Add(
            new Finding(_kind, Shown(message), wrong.NearestOrigin, Array.ConvertAll(others, other => other.NearestOrigin))
            {
                Node = wrong,
                OtherNodes = others,
                Replacements = _replacements,
                Severity = _severity,
            }
        );

    /// <summary>Reports at the wrong part of a text, such as one of several addresses in it.</summary>
    public void Report(ResourceNode wrong, string message, TextPart part, params ResourceNode[] others) =>
        Add(
            new Finding(_kind, Shown(message), wrong.NearestOrigin, Array.ConvertAll(others, other => other.NearestOrigin))
            {
                Node = wrong,
                Part = part,
            }
        );

    /// <summary>
    /// Reports at the key of an entry, because the entry or its name is wrong. Reports at the value if the key has no place in the source.
    /// </summary>
    public void ReportKey(MapEntry wrong, string message, params ResourceNode[] others) =>
        Add(
            new Finding(
                _kind,
                Shown(message),
                wrong.KeyOrigin.IsKnown ? wrong.KeyOrigin : wrong.Value.NearestOrigin,
                Array.ConvertAll(others, other => other.NearestOrigin)
            )
            {
                Node = wrong.Value,
                Replacements = _replacements,
                Severity = _severity,
            }
        );

    /// <summary>
    /// Reports something that is missing, at the place where a reader would expect it. <paramref name="lacking"/> is the node that lacks
    /// it.
    /// </summary>
    public void ReportMissing(ResourceNode lacking, Origin place, string message) =>
        Add(
            new Finding(_kind, Shown(message), place)
            {
                Node = lacking,
                Replacements = _replacements,
                Severity = _severity,
            }
        );

    /// <summary>Reports at a place that is not a node, such as the key of a label.</summary>
    public void Report(Origin wrong, string message, params ResourceNode[] others) =>
        Add(new Finding(_kind, Shown(message), wrong, Array.ConvertAll(others, other => other.NearestOrigin)) { Severity = _severity });

    /// <summary>What the API server checks has a form, and so has an image.</summary>
    private string Shown(string message) =>
        ForeignCharacters.Show(message, _kind.Id.StartsWith("KUBE1", StringComparison.Ordinal) || _kind.Id == "KUBE2060");

    /// <summary>KUBE0008 reports texts with half a surrogate pair. No other rule reports such a text.</summary>
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
