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
    public static Value Parse(LibraryCall call, string value, bool ignoreCase)
    {
        var text = Given.NotNull(value, nameof(value)); // before the type
        return Parsed(call, TypeOf(call), text, ignoreCase);
    }

    [Member("TryParse``1(System.String,``0@)")]
    public static bool TryParse(LibraryCall call, string? value, out Value? result) => TryParse(call, value, false, out result);

    [Member("TryParse``1(System.String,System.Boolean,``0@)")]
    public static bool TryParse(LibraryCall call, string? value, bool ignoreCase, out Value? result)
    {
        result = value is null ? null : Find(call, TypeOf(call), value, ignoreCase, out _);
        var isFound = result is not null;
        result ??= call.DefaultOf(call.TypeArgument(0));
        return isFound;
    }

    [Member("IsDefined``1(``0)")]
    public static bool IsDefined(LibraryCall call, Value value) => NameOf(call, TypeOf(call), value) is not null;

    [Member("IsDefined(System.Type,System.Object)")]
    public static bool IsDefined(LibraryCall call, TypeToken enumType, Value value) =>
        value.Raw is string name
            ? Members(TypeOf(enumType)).Any(member => member.Name == name)
            : NameOf(call, TypeOf(enumType), OfType(call, TypeOf(enumType), value)) is not null;

    [Member("GetName``1(``0)")]
    public static string? GetName(LibraryCall call, Value value) => NameOf(call, TypeOf(call), value);

    [Member("GetName(System.Type,System.Object)")]
    public static string? GetName(LibraryCall call, TypeToken enumType, Value value) => NameOf(call, TypeOf(enumType), value);

    [Member("GetNames``1")]
    public static string[] GetNames(LibraryCall call) => [.. Members(TypeOf(call)).Select(member => member.Name)];

    [Member("GetNames(System.Type)")]
    public static string[] GetNames(TypeToken enumType) => [.. Members(TypeOf(enumType)).Select(member => member.Name)];

    [Member("GetValues``1")]
    public static Value GetValues(LibraryCall call) => ValuesOf(call, TypeOf(call));

    [Member("GetValues(System.Type)")]
    public static Value GetValues(LibraryCall call, TypeToken enumType) => ValuesOf(call, TypeOf(enumType));

    [Member("Parse(System.Type,System.String)")]
    public static Value Parse(LibraryCall call, TypeToken enumType, string value) => Parse(call, enumType, value, false);

    [Member("Parse(System.Type,System.String,System.Boolean)")]
    public static Value Parse(LibraryCall call, TypeToken enumType, string value, bool ignoreCase) =>
        Parsed(call, TypeOf(enumType), Given.NotNull(value, nameof(value)), ignoreCase);

    [Member("ToObject(System.Type,System.Object)")]
    [Member("ToObject(System.Type,System.Byte)")]
    [Member("ToObject(System.Type,System.Int32)")]
    [Member("ToObject(System.Type,System.Int64)")]
    public static Value ToObject(LibraryCall call, TypeToken enumType, Value value) =>
        call.EnumValue(
            TypeOf(enumType),
            value.Raw is SymbolicEnum own ? own.Number
                : value.Raw is Enum or IConvertible and not string ? value.Raw
                : throw new ArgumentException(
                    "The value passed in must be an enum base or an underlying type for an enum, such as an Int32."
                )
        );

    [Member("GetUnderlyingType(System.Type)")]
    public static TypeToken GetUnderlyingType(TypeToken enumType) => new(TypeOf(enumType).EnumUnderlyingType!);

    /// <summary>A number has to be one of the enum's own type.</summary>
    private static Value OfType(LibraryCall call, INamedTypeSymbol type, Value value)
    {
        var underlying = type.EnumUnderlyingType!;
        return
            value.Raw is IConvertible and not (Enum or SymbolicEnum)
            && call.TypeOf(value) is { } given
            && given.SpecialType != underlying.SpecialType
            ? throw new ArgumentException(
                "Enum underlying type and the object must be same type or object must be a String. "
                    + $"Type passed in was '{TypeNames.FullName(given)}'; the enum underlying type was '{TypeNames.FullName(underlying)}'."
            )
            : value;
    }

    private static INamedTypeSymbol TypeOf(LibraryCall call) =>
        call.TypeArgument(0) switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Enum } known => known,
            INamedTypeSymbol => throw new ArgumentException("Type provided must be an Enum.", "TEnum"),
            _ => throw new UnsupportedNativeException("the enum is unknown here"),
        };

    private static INamedTypeSymbol TypeOf(TypeToken type) =>
        type.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } known
            ? known
            : throw new ArgumentException("Type provided must be an Enum. (Parameter 'enumType')");

    /// <summary>In the order of their values as unsigned numbers, as .NET gives them.</summary>
    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).OrderBy(field => Bits(field.ConstantValue!));

    private static Value ValuesOf(LibraryCall call, INamedTypeSymbol type) =>
        call.ArrayOf([.. Members(type).Select(member => call.EnumValue(type, member.ConstantValue!))], type);

    /// <summary>The name of the member that has this value, or this number.</summary>
    private static string? NameOf(LibraryCall call, INamedTypeSymbol type, Value value)
    {
        var wanted = value.Raw is IConvertible and not (string or Enum or SymbolicEnum) ? call.EnumValue(type, value.Raw) : value;
        return Members(type).FirstOrDefault(member => call.EnumValue(type, member.ConstantValue!).Equals(wanted))?.Name;
    }

    private static Value Parsed(LibraryCall call, INamedTypeSymbol type, string text, bool ignoreCase)
    {
        var found = Find(call, type, text, ignoreCase, out var overflow);
        return found
            ?? throw (
                overflow
                ?? (Exception)(
                    string.IsNullOrWhiteSpace(text)
                        ? new ArgumentException("Must specify valid information for parsing in the string. (Parameter 'value')")
                        : new ArgumentException($"Requested value '{text.TrimStart()}' was not found.")
                )
            );
    }

    /// <summary>A number of the enum's own type, or names with commas between them.</summary>
    private static Value? Find(LibraryCall call, INamedTypeSymbol type, string text, bool ignoreCase, out OverflowException? overflow)
    {
        overflow = null;
        try
        {
            if (Number(text.Trim(), type.EnumUnderlyingType!.SpecialType) is { } number)
            {
                return call.EnumValue(type, number);
            }
        }
        catch (OverflowException error)
        {
            overflow = error;
            return null;
        }

        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var bits = 0UL;
        foreach (var name in text.Split(','))
        {
            var member = Members(type).FirstOrDefault(field => field.Name.Equals(name.Trim(), comparison));
            if (member is null)
            {
                return null;
            }

            bits |= Bits(member.ConstantValue!);
        }

        return call.EnumValue(type, unchecked((long)bits));
    }

    /// <summary>A number as a type of integers reads it; null where the text is not one.</summary>
    /// <exception cref="OverflowException">It is a number, and not one of that type.</exception>
    private static object? Number(string text, SpecialType type)
    {
        if (text.Length == 0 || !(text[0] is '-' or '+' or (>= '0' and <= '9')))
        {
            return null;
        }

        const NumberStyles styles = NumberStyles.AllowLeadingSign;
        var culture = CultureInfo.InvariantCulture;
        try
        {
            return type switch
            {
                SpecialType.System_SByte => sbyte.Parse(text, styles, culture),
                SpecialType.System_Byte => byte.Parse(text, styles, culture),
                SpecialType.System_Int16 => short.Parse(text, styles, culture),
                SpecialType.System_UInt16 => ushort.Parse(text, styles, culture),
                SpecialType.System_UInt32 => uint.Parse(text, styles, culture),
                SpecialType.System_Int64 => long.Parse(text, styles, culture),
                SpecialType.System_UInt64 => ulong.Parse(text, styles, culture),
                _ => int.Parse(text, styles, culture),
            };
        }
        catch (FormatException)
        {
            return null;
        }
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
