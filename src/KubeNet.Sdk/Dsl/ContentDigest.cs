using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>A digest of the content of a ConfigMap or a Secret: SHA-256 over its entries in ordinal order.</summary>
internal static class ContentDigest
{
    private static readonly string[] s_fields = ["data", "binaryData", "stringData"];

    /// <summary>The name part of an annotation's key can have at most 63 characters.</summary>
    private const int LongestName = 63;

    public static string AnnotationOf(Resource resource)
    {
        var name = resource.Kind == "ConfigMap" ? resource.Name : $"secret-{resource.Name}";
        return "checksum/" + (name.Length <= LongestName ? name : Hash(name).Substring(0, LongestName));
    }

    public static string Of(Resource resource)
    {
        var text = new StringBuilder();
        foreach (var field in s_fields)
        {
            foreach (var entry in (resource.Root.Map(field)?.Entries ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                // lengths, so that no two contents give one text
                var value = (entry.Value as ScalarNode)?.Text ?? "";
                text.Append(FormattableString.Invariant($"{field} {entry.Key.Length}:{entry.Key} {value.Length}:{value}\n"));
            }
        }

        return Hash(text.ToString());
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(
            sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture))
        );
    }
}
