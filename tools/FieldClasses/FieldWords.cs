using System.Globalization;
using KubeNet.Rules.Schema;

namespace KubeNet.FieldClasses;

/// <summary>What completion says of a class or a property: facts of the schema table, in our own words.</summary>
internal static class FieldWords
{
    public static string Of(ShownType type) =>
        type.Kind is { } kind
            ? $"The fields of the kind {kind.Kind} (<c>{kind.ApiVersion}</c>).{SinceOf(kind)}"
            : $"The fields of the type <c>{type.Type.Name}</c>.";

    public static string Of(SchemaField field) =>
        $"<c>{field.Name}</c>: {TypeOf(field.Type)}.{RequiredOf(field)}{ValuesOf(field)}{KeysOf(field)}";

    private static string SinceOf(SchemaKind kind) =>
        kind.Since is { } since ? FormattableString.Invariant($" Since Kubernetes {since.Major}.{since.Minor}.") : "";

    private static string TypeOf(FieldType type) =>
        type.Form switch
        {
            FieldForm.Text => "text",
            FieldForm.Bytes => "bytes in base64",
            FieldForm.Time => "a time in RFC 3339, such as <c>2026-01-31T12:00:00Z</c>",
            FieldForm.MicroTime => "a time in RFC 3339 with microseconds, such as <c>2026-01-31T12:00:00.000000Z</c>",
            FieldForm.Flag => "<c>true</c> or <c>false</c>",
            FieldForm.Int32 => "a number",
            FieldForm.Int64 => "a number of up to 64 bits",
            FieldForm.IntOrText => "a number or text",
            FieldForm.Quantity => "a quantity, such as <c>500m</c> or <c>2Gi</c>",
            FieldForm.Object => $"an object ({NameOf(type.Object!)})",
            FieldForm.List => $"a list of {ManyOf(type.Element!)}",
            FieldForm.Map => $"a map of text to {ManyOf(type.Element!)}",
            _ => throw new NotSupportedException($"A field of the form {type.Form} has no words yet."),
        };

    private static string ManyOf(FieldType type) =>
        type.Form switch
        {
            FieldForm.Text => "texts",
            FieldForm.Bytes => "bytes in base64",
            FieldForm.Int32 or FieldForm.Int64 => "numbers",
            FieldForm.Quantity => "quantities, such as <c>500m</c> or <c>2Gi</c>",
            FieldForm.Object => $"objects ({NameOf(type.Object!)})",
            FieldForm.List => $"lists of {ManyOf(type.Element!)}",
            _ => throw new NotSupportedException($"A list or map of the form {type.Form} has no words yet."),
        };

    private static string NameOf(SchemaType type) => $"{new ShownType(type, null, []).ClassName[..^"Fields".Length]}";

    /// <summary>What the server says where the field is missing, if that is known, and otherwise what the API's document says.</summary>
    private static string RequiredOf(SchemaField field) =>
        field.IsInsisted || field.ZeroWords is not null ? " Required."
        : field.IsRequired ? " Required by the schema."
        : "";

    private static string ValuesOf(SchemaField field) =>
        field.Values.Count > 0 ? $" Allowed: {ListOf(field.Values)}."
        : field.KnownValues.Count > 0 ? $" Usual: {ListOf(field.KnownValues)}."
        : "";

    private static string KeysOf(SchemaField field) =>
        field.ListKeys.Count > 0 ? $" The items differ by {string.Join(" and ", field.ListKeys.Select(key => $"<c>{key}</c>"))}." : "";

    private static string ListOf(IReadOnlyList<string> values) =>
        string.Join(", ", values.Select(value => value.Length == 0 ? "empty text" : $"<c>{Escaped(value)}</c>"));

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", false, CultureInfo.InvariantCulture)
            .Replace("<", "&lt;", false, CultureInfo.InvariantCulture)
            .Replace(">", "&gt;", false, CultureInfo.InvariantCulture);
}
