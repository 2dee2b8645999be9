using System.Globalization;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// Comparison and search of text that .NET does by the machine's culture data. Here it is ordinal everywhere, which is what .NET does
/// where it has no such data (<c>InvariantGlobalization</c>).
/// </summary>
[StandsFor("System.String")]
internal static class OrdinalStrings
{
    public static int Compare(string? strA, string? strB) => TextOrder.Compare(strA, strB);

    public static int Compare(string? strA, string? strB, bool ignoreCase) => string.Compare(strA, strB, Comparison(ignoreCase));

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length) =>
        Parts(strA, indexA, strB, indexB, length, CompareOptions.Ordinal);

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length, bool ignoreCase) =>
        Parts(strA, indexA, strB, indexB, length, ignoreCase ? CompareOptions.OrdinalIgnoreCase : CompareOptions.Ordinal);

    public static int CompareTo(string self, string? strB) => TextOrder.Compare(self, strB);

    public static int CompareTo(string self, object? value) =>
        value switch
        {
            null => 1,
            string text => TextOrder.Compare(self, text),
            _ => throw new ArgumentException("Object must be of type String."),
        };

    public static bool StartsWith(string self, string value) => self.StartsWith(value, StringComparison.Ordinal);

    public static bool EndsWith(string self, string value) => self.EndsWith(value, StringComparison.Ordinal);

    public static int IndexOf(string self, string value) => self.IndexOf(value, StringComparison.Ordinal);

    public static int IndexOf(string self, string value, int startIndex) => self.IndexOf(value, startIndex, StringComparison.Ordinal);

    public static int IndexOf(string self, string value, int startIndex, int count) =>
        self.IndexOf(value, startIndex, count, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value) => self.LastIndexOf(value, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value, int startIndex) =>
        self.LastIndexOf(value, startIndex, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value, int startIndex, int count) =>
        self.LastIndexOf(value, startIndex, count, StringComparison.Ordinal);

    public static string ReplaceLineEndings(string self) =>
        throw new Native.ImpureCallException("depends on the machine's line endings. Pass \"\\n\" to it");

    private static int Parts(string? strA, int indexA, string? strB, int indexB, int length, CompareOptions options) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(
            strA,
            indexA,
            strA is null ? length : Math.Min(length, strA.Length - indexA),
            strB,
            indexB,
            strB is null ? length : Math.Min(length, strB.Length - indexB),
            options
        );

    private static StringComparison Comparison(bool ignoreCase) =>
        ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}

/// <summary>The comparers of the cultures, ordinal for the same reason.</summary>
[StandsFor("System.StringComparer")]
internal static class OrdinalComparers
{
    public static StringComparer get_InvariantCulture() => StringComparer.Ordinal;

    public static StringComparer get_InvariantCultureIgnoreCase() => StringComparer.OrdinalIgnoreCase;

    public static StringComparer get_CurrentCulture() => StringComparer.Ordinal;

    public static StringComparer get_CurrentCultureIgnoreCase() => StringComparer.OrdinalIgnoreCase;
}
