using System.Globalization;

namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// The API server's wording, which users search for (kubernetes/staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go).
/// </summary>
internal static class ServerWords
{
    public const string DomainName = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

    public const string Subdomain = @"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";

    public const string NotNegative = "must be greater than or equal to 0";

    public static string Duplicate(string value) => $"Duplicate value: \"{value}\"";

    public static string NotFound(string value) => $"Not found: \"{value}\"";

    public static string TooMany(int count, int most) => FormattableString.Invariant($"Too many: {count}: must have at most {most} items");

    /// <summary>A value outside an enumeration. The server lists the supported values in ordinal order.</summary>
    public static string Unsupported(string value, IEnumerable<string> supported) =>
        $"Unsupported value: \"{value}\": supported values: {string.Join(", ", supported.Select(known => "\"" + known + "\""))}";

    public static string AtMost(int characters) => $"must be no more than {characters.ToString(CultureInfo.InvariantCulture)} characters";

    public static string Between(long first, long last) => FormattableString.Invariant($"must be between {first} and {last}, inclusive");

    /// <summary>
    /// The required format, with the server's examples and regular expression. The server itself writes a comma and two spaces before each
    /// "or".
    /// </summary>
    public static string Pattern(string message, string pattern, params string[] examples) =>
        examples.Length == 0
            ? $"{message} (regex used for validation is '{pattern}')"
            : $"{message} (e.g. {string.Join(" or ", examples.Select(Wording.Quoted))}, regex used for validation is '{pattern}')";

    /// <summary>Both texts, or null if nothing is wrong. Valid values allocate nothing.</summary>
    public static string? Join(string? first, string? second) =>
        first is null ? second
        : second is null ? first
        : first + "; " + second;

    public static string? Join(string? first, string? second, string? third) => Join(Join(first, second), third);

    /// <summary>All complaints in one text, or null if there are none.</summary>
    public static string? Join(params string?[] complaints) =>
        string.Join("; ", complaints.Where(complaint => complaint is not null)) is { Length: > 0 } all ? all : null;
}
