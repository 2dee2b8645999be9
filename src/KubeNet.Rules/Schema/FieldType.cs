namespace KubeNet.Rules.Schema;

/// <summary>What a field of the API may contain.</summary>
internal enum FieldForm
{
    Text,
    Int32,
    Int64,
    Double,
    Flag,

    /// <summary>A string in base64.</summary>
    Bytes,

    /// <summary>A string with a date and time, in RFC 3339 format.</summary>
    Time,

    /// <summary>A time with microseconds: exactly six digits after the seconds.</summary>
    MicroTime,

    /// <summary>An integer or a string: a port's number or name, <c>25%</c>.</summary>
    IntOrText,

    /// <summary><c>500m</c>, <c>1Gi</c>; also a number.</summary>
    Quantity,

    /// <summary>Any value: another API's object, a schema's default.</summary>
    Any,
    List,
    Map,

    /// <summary>An object with the fields of a <see cref="SchemaType"/>.</summary>
    Object,
}

/// <summary>The type of a field, in the table's notation: <c>string</c>, <c>[]@v1.Container</c>, <c>{}quantity</c>.</summary>
internal sealed class FieldType
{
    private readonly SchemaTable _table;
    private readonly string? _typeName;
    private SchemaType? _object;

    private FieldType(SchemaTable table, FieldForm form, FieldType? element, string? typeName)
    {
        _table = table;
        Form = form;
        Element = element;
        _typeName = typeName;
    }

    public FieldForm Form { get; }

    /// <summary>The type of a list's items or of a map's values; null for anything else.</summary>
    public FieldType? Element { get; }

    /// <summary>The fields of an object; null for anything else.</summary>
    public SchemaType? Object => _typeName is null ? null : _object ??= _table.TypeNamed(_typeName);

    public static FieldType Read(SchemaTable table, string text)
    {
        if (text.StartsWith("[]", StringComparison.Ordinal) || text.StartsWith("{}", StringComparison.Ordinal))
        {
            return new FieldType(table, text[0] == '[' ? FieldForm.List : FieldForm.Map, Read(table, text.Substring(2)), null);
        }

        return text[0] == '@'
            ? new FieldType(table, FieldForm.Object, null, text.Substring(1))
            : new FieldType(table, FormOf(text), null, null);
    }

    private static FieldForm FormOf(string word) =>
        word switch
        {
            "string" => FieldForm.Text,
            "int32" => FieldForm.Int32,
            "int64" => FieldForm.Int64,
            "double" => FieldForm.Double,
            "bool" => FieldForm.Flag,
            "bytes" => FieldForm.Bytes,
            "time" => FieldForm.Time,
            "micro-time" => FieldForm.MicroTime,
            "int-or-string" => FieldForm.IntOrText,
            "quantity" => FieldForm.Quantity,
            "any" => FieldForm.Any,
            _ => throw new InvalidOperationException($"The schema's table has a type '{word}'."),
        };
}
