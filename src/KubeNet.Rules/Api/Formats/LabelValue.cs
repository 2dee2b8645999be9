namespace KubeNet.Rules.Api.Formats;

/// <summary>The value of a label, which may be empty.</summary>
internal static class LabelValue
{
    private const int LongestLength = 63;

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) =>
        ServerWords.Join(
            Ascii.Bytes(value) > LongestLength ? ServerWords.AtMost(LongestLength) : null,
            value.Length == 0 || QualifiedName.IsName(value)
                ? null
                : ServerWords.Pattern(
                    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', "
                        + "and must start and end with an alphanumeric character",
                    "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?",
                    "MyValue",
                    "my_value",
                    "12345"
                )
        );
}
