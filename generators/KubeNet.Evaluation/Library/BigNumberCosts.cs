using System.Numerics;

namespace KubeNet.Evaluation.Library;

/// <summary>
/// What arithmetic on numbers of any length makes. Products, quotients and texts take about the product of
/// the lengths, so that is what is asked for: a number may have some ten thousand digits.
/// </summary>
internal static class BigNumberCosts
{
    /// <summary>Bytes of one factor for which one byte of the other counts once more.</summary>
    private const long Share = 256;

    private static readonly string[] s_linear =
    [
        ".ctor",
        "op_Addition",
        "Add",
        "op_Subtraction",
        "Subtract",
        "op_BitwiseAnd",
        "op_BitwiseOr",
        "op_ExclusiveOr",
        "op_OnesComplement",
        "op_UnaryNegation",
        "Negate",
        "op_Increment",
        "op_Decrement",
        "ToByteArray",
        "Log",
        "Log10",
    ];

    private static readonly string[] s_products =
    [
        "op_Multiply",
        "Multiply",
        "op_Division",
        "Divide",
        "op_Modulus",
        "Remainder",
        "DivRem",
        "GreatestCommonDivisor",
    ];

    private static readonly string[] s_texts = ["ToString", "Parse", "TryParse"];

    public static PureType WithCosts(PureType row)
    {
        Array.ForEach(s_linear, member => row.Makes(member, (receiver, arguments) => Sizes(receiver, arguments).Sum()));
        Array.ForEach(s_products, member => row.Makes(member, Product));
        Array.ForEach(s_texts, member => row.Makes(member, (receiver, arguments) => Work(Sizes(receiver, arguments).Max())));
        return row.Makes("ToString", CallCosts.Format)
            .Makes("Pow", Power)
            .Makes("op_LeftShift", Shifted)
            .Makes("op_RightShift", Shifted)
            .Makes("op_UnsignedRightShift", Shifted)
            .Makes("RotateLeft", Shifted)
            .Makes("RotateRight", Shifted)
            .Makes("ModPow", ModularPower);
    }

    private static IEnumerable<long> Sizes(object? receiver, object?[] arguments) => arguments.Select(BytesOf).Append(BytesOf(receiver));

    private static long Product(object? receiver, object?[] arguments) =>
        arguments is [BigInteger a, BigInteger b, ..] ? BytesOf(a) + BytesOf(b) + (BytesOf(a) * BytesOf(b) / Share) : 0;

    private static long Power(object? receiver, object?[] arguments) =>
        arguments is [BigInteger number, int exponent] && exponent > 0 && !BigInteger.Abs(number).IsOne && !number.IsZero
            ? Work((long)(BitsOf(number) * exponent / 8))
            : 0;

    private static long Shifted(object? receiver, object?[] arguments) =>
        arguments is [BigInteger number, int by] ? Work(BytesOf(number) + (Math.Abs((long)by) / 8)) : 0;

    private static long ModularPower(object? receiver, object?[] arguments) =>
        arguments is [BigInteger number, BigInteger exponent, BigInteger modulus]
            ? (long)BitsOf(exponent) * (1 + (Work(Math.Max(BytesOf(modulus), 1)) / 8)) + Work(BytesOf(number))
            : 0;

    private static long Work(long bytes) => bytes + (bytes * bytes / Share);

    private static double BitsOf(BigInteger number) => number.IsZero ? 0 : Math.Max(1, BigInteger.Log(BigInteger.Abs(number), 2));

    private static long BytesOf(object? value) =>
        value switch
        {
            BigInteger number => (long)(BitsOf(number) / 8) + 1,
            byte[] bytes => bytes.Length,
            string digits => digits.Length,
            _ => 0,
        };
}
