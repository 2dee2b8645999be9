using System.Globalization;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Names and values of enums, the user's and the framework's alike, read from symbols.</summary>
[StandsFor("System.Enum")]
internal static class EnumMembers
{
    [Member("Parse``1(System.String)")]
    public static Value Parse(LibraryCall call, string value) => Parse(call, value, false);

    [Member("Parse``1(System.String,System.Boolean)")]
    public static Value Parse(LibraryCall call, string value, bool ignoreCase) =>
        Find(call, value, ignoreCase) ?? throw new ArgumentException($"Requested value '{value}' was not found.");

    [Member("TryParse``1(System.String,``0@)")]
    public static bool TryParse(LibraryCall call, string? value, out Value? result) => TryParse(call, value, false, out result);

    [Member("TryParse``1(System.String,System.Boolean,``0@)")]
    public static bool TryParse(LibraryCall call, string? value, bool ignoreCase, out Value? result)
    {
        result = Find(call, value, ignoreCase);
        var isFound = result is not null;
        result ??= call.DefaultOf(call.TypeArgument(0));
        return isFound;
    }

    [Member("IsDefined``1(``0)")]
    public static bool IsDefined(LibraryCall call, Value value) => Members(call).Any(member => Made(call, member).Equals(value));

    [Member("GetName``1(``0)")]
    public static string? GetName(LibraryCall call, Value value) => Members(call).FirstOrDefault(member => Made(call, member).Equals(value))?.Name;

    [Member("GetNames``1")]
    public static string[] GetNames(LibraryCall call) => [.. Members(call).Select(member => member.Name)];

    [Member("GetValues``1")]
    public static Value[] GetValues(LibraryCall call) => [.. Members(call).Select(member => Made(call, member))];

    private static INamedTypeSymbol TypeOf(LibraryCall call) =>
        call.TypeArgument(0) as INamedTypeSymbol ?? throw new UnsupportedNativeException("the enum is not known here");

    /// <summary>In the order of their values as unsigned numbers, as .NET gives them.</summary>
    private static IEnumerable<IFieldSymbol> Members(LibraryCall call) => TypeOf(call).GetMembers().OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue).OrderBy(field => Bits(field.ConstantValue!));

    private static Value Made(LibraryCall call, IFieldSymbol member) => call.EnumValue(TypeOf(call), member.ConstantValue!);

    /// <summary>A number, or names with commas between them.</summary>
    private static Value? Find(LibraryCall call, string? text, bool ignoreCase)
    {
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return call.EnumValue(TypeOf(call), number);
        }

        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var bits = 0UL;
        foreach (var name in (text ?? "").Split(','))
        {
            var member = Members(call).FirstOrDefault(field => field.Name.Equals(name.Trim(), comparison));
            if (member is null)
            {
                return null;
            }

            bits |= Bits(member.ConstantValue!);
        }

        return call.EnumValue(TypeOf(call), unchecked((long)bits));
    }

    private static ulong Bits(object number) =>
        number is ulong unsigned ? unsigned : unchecked((ulong)Convert.ToInt64(number, CultureInfo.InvariantCulture));
}

/// <summary>Comparison of nullable values, which are values or null here.</summary>
[StandsFor("System.Nullable")]
internal static class NullableMembers
{
    [Member("Compare``1(System.Nullable{``0},System.Nullable{``0})")]
    public static int Compare(Value n1, Value n2) => n1.CompareTo(n2);

    [Member("Equals``1(System.Nullable{``0},System.Nullable{``0})")]
    public static bool Equals(Value n1, Value n2) => n1.Equals(n2);
}
