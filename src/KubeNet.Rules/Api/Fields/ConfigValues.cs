using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The maps that hold the data of ConfigMaps and Secrets, and the size of their values as the server counts it.</summary>
internal static class ConfigValues
{
    private static readonly string[] s_ofConfigMaps = ["data", "binaryData"];

    private static readonly string[] s_ofSecrets = ["data", "stringData"];

    public static IEnumerable<MapNode> MapsOf(Resource resource) =>
        FieldsOf(resource).Select(field => resource.Root.Map(field)).OfType<MapNode>();

    /// <summary>Whether the values of a map are base64 rather than plain text.</summary>
    public static bool IsBase64(Resource resource, string field) => field == (resource.Kind == "Secret" ? "data" : "binaryData");

    /// <summary>The bytes of a value. Null if it is not a string, or not valid base64 where base64 is required.</summary>
    public static int? Bytes(ScalarNode value, bool isBase64) =>
        value.Text is not { } text ? null
        : isBase64 ? Decode(text)?.Length
        : Ascii.Bytes(text);

    /// <summary>Decodes base64 as Go does: line breaks are ignored, spaces are not.</summary>
    public static byte[]? Decode(string text)
    {
        var packed = text.Replace("\r", "").Replace("\n", "");
        if (packed.Any(char.IsWhiteSpace))
        {
            return null;
        }

        try
        {
            return Convert.FromBase64String(packed);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string[] FieldsOf(Resource resource) =>
        resource switch
        {
            { Group: "", Kind: "ConfigMap" } => s_ofConfigMaps,
            { Group: "", Kind: "Secret" } => s_ofSecrets,
            _ => [],
        };
}
