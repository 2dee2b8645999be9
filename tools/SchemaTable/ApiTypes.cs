namespace KubeNet.SchemaTable;

/// <summary>One field of an API type, as far as the sources know it.</summary>
/// <param name="Name">The JSON name.</param>
/// <param name="Type">In the table's notation: <c>string</c>, <c>[]@v1.Container</c>, <c>{}quantity</c>.</param>
/// <param name="IsRequired">Whether the OpenAPI document lists it as required.</param>
/// <param name="Values">The enumeration, empty where there is none.</param>
/// <param name="Description">The first sentence of its description.</param>
internal sealed record ApiField(string Name, string Type, bool IsRequired, IReadOnlyList<string> Values, string Description);

/// <summary>A type of the API: an object with named fields.</summary>
internal sealed class ApiType(string name)
{
    public string Name { get; } = name;

    public SortedDictionary<string, ApiField> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The group and version (<c>apps/v1</c>) and the kind, where it is one that a manifest can have.</summary>
    public (string ApiVersion, string Kind)? Kind { get; set; }
}

/// <summary>All types, by the name that they have in the table.</summary>
internal sealed class ApiTypes
{
    public SortedDictionary<string, ApiType> ByName { get; } = new(StringComparer.Ordinal);

    public IEnumerable<ApiType> Kinds => ByName.Values.Where(type => type.Kind is not null);

    public ApiType Add(string name)
    {
        var type = new ApiType(name);
        ByName.Add(name, type);
        return type;
    }

    /// <summary>The first sentence of a description, on one line.</summary>
    public static string FirstSentence(string description)
    {
        const int longest = 240;
        var text = string.Join(
            ' ',
            description.Replace("\\*", "*", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        for (var at = text.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            if (!text[..at].EndsWith("e.g", StringComparison.Ordinal) && !text[..at].EndsWith("i.e", StringComparison.Ordinal))
            {
                text = text[..(at + 1)];
                break;
            }
        }

        return text.Length <= longest ? text : text[..text.LastIndexOf(' ', longest)] + " …";
    }
}
