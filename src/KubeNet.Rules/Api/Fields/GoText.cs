using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Resources;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The error messages of the API server's decoder (Go's encoding/json) for a value that does not fit its field.</summary>
internal static class GoText
{
    private static readonly Regex s_index = new(@"\[[^\]]*\]", RegexOptions.CultureInvariant);

    /// <summary><c>cannot unmarshal string into Go struct field ServiceBackendPort.spec.rules.….number of type int32</c></summary>
    public static string CannotUnmarshal(TypedNode typed, string value) =>
        $"cannot unmarshal {value} into Go struct field {typed.Owner?.GoName}.{s_index.Replace(typed.Node.FieldPath, "")} of type "
        + $"{TypeOf(typed.Type)}";

    /// <summary>The JSON type of the value.</summary>
    public static string JsonKind(ResourceNode node) =>
        node switch
        {
            MapNode => "object",
            ListNode => "array",
            ScalarNode { Value: bool } => "bool",
            ScalarNode { Value: string } => "string",
            _ => "number",
        };

    /// <summary>A scalar as in JSON, without quotes: <c>false</c>, <c>668</c>, <c>1.1</c>.</summary>
    public static string Plain(ScalarNode scalar) =>
        scalar.Value switch
        {
            bool flag => flag ? "true" : "false",
            null => "null",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    private static string TypeOf(FieldType type) =>
        type.Form switch
        {
            FieldForm.Int32 => "int32",
            FieldForm.Int64 => "int64",
            FieldForm.Double => "float64",
            FieldForm.Flag => "bool",
            FieldForm.Bytes => "[]uint8",
            FieldForm.Time or FieldForm.MicroTime => "time.Time",
            FieldForm.IntOrText => "intstr.IntOrString",
            FieldForm.Quantity => "resource.Quantity",
            FieldForm.List => "[]" + TypeOf(type.Element!),
            FieldForm.Map => "map[string]" + TypeOf(type.Element!),
            FieldForm.Object when type.Object is { } shape => shape.Name.Substring(shape.Name.LastIndexOf('/') + 1),
            _ => "string",
        };
}
