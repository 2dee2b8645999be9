namespace KubeNet.Diagnosis.CustomResources;

/// <summary>A class or an enumeration inside the class of a kind.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Where its values are: <c>spec.privateKey</c>.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="IsEnum">Whether it is an enumeration.</param>
internal sealed record NestedType(string Name, FieldPath Path, FieldSchema Schema, bool IsEnum);

/// <summary>The fields that lead to a value, from the resource on.</summary>
internal sealed class FieldPath
{
    public static readonly FieldPath Root = new([], "");

    private readonly IReadOnlyList<string> _fields;

    private FieldPath(IReadOnlyList<string> fields, string text)
    {
        _fields = fields;
        Text = text;
    }

    /// <summary>As it is written: <c>spec.containers[].env</c>.</summary>
    public string Text { get; }

    /// <summary>What a type there is called: the fields behind <c>spec</c>.</summary>
    public string TypeName
    {
        get
        {
            var fields = _fields.Count > 1 && _fields[0] == "spec" ? _fields.Skip(1) : _fields;
            return ClassNames.Of(string.Join(" ", fields), "Field");
        }
    }

    public FieldPath Field(string name) => new([.. _fields, name], Text.Length == 0 ? name : $"{Text}.{name}");

    public FieldPath Of(string brackets) => new(_fields, Text + brackets);
}
