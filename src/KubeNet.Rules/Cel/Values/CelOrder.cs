using KubeNet.Rules.Patterns;

namespace KubeNet.Rules.Cel.Values;

/// <summary>The order of values: numbers of all types by their value, texts by code points.</summary>
internal static class CelOrder
{
    public static bool AreNumbers(CelValue left, CelValue right) =>
        left is CelInt or CelUint or CelDouble && right is CelInt or CelUint or CelDouble;

    /// <summary>Null if the values have no order: those of different types, and what is not a number.</summary>
    public static int? Compare(CelValue left, CelValue right) =>
        (left, right) switch
        {
            (CelInt a, CelInt b) => a.Value.CompareTo(b.Value),
            (CelUint a, CelUint b) => a.Value.CompareTo(b.Value),
            (CelDouble a, CelDouble b) => double.IsNaN(a.Value) || double.IsNaN(b.Value) ? null : a.Value.CompareTo(b.Value),
            (CelInt a, CelUint b) => ((decimal)a.Value).CompareTo(b.Value),
            (CelUint a, CelInt b) => ((decimal)a.Value).CompareTo(b.Value),
            (CelDouble a, _) when Whole(right) is { } whole => Compare(a.Value, whole),
            (_, CelDouble b) when Whole(left) is { } whole => -Compare(b.Value, whole),
            (CelString a, CelString b) => Runes.Compare(a.Value, b.Value),
            (CelBool a, CelBool b) => a.Value.CompareTo(b.Value),
            (CelBytes a, CelBytes b) => Compare(a.Value, b.Value),
            (CelDuration a, CelDuration b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
            (CelTimestamp a, CelTimestamp b) => a.SinceEpoch.CompareTo(b.SinceEpoch),
            _ => null,
        };

    /// <summary>As cel-go does it, a whole number is rounded to a double; that may be another one beyond 2 to the 53rd.</summary>
    private static double? Whole(CelValue value) =>
        value switch
        {
            CelInt number => number.Value,
            CelUint number => number.Value,
            _ => null,
        };

    /// <summary>Null if the first is not a number.</summary>
    private static int? Compare(double left, double right) => double.IsNaN(left) ? null : left.CompareTo(right);

    private static int Compare(byte[] left, byte[] right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i] != right[i])
            {
                return left[i].CompareTo(right[i]);
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
