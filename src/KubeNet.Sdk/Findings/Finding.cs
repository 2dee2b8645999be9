using KubeNet.Resources;

namespace KubeNet.Findings;

/// <summary>Something wrong at one place of the source, with the places that it has to do with.</summary>
internal sealed class Finding
{
    public Finding(FindingKind kind, string message, Origin origin, params Origin[] others)
    {
        Kind = kind;
        Severity = kind.Severity;
        Message = message;
        Origin = origin;
        Others = Array.FindAll(others, other => other.IsKnown);
    }

    public FindingKind Kind { get; }

    /// <summary>Its kind's, or a lower one where what it says rests on an assumption.</summary>
    public Severity Severity { get; init; }

    /// <summary>What is wrong, where, and the way out; one line.</summary>
    public string Message { get; }

    public Origin Origin { get; }

    /// <summary>The other ends: the container that has no such port, the first of two equal names.</summary>
    public IReadOnlyList<Origin> Others { get; }

    /// <summary>The value that a rule found to be wrong; null if no rule reported it.</summary>
    public ResourceNode? Node { get; init; }

    /// <summary>The nodes of <see cref="Others"/>, where a rule reported them.</summary>
    public IReadOnlyList<ResourceNode> OtherNodes { get; init; } = [];

    /// <summary>The part of the value at <see cref="Origin"/> that is wrong; null where the whole of it is.</summary>
    public TextPart? Part { get; init; }

    /// <summary>
    /// Values that would be right there, the likeliest first; empty where the rule cannot know. The code fixes offer them.
    /// </summary>
    public IReadOnlyList<Replacement> Replacements { get; init; } = [];

    public override string ToString() => $"{Kind.Id}: {Message}";
}
