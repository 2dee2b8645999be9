using System.Globalization;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Native;

/// <summary><c>System.Index</c> and <c>System.Range</c> of the running framework, which the one that this is built against lacks.</summary>
internal static class Positions
{
    private static readonly IndexValue s_start = new(0, false);

    /// <summary><c>default(Index)</c> or <c>default(Range)</c>; null for every other type.</summary>
    public static object? DefaultOf(ITypeSymbol type) =>
        type is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }, ContainingType: null }
            ? type.Name switch
            {
                "Index" => s_start,
                "Range" => new RangeValue(s_start, s_start),
                _ => null,
            }
            : null;

    public static object? FromNative(object raw) =>
        raw.GetType() is { IsValueType: true } type
            ? type.FullName switch
            {
                "System.Index" => IndexOf(raw),
                "System.Range" => new RangeValue(IndexOf(Property(raw, "Start")), IndexOf(Property(raw, "End"))),
                _ => null,
            }
            : null;

    public static object? ToNative(object raw, Type target) =>
        raw switch
        {
            IndexValue index when target.FullName == "System.Index" => Activator.CreateInstance(target, index.Number, index.IsFromEnd),
            RangeValue range when target.FullName == "System.Range" && target.Assembly.GetType("System.Index") is { } index =>
                Activator.CreateInstance(target, ToNative(range.Start, index), ToNative(range.End, index)),
            _ => null,
        };

    private static IndexValue IndexOf(object index) =>
        new(Convert.ToInt32(Property(index, "Value"), CultureInfo.InvariantCulture), Property(index, "IsFromEnd") is true);

    private static object Property(object instance, string name) => instance.GetType().GetProperty(name)!.GetValue(instance)!;
}
