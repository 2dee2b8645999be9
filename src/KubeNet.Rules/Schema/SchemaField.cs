namespace KubeNet.Rules.Schema;

/// <summary>One field of a type of the API.</summary>
internal sealed class SchemaField
{
    private SchemaField(string name, FieldType type)
    {
        Name = name;
        Type = type;
    }

    public string Name { get; }

    public FieldType Type { get; }

    /// <summary>Whether the OpenAPI document lists it as required. The server does not require all of these.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>Whether the API server answers "Required value" if it is missing or empty.</summary>
    public bool IsInsisted { get; private set; }

    /// <summary>
    /// The API server's error for the missing field if it is not "Required value"; null if there is none.
    /// </summary>
    public string? ZeroWords { get; private set; }

    /// <summary>
    /// Whether an explicit zero value is rejected with <see cref="ZeroWords"/> too. If not, another rule checks explicit values.
    /// </summary>
    public bool IsZeroRefused { get; private set; }

    /// <summary>Whether the server treats a missing object like an empty one.</summary>
    public bool IsValue { get; private set; }

    /// <summary>
    /// Whether the API server treats an empty text as a value, and rejects it unless it is one of <see cref="Values"/>. In other fields an
    /// empty text counts as absent.
    /// </summary>
    public bool IsExplicit { get; private set; }

    /// <summary>The only values that the API server accepts (for each item, if it is a list); empty if it accepts others too.</summary>
    public IReadOnlyList<string> Values { get; private set; } = [];

    /// <summary>The values that the API documents, although the server accepts others; empty if there are none.</summary>
    public IReadOnlyList<string> KnownValues { get; private set; } = [];

    /// <summary>The fields that identify an item of this list; empty for any other field.</summary>
    public IReadOnlyList<string> ListKeys { get; private set; } = [];

    /// <summary>Reads a line of the table: <c>protocol string enum=SCTP|TCP|UDP</c>.</summary>
    public static SchemaField Read(SchemaTable table, string line)
    {
        var words = line.Split(' ');
        var name = words[0].TrimEnd('*', '!', '+', '^');
        var flags = words[0].Substring(name.Length);
        var field = new SchemaField(name, FieldType.Read(table, words[1]))
        {
            IsRequired = flags.IndexOf('*') >= 0,
            IsInsisted = flags.IndexOf('!') >= 0,
            IsValue = flags.IndexOf('+') >= 0,
            IsExplicit = flags.IndexOf('^') >= 0,
        };
        var facts = line.Substring(words[0].Length + 1 + words[1].Length).TrimStart();
        if (facts.Length > 0)
        {
            field.ReadFacts(facts);
        }

        return field;
    }

    /// <summary>Values of an enumeration may contain blanks (<c>client auth</c>), so each fact ends where the next one begins.</summary>
    private void ReadFacts(string facts)
    {
        foreach (var fact in new[] { "zero=", "absent=" })
        {
            if (facts.IndexOf(fact, StringComparison.Ordinal) is var zero and >= 0)
            {
                ZeroWords = facts.Substring(zero + fact.Length);
                IsZeroRefused = fact == "zero=";
                facts = facts.Substring(0, zero).TrimEnd();
            }
        }

        var keys = facts.IndexOf("keys=", StringComparison.Ordinal);
        if (keys >= 0)
        {
            ListKeys = facts.Substring(keys + "keys=".Length).Split(',');
            facts = facts.Substring(0, keys).TrimEnd();
        }

        if (facts.StartsWith("enum=", StringComparison.Ordinal))
        {
            Values = facts.Substring("enum=".Length).Split('|');
        }
        else if (facts.StartsWith("known=", StringComparison.Ordinal))
        {
            KnownValues = facts.Substring("known=".Length).Split('|');
        }
    }
}
