using System.Collections;
using System.Globalization;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Hash codes. .NET draws most of them anew in each process, so a program must not see them; but inside a <c>GetHashCode</c> that a
/// dictionary asks, nobody sees more than which keys are equal.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>How many of the user's <c>GetHashCode</c> run because library code asked.</summary>
    private int _hashing;

    private T Hashing<T>(Func<T> hash)
    {
        _hashing++;
        try
        {
            return hash();
        }
        finally
        {
            _hashing--;
        }
    }

    /// <summary>A member that gives a hash code; null for any other.</summary>
    private Value? HashMember(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation)
    {
        var isHashCode =
            method.ContainingType is
            { Name: "HashCode", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
        if (
            !isHashCode && (method.Name != nameof(GetHashCode) || method.IsStatic || _code.Declares(method) && !method.IsImplicitlyDeclared)
        )
        {
            return null;
        }

        var values = Array.ConvertAll(arguments, argument => argument.Value);
        if (target is { IsUnknown: true } || Array.Exists(values, value => value.IsUnknown))
        {
            return AfterUnknown();
        }

        if (target?.Raw is { } number && SmallHash(number) is { } same)
        {
            return new Value(same, OriginOf(operation));
        }

        if (
            ReferenceEquals(target?.Raw, EqualityComparer<Value>.Default)
            && values is [var only]
            && (only.Raw is null ? 0 : SmallHash(only.Raw)) is { } known
        )
        {
            return new Value(known, OriginOf(operation));
        }

        if (_hashing == 0 && IsCompared(operation) && target is not null)
        {
            return new Value(Hashing(target.GetHashCode), OriginOf(operation));
        }

        if (_hashing == 0)
        {
            return Unknown(EvaluationFindings.Impure, $"'{NameOf(method)}' {WhyNoHash(target?.Raw)}.", CallSiteOf(operation));
        }

        if (!isHashCode)
        {
            return values is [var hashed] && target?.Raw is IEqualityComparer comparer
                    ? Hash(hashed.IsNull ? 0 : comparer.GetHashCode(hashed.Raw))
                : target is null ? null
                : Hash(
                    values is [{ Raw: StringComparison how }] && how.ToString().EndsWith("IgnoreCase", StringComparison.Ordinal)
                        ? StringComparer.OrdinalIgnoreCase.GetHashCode((string)target.Raw!)
                        : target.GetHashCode()
                );
        }

        switch (method.Name)
        {
            case ".ctor":
                return new Value(new HashAccumulator(), OriginOf(operation));
            case "Combine":
                return Hash(values.Aggregate(new HashAccumulator(), (sum, value) => sum.With(value.GetHashCode())).Hash);
            case "Add" when target?.Raw is HashAccumulator sum:
                sum.With(
                    values is [_, { Raw: IEqualityComparer comparer }]
                        ? values[0].IsNull
                            ? 0
                            : comparer.GetHashCode(values[0].Raw)
                        : values[0].GetHashCode()
                );
                return Value.Null;
            case "ToHashCode" when target?.Raw is HashAccumulator sum:
                return Hash(sum.Hash);
            default:
                return null;
        }

        Value Hash(int hash) => new(hash, OriginOf(operation));
    }

    /// <summary>Whether a hash code is asked for only to be compared with another one.</summary>
    private static bool IsCompared(IOperation operation)
    {
        var user = operation.Parent;
        while (user is IConversionOperation { IsImplicit: true } or IParenthesizedOperation)
        {
            user = user.Parent;
        }

        return user is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals };
    }

    private static string WhyNoHash(object? raw) =>
        raw is decimal or Guid or Version or DateTimeOffset or System.Numerics.BigInteger or TupleValue
            ? "gives a value that another version of .NET may compute differently"
            : "gives a different value in each process";

    /// <summary>The hash of numbers and times, which is the same in each process.</summary>
    private static int? SmallHash(object raw) =>
        raw switch
        {
            bool flag => flag ? 1 : 0,
            char c => c | (c << 16),
            sbyte or byte or short or ushort or int => Convert.ToInt32(raw, CultureInfo.InvariantCulture),
            uint or long or ulong => HashOfNumber(raw),
            float number => number == 0 || float.IsNaN(number) ? BitsOf(number) & 0x7F800000 : BitsOf(number),
            double number => HashOfNumber(
                BitConverter.DoubleToInt64Bits(number) & (number == 0 || double.IsNaN(number) ? 0x7FF0000000000000 : -1)
            ),
            TimeSpan time => HashOfNumber(time.Ticks),
            DateTime time => HashOfNumber(time.Ticks),
            _ => null,
        };

    private static int BitsOf(float number) => BitConverter.ToInt32(BitConverter.GetBytes(number), 0);

    private sealed class HashAccumulator
    {
        public int Hash { get; private set; } = 17;

        public HashAccumulator With(int next)
        {
            Hash = unchecked((Hash * 31) + next);
            return this;
        }
    }
}
