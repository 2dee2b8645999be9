using System.Globalization;

namespace KubeNet.Evaluation.Values;

/// <summary>A <c>System.Index</c>, which the framework that this is built against does not have.</summary>
internal sealed record IndexValue(int Number, bool IsFromEnd)
{
    public int In(int length) => IsFromEnd ? length - Number : Number;

    public static IndexValue? Of(object? raw) =>
        raw switch
        {
            IndexValue index => index,
            int number => new(number, false),
            _ => null,
        };

    public override string ToString() => (IsFromEnd ? "^" : "") + Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A <c>System.Range</c>.</summary>
internal sealed record RangeValue(IndexValue Start, IndexValue End)
{
    public (int Start, int Length) In(int length) => (Start.In(length), End.In(length) - Start.In(length));

    public override string ToString() => $"{Start}..{End}";
}
