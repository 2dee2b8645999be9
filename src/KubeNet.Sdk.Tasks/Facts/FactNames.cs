namespace KubeNet.Tasks.Facts;

/// <summary>The members of one class: two items never share one, and none has a name that the class has already.</summary>
/// <param name="item">The kind of item.</param>
/// <param name="type">The class, whose name no member can have.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class FactNames(string item, string type, FactProblems problems)
{
    /// <summary>The members of every class; a member of such a name gets an underscore.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "Equals",
        "ReferenceEquals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "Finalize",
    };

    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <summary>The member of an item, from its own text; null where an earlier one has it, which is a problem.</summary>
    public string? Take(string name, string? text = null)
    {
        var identifier = FactIdentifier.Of(text ?? name);
        var member = identifier == type || s_reserved.Contains(identifier) ? identifier + "_" : identifier;
        if (_taken.TryGetValue(member, out var other))
        {
            problems.Add(
                other == name
                    ? $"The {item} '{name}' is declared twice. Remove one of the items."
                    : $"The {item} items '{other}' and '{name}' would both become '{member}' in C#. Rename one of them."
            );
            return null;
        }

        _taken.Add(member, name);
        return member;
    }
}
