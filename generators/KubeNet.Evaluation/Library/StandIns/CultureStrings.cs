using System.Globalization;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Comparison and search of text that .NET does by the machine's culture data (<see cref="CultureText"/>).</summary>
[StandsFor("System.String")]
internal static class CultureStrings
{
    public static int Compare(string? strA, string? strB) => CultureText.Compare(strA, strB);

    public static int Compare(string? strA, string? strB, bool ignoreCase) => CultureText.Compare(strA, strB, ignoreCase);

    public static int Compare(string? strA, string? strB, StringComparison comparisonType) =>
        CultureText.IsOfCulture(comparisonType, out var ignoreCase)
            ? CultureText.Compare(strA, strB, ignoreCase)
            : string.Compare(strA, strB, comparisonType);

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length) =>
        Compare(strA, indexA, strB, indexB, length, ignoreCase: false);

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length, bool ignoreCase)
    {
        var (lengthA, lengthB) = (LengthOf(strA, indexA, length), LengthOf(strB, indexB, length));
        var plain = CultureInfo.InvariantCulture.CompareInfo.Compare(
            strA,
            indexA,
            lengthA,
            strB,
            indexB,
            lengthB,
            ignoreCase ? CompareOptions.OrdinalIgnoreCase : CompareOptions.Ordinal
        );
        return CultureText.Agreed(plain, strA?.Substring(indexA, lengthA), strB?.Substring(indexB, lengthB), ignoreCase);
    }

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length, StringComparison comparisonType) =>
        CultureText.IsOfCulture(comparisonType, out var ignoreCase)
            ? Compare(strA, indexA, strB, indexB, length, ignoreCase)
            : string.Compare(strA, indexA, strB, indexB, length, comparisonType);

    public static int CompareTo(string self, string? strB) => CultureText.Compare(self, strB);

    public static int CompareTo(string self, object? value) =>
        value switch
        {
            null => 1,
            string text => CultureText.Compare(self, text),
            _ => throw new ArgumentException("Object must be of type String."),
        };

    public static bool StartsWith(string self, string value) => Searched(self, value).StartsWith(value, StringComparison.Ordinal);

    public static bool EndsWith(string self, string value) => Searched(self, value).EndsWith(value, StringComparison.Ordinal);

    public static int IndexOf(string self, string value) => Searched(self, value).IndexOf(value, StringComparison.Ordinal);

    public static int IndexOf(string self, string value, int startIndex) =>
        Searched(self, value).IndexOf(value, startIndex, StringComparison.Ordinal);

    public static int IndexOf(string self, string value, int startIndex, int count) =>
        Searched(self, value).IndexOf(value, startIndex, count, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value) => Searched(self, value).LastIndexOf(value, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value, int startIndex) =>
        Searched(self, value).LastIndexOf(value, startIndex, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value, int startIndex, int count) =>
        Searched(self, value).LastIndexOf(value, startIndex, count, StringComparison.Ordinal);

    public static string ReplaceLineEndings(string self) =>
        throw new ImpureCallException("depends on the machine's line endings. Pass \"\\n\" to it");

    private static string Searched(string self, string value)
    {
        CultureText.Check(self, value);
        return self;
    }

    private static int LengthOf(string? text, int index, int length) => text is null ? length : Math.Min(length, text.Length - index);
}

/// <summary>The comparers of the cultures.</summary>
[StandsFor("System.StringComparer")]
internal static class CultureComparers
{
    public static StringComparer get_InvariantCulture() => CultureText.Comparer(ignoreCase: false);

    public static StringComparer get_InvariantCultureIgnoreCase() => CultureText.Comparer(ignoreCase: true);

    public static StringComparer get_CurrentCulture() => CultureText.Comparer(ignoreCase: false);

    public static StringComparer get_CurrentCultureIgnoreCase() => CultureText.Comparer(ignoreCase: true);

    public static StringComparer FromComparison(StringComparison comparisonType) =>
        comparisonType switch
        {
            StringComparison.Ordinal => StringComparer.Ordinal,
            StringComparison.OrdinalIgnoreCase => StringComparer.OrdinalIgnoreCase,
            _ when CultureText.IsOfCulture(comparisonType, out var ignoreCase) => CultureText.Comparer(ignoreCase),
            _ => throw new ArgumentException("The string comparison type passed in is currently not supported.", nameof(comparisonType)),
        };
}
