using System.Diagnostics.CodeAnalysis;

namespace KubeNet.Rules.Schema;

/// <summary>A type of the API: an object with named fields. Its part of the table is read on first use.</summary>
internal sealed class SchemaType
{
    private readonly Dictionary<string, SchemaField> _byName = new(StringComparer.Ordinal);

    public SchemaType(string name, IReadOnlyList<SchemaField> fields)
    {
        Name = name;
        Fields = fields;
        Demanded = [.. fields.Where(field => field.IsInsisted || field.IsValue || field.ZeroWords is not null)];
        Enumerated = [.. fields.Where(field => field is { IsRequired: true, IsExplicit: true })];
        foreach (var field in fields)
        {
            _byName.Add(field.Name, field);
        }
    }

    /// <summary>The table's name: <c>apps/v1.DeploymentSpec</c>.</summary>
    public string Name { get; }

    /// <summary>The type's own name, as in Go: <c>DeploymentSpec</c>.</summary>
    public string GoName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>In ordinal order of their names.</summary>
    public IReadOnlyList<SchemaField> Fields { get; }

    /// <summary>The fields that the API server may require.</summary>
    public IReadOnlyList<SchemaField> Demanded { get; }

    /// <summary>The fields for which the API server treats a missing value as an empty text, which is not an allowed value.</summary>
    public IReadOnlyList<SchemaField> Enumerated { get; }

    public bool TryGet(string field, [NotNullWhen(true)] out SchemaField? found) => _byName.TryGetValue(field, out found);
}
