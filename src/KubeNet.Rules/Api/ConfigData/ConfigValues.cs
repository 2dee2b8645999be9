using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.ConfigData;

/// <summary>The maps in which ConfigMaps and Secrets keep what they hold, and how much that is to the server.</summary>
internal static class ConfigValues
{
    private static readonly string[] s_ofConfigMaps = ["data", "binaryData"];

    private static readonly string[] s_ofSecrets = ["data", "stringData"];

    public static IEnumerable<MapNode> MapsOf(Resource resource) =>
        FieldsOf(resource).Select(field => resource.Root.Map(field)).OfType<MapNode>();

    /// <summary>Whether a map holds base64 and not the text itself.</summary>
    public static bool IsBase64(Resource resource, string field) => field == (resource.Kind == "Secret" ? "data" : "binaryData");

    /// <summary>The bytes of a value; null where it is no text, or not the base64 that it should be.</summary>
    public static int? Bytes(ScalarNode value, bool isBase64) =>
        value.Text is not { } text ? null
        : isBase64 ? Decode(text)?.Length
        : Ascii.Bytes(text);

    /// <summary>As Go reads base64: line ends are passed over, blanks are not.</summary>
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
