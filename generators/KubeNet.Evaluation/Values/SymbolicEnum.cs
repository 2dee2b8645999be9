using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Values;

/// <summary>A value of an enum that the user declared.</summary>
internal sealed class SymbolicEnum(INamedTypeSymbol type, object number) : IComparable, IFormattable, IConvertible
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The value in the enum's underlying type.</summary>
    public object Number { get; } = number;

    public override bool Equals(object? obj) =>
        obj is SymbolicEnum other && SymbolEqualityComparer.Default.Equals(Type, other.Type) && Number.Equals(other.Number);

    public override int GetHashCode() => Number.GetHashCode();

    public int CompareTo(object? obj) => obj is SymbolicEnum other ? ((IComparable)Number).CompareTo(other.Number) : 1;

    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        format switch
        {
            "D" or "d" => ((IFormattable)Number).ToString("D", CultureInfo.InvariantCulture),
            "X" or "x" => ((IFormattable)Number).ToString(HexFormat, CultureInfo.InvariantCulture),
            null or "" or "G" or "g" => IsFlags ? Names() : NameOf(Number) ?? Digits,
            "F" or "f" => Names(),
            _ => throw new FormatException("Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\"."),
        };

    TypeCode IConvertible.GetTypeCode() => Convert.GetTypeCode(Number);

    bool IConvertible.ToBoolean(IFormatProvider? provider) => Convert.ToBoolean(Number, provider);

    char IConvertible.ToChar(IFormatProvider? provider) => Convert.ToChar(Number, provider);

    sbyte IConvertible.ToSByte(IFormatProvider? provider) => Convert.ToSByte(Number, provider);

    byte IConvertible.ToByte(IFormatProvider? provider) => Convert.ToByte(Number, provider);

    short IConvertible.ToInt16(IFormatProvider? provider) => Convert.ToInt16(Number, provider);

    ushort IConvertible.ToUInt16(IFormatProvider? provider) => Convert.ToUInt16(Number, provider);

    int IConvertible.ToInt32(IFormatProvider? provider) => Convert.ToInt32(Number, provider);

    uint IConvertible.ToUInt32(IFormatProvider? provider) => Convert.ToUInt32(Number, provider);

    long IConvertible.ToInt64(IFormatProvider? provider) => Convert.ToInt64(Number, provider);

    ulong IConvertible.ToUInt64(IFormatProvider? provider) => Convert.ToUInt64(Number, provider);

    float IConvertible.ToSingle(IFormatProvider? provider) => Convert.ToSingle(Number, provider);

    double IConvertible.ToDouble(IFormatProvider? provider) => Convert.ToDouble(Number, provider);

    decimal IConvertible.ToDecimal(IFormatProvider? provider) => Convert.ToDecimal(Number, provider);

    DateTime IConvertible.ToDateTime(IFormatProvider? provider) =>
        throw new InvalidCastException("Invalid cast from 'Enum' to 'DateTime'.");

    string IConvertible.ToString(IFormatProvider? provider) => ToString();

    object IConvertible.ToType(Type conversionType, IFormatProvider? provider) => ((IConvertible)Number).ToType(conversionType, provider);

    private string Digits => ((IFormattable)Number).ToString("D", CultureInfo.InvariantCulture);

    private string HexFormat => "X" + (System.Runtime.InteropServices.Marshal.SizeOf(Number) * 2).ToString(CultureInfo.InvariantCulture);

    private bool IsFlags => Type.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == "System.FlagsAttribute");

    private IEnumerable<IFieldSymbol> Members => Type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue);

    private string? NameOf(object number) => Members.FirstOrDefault(f => number.Equals(f.ConstantValue))?.Name;

    /// <summary>The names of the flags that make up the number, in the order of their values; the digits where they do not.</summary>
    private string Names()
    {
        if (NameOf(Number) is { } exact)
        {
            return exact;
        }

        var rest = Bits(Number);
        var names = new List<string>();
        foreach (var member in Members.OrderByDescending(f => Bits(f.ConstantValue!)))
        {
            var bits = Bits(member.ConstantValue!);
            if (bits != 0 && (rest & bits) == bits)
            {
                rest &= ~bits;
                names.Insert(0, member.Name);
            }
        }

        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : Digits;
    }

    public static ulong Bits(object number) =>
        number is ulong unsigned ? unsigned : unchecked((ulong)Convert.ToInt64(number, CultureInfo.InvariantCulture));
}
