using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Values that may be absent.</summary>
internal static class CelOptionalFunctions
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global("optional.none", 0, (_, _) => CelOptional.None),
            CelFunction.Global("optional.of", 1, (a, _) => new CelOptional(a[0])),
            CelFunction.Global("optional.ofNonZeroValue", 1, (a, _) => IsZero(a[0]) ? CelOptional.None : new CelOptional(a[0])),
            CelFunction.Member("hasValue", 0, (a, _) => a[0] is CelOptional optional ? CelValue.Of(optional.Value is not null) : null),
            CelFunction.Member(
                "value",
                0,
                (a, _) => a[0] is CelOptional optional ? optional.Value ?? new CelError("optional.none() dereference") : null
            ),
            CelFunction.Member("or", 1, (a, _) => a[0] is CelOptional optional ? Or(optional, a[1] as CelOptional) : null),
            CelFunction.Member("orValue", 1, (a, _) => a[0] is CelOptional optional ? optional.Value ?? a[1] : null),
        ];

    private static CelOptional? Or(CelOptional first, CelOptional? second) => first.Value is null ? second : first;

    private static bool IsZero(CelValue value) =>
        value switch
        {
            CelNull or CelBool { Value: false } or CelInt { Value: 0 } or CelUint { Value: 0 } => true,
            CelDouble number => number.Value.Equals(0.0),
            CelString text => text.Value.Length == 0,
            CelBytes bytes => bytes.Value.Length == 0,
            CelList list => list.Count == 0,
            CelMap map => map.Count == 0,
            CelDuration span => span.Nanoseconds == 0,
            _ => false,
        };
}
