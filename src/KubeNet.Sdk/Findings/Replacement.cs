using System.Globalization;

namespace KubeNet.Findings;

/// <summary>
/// A value that puts a finding right where it stands: a rule read it from the graph, and says it only where nothing else can be meant, or
/// where it is one of a few and a person chooses. A host hands it on as text, so it can write and read itself.
/// </summary>
internal readonly record struct Replacement
{
    private const string TextMark = "text:";
    private const string NumberMark = "number:";

    private Replacement(string? text, long? number) => (Text, Number) = (text, number);

    public string? Text { get; }

    public long? Number { get; }

    public static Replacement Of(string text) => new(text, null);

    public static Replacement Of(long number) => new(null, number);

    public static Replacement? Read(string written) =>
        written.StartsWith(TextMark, StringComparison.Ordinal) ? Of(written.Substring(TextMark.Length))
        : written.StartsWith(NumberMark, StringComparison.Ordinal)
        && long.TryParse(written.Substring(NumberMark.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Of(number)
        : null;

    public string Write() => Number is { } number ? NumberMark + number.ToString(CultureInfo.InvariantCulture) : TextMark + Text;

    /// <summary>As a person reads it.</summary>
    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? Text ?? "";
}
