using System.Globalization;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// What generic maths asks of a type parameter that is a number (<c>T.Zero</c>, <c>T.Max(a, b)</c>, <c>T.Parse(text, null)</c>). Most of it
/// is a public member of the number's type under the same name; the rest is implemented out of sight there, and answered here.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>The value of a static member of an interface for a number's type; null if the member is not one of these.</summary>
    private Value? GenericMaths(ISymbol member, ITypeSymbol type, Place[] arguments, IOperation operation, Frame frame)
    {
        if (
            !member.IsStatic
            || (member.ContainingType.TypeKind != TypeKind.Interface && !IsCreation(member))
            || _code.Declares(member)
            || !IsNumber(type)
        )
        {
            return null;
        }

        if (Array.Exists(arguments, argument => argument.Value.IsUnknown))
        {
            return AfterUnknown();
        }

        var origin = OriginOf(operation);
        try
        {
            var number = member.Name switch
            {
                "Zero" or "AdditiveIdentity" => Arithmetic.ConvertTo(0, type.SpecialType, false),
                "One" or "MultiplicativeIdentity" => Arithmetic.ConvertTo(1, type.SpecialType, false),
                "NegativeOne" => Arithmetic.ConvertTo(-1, type.SpecialType, false),
                "IsZero" when arguments is [var only] => Arithmetic.Binary(
                    Microsoft.CodeAnalysis.Operations.BinaryOperatorKind.Equals,
                    Arithmetic.Promote(only.Value.Raw!),
                    Arithmetic.Promote(Arithmetic.ConvertTo(0, type.SpecialType, false)!),
                    false
                ),
                "IsInteger" or "IsFinite" or "IsRealNumber" or "IsCanonical" when IsIntegral(type) => true,
                "IsNaN"
                or "IsInfinity"
                or "IsPositiveInfinity"
                or "IsNegativeInfinity"
                or "IsSubnormal"
                or "IsComplexNumber"
                or "IsImaginaryNumber" when IsIntegral(type) => false,
                "CreateChecked" or "CreateSaturating" or "CreateTruncating" when arguments.Length == 1 => CreatedNumber(
                    member.Name,
                    arguments[0].Value.Raw,
                    type.SpecialType
                ),
                _ => null,
            };
            if (number is not null)
            {
                return new Value(number, origin);
            }
        }
        catch (OverflowException error)
        {
            throw LibraryException(error, CallSiteOf(operation), frame);
        }

        if (type.GetMembers(member.Name).OfType<IFieldSymbol>().FirstOrDefault(f => f.IsConst) is { } constant)
        {
            return new Value(ConstantOf(type, constant.ConstantValue), origin); // int.MaxValue
        }

        var method = type.GetMembers(member is IPropertySymbol property ? "get_" + property.Name : member.Name)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(candidate => IsSameFor(candidate, member as IMethodSymbol, type));
        return method is null ? null : CallLibrary(method, null, arguments, operation, frame);
    }

    private static bool IsIntegral(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UInt64;

    /// <summary><c>int.CreateChecked(x)</c>: the library's is constrained to numbers, and they are values here.</summary>
    private static bool IsCreation(ISymbol member) =>
        member is IMethodSymbol { IsGenericMethod: true, Name: "CreateChecked" or "CreateSaturating" or "CreateTruncating" };

    /// <summary>
    /// Whether a number's own member has the parameters of the interface's member, with the number in the place of <c>TSelf</c>.
    /// </summary>
    private static bool IsSameFor(IMethodSymbol candidate, IMethodSymbol? member, ITypeSymbol type) =>
        candidate is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false }
        && candidate.Parameters.Length == (member?.Parameters.Length ?? 0)
        && candidate
            .Parameters.Zip(
                member?.OriginalDefinition.Parameters.Select(p => p.Type) ?? [],
                (own, asked) =>
                    asked is ITypeParameterSymbol
                        ? SymbolEqualityComparer.Default.Equals(own.Type, type)
                        : SymbolEqualityComparer.Default.Equals(own.Type, asked)
            )
            .All(same => same);

    private static object? CreatedNumber(string how, object? raw, SpecialType target)
    {
        if (raw is null || !IsNumeric(Arithmetic.TypeOf(raw)) && raw is not decimal)
        {
            return null;
        }

        if (how == "CreateTruncating" && raw is not (float or double or decimal) && target != SpecialType.System_Decimal)
        {
            return Arithmetic.ConvertTo(raw, target, false);
        }

        try
        {
            return Arithmetic.ConvertTo(raw, target, true);
        }
        catch (OverflowException) when (how != "CreateChecked")
        {
            var isNegative = Convert.ToDouble(raw, CultureInfo.InvariantCulture) < 0;
            var extreme = NativeTypeOf(target)?.GetField(isNegative ? nameof(int.MinValue) : nameof(int.MaxValue))?.GetValue(null);
            return raw is double.NaN or float.NaN ? Arithmetic.ConvertTo(0, target, false) : extreme;
        }
    }

    private static Type? NativeTypeOf(SpecialType number) =>
        PureLibrary.TypeOfFramework("System." + number.ToString().Substring("System_".Length));
}
