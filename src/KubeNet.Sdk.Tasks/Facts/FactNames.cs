namespace KubeNet.Tasks.Facts;

/// <summary>The identifiers of one class: two items never share one.</summary>
internal sealed class FactNames(string item, FactProblems problems)
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <summary>The identifier of an item, from its own text; null where an earlier one has it, which is a problem.</summary>
    public string? Take(string name, string? text = null)
    {
        var identifier = FactIdentifier.Of(text ?? name);
        if (_taken.TryGetValue(identifier, out var other))
        {
            problems.Add(
                other == name
                    ? $"The {item} '{name}' is declared twice. Remove one of the items."
                    : $"The {item} items '{other}' and '{name}' would both become '{identifier}' in C#. Rename one of them."
            );
            return null;
        }

        _taken.Add(identifier, name);
        return identifier;
    }
}
