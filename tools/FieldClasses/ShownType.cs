using System.Text.RegularExpressions;
using KubeNet.Rules.Schema;

namespace KubeNet.FieldClasses;

/// <summary>A type of the API and what is shown of it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Kind">The kind whose manifests have this type; null for a part of them.</param>
/// <param name="Fields">The fields that get a property.</param>
internal sealed partial record ShownType(SchemaType Type, SchemaKind? Kind, IReadOnlyList<SchemaField> Fields)
{
    public const string Namespace = "KubeNet.Fields";

    public string ClassName => ClassOf(Type);

    /// <summary>The type of the objects in a field, directly or in a list or map.</summary>
    public static SchemaType? ObjectOf(FieldType type) => type.Object ?? (type.Element is { } element ? ObjectOf(element) : null);

    /// <summary>The field's own name with a capital letter, so that nobody has to look it up.</summary>
    public static string PropertyOf(SchemaField field) => char.ToUpperInvariant(field.Name[0]) + field.Name[1..];

    /// <summary>The type of a property, without its nullability.</summary>
    /// <param name="type">The type of the field.</param>
    /// <param name="isFull">With namespaces and nullability of type arguments, as in a list of public members.</param>
    public static string TypeOf(FieldType type, bool isFull)
    {
        var space = isFull ? Namespace + "." : "";
        var mark = isFull ? "!" : "";
        return type.Form switch
        {
            FieldForm.Text or FieldForm.Bytes or FieldForm.Time or FieldForm.MicroTime => "string",
            FieldForm.Flag => "bool",
            FieldForm.Int32 => "int",
            FieldForm.Int64 => "long",
            FieldForm.IntOrText or FieldForm.Quantity => isFull ? "KubeNet.CustomResources.IntOrString" : "IntOrString",
            FieldForm.Object => space + ClassOf(type.Object!),
            FieldForm.List => $"{space}FieldList<{TypeOf(type.Element!, isFull)}{(IsReference(type.Element!) ? mark : "")}>",
            FieldForm.Map => $"{space}FieldMap<{TypeOf(type.Element!, isFull)}{mark}>",
            _ => throw new NotSupportedException($"A field of the form {type.Form} has no property yet."),
        };
    }

    public static bool IsReference(FieldType type) => type.Form is not (FieldForm.Flag or FieldForm.Int32 or FieldForm.Int64);

    /// <summary>A field that is never null when it is read.</summary>
    public static bool IsPart(FieldType type) => type.Form is FieldForm.Object or FieldForm.List or FieldForm.Map;

    /// <summary>The name in Go, without the version that a few types have in front.</summary>
    private static string ClassOf(SchemaType type) => Version().Replace(type.GoName, "") + "Fields";

    [GeneratedRegex("^V[0-9]+((alpha|beta)[0-9]+)?(?=[A-Z])")]
    private static partial Regex Version();
}
