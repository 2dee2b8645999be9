using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Patterns;

namespace KubeNet.Rules.Cel.Library;

/// <summary>
/// The <c>format</c> of a text in a schema, in the sense of Go and of k8s.io/kube-openapi/pkg/validation/strfmt. Where that sense is not
/// fully known here, only what is certainly invalid is.
/// </summary>
internal static class TextFormat
{
    private static readonly SafePattern s_hostName = Pattern("^[a-zA-Z0-9]([-a-zA-Z0-9.]{0,253}[a-zA-Z0-9])?$");
    private static readonly SafePattern s_clock = Pattern("^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$");
    private static readonly SafePattern s_base64 = Pattern("^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$");
    private static readonly SafePattern s_longDuration = Pattern("[0-9]\\s*[A-Za-z\u00b5]");

    private static readonly Dictionary<string, SafePattern> s_patterns = new(StringComparer.Ordinal)
    {
        ["uuid"] = Pattern("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$"),
        ["uuid3"] = Pattern("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$"),
        ["uuid4"] = Pattern("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$"),
        ["uuid5"] = Pattern("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$"),
        ["hexcolor"] = Pattern("^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"),
        ["ssn"] = Pattern("^[0-9]{3}[- ]?[0-9]{2}[- ]?[0-9]{4}$"),
    };

    /// <summary>Whether a text has a format; null if the format is not known, or the text may have it.</summary>
    /// <param name="format">Its name, without dashes: <c>datetime</c>.</param>
    /// <param name="text">The text.</param>
    public static bool? IsValid(string format, string text) =>
        format switch
        {
            "ipv4" => IpAddress.Parse(text) is not null && text.IndexOf('.') >= 0,
            "ipv6" => IpAddress.Parse(text) is not null && text.IndexOf(':') >= 0,
            "cidr" => Cidr.Parse(text) is not null,
            "date" => CelTimestampText.Day(text) is not null,
            "datetime" => IsMoment(text),
            "duration" => GoDuration.WhyNot(text) is null ? true
            : s_longDuration.MayMatch(text) ? null
            : false,
            "byte" => text.Length == 0 ? null : s_base64.Matches(text),
            "uri" => CelUrl.Read(text, out _),
            "email" => text.IndexOf('@') > 0 ? null : false,
            "hostname" => text.Length > 255 || text.Split('.').Any(label => label.Length > 63) ? false
            : text.Any(c => c > '~') ? null
            : s_hostName.MayMatch(text) ? null
            : false,
            "mac" => text.Length >= 14 && text.All(c => c is ':' or '-' or '.' || IsHexadecimal(c)) ? null : false,
            "bsonobjectid" => text.Length == 24 && text.All(IsHexadecimal),
            "password" => true,
            _ => s_patterns.TryGetValue(format, out var pattern) ? pattern.Matches(text) : null,
        };

    private static bool IsMoment(string text)
    {
        var parts = text.ToLowerInvariant().Split('t');
        return parts.Length >= 2
            && CelTimestampText.Day(parts[0]) is not null
            && s_clock.MayMatch(parts[1])
            && string.CompareOrdinal(parts[1], 0, "23", 0, 2) <= 0
            && string.CompareOrdinal(parts[1], 3, "59", 0, 2) <= 0
            && string.CompareOrdinal(parts[1], 6, "59", 0, 2) <= 0;
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static SafePattern Pattern(string text) =>
        SafePattern.Of(text) ?? throw new InvalidOperationException($"The pattern '{text}' is not supported.");
}
