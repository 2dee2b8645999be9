using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Values;

/// <summary>A value of an enum that the user declared.</summary>
internal sealed class SymbolicEnum(INamedTypeSymbol type, object number) : IComparable, IFormattable
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
