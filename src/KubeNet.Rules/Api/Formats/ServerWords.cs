using System.Globalization;

namespace KubeNet.Rules.Api.Formats;

/// <summary>The API server's wording, which users search for (kubernetes/staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go).</summary>
internal static class ServerWords
{
    public const string DomainName = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

    public const string Subdomain = @"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";

    public const string NotNegative = "must be greater than or equal to 0";

    public static string AtMost(int characters) => $"must be no more than {characters.ToString(CultureInfo.InvariantCulture)} characters";

    public static string Between(long first, long last) => FormattableString.Invariant($"must be between {first} and {last}, inclusive");

    /// <summary>What a value must look like, with the server's examples and regular expression.</summary>
    public static string Pattern(string message, string pattern, params string[] examples) =>
        examples.Length == 0
            ? $"{message} (regex used for validation is '{pattern}')"
            : $"{message} (e.g. {string.Join(" or ", examples.Select(example => $"'{example}', "))}regex used for validation is '{pattern}')";

    /// <summary>All that is wrong in one text, or null where nothing is.</summary>
    public static string? Join(params string?[] complaints) =>
        string.Join("; ", complaints.Where(complaint => complaint is not null)) is { Length: > 0 } all ? all : null;
}
