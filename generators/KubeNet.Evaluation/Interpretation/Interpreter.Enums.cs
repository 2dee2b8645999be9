using System.Globalization;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// What a value of an enum answers itself, an enum of the user's and one of the framework alike: <c>Equals</c>, <c>CompareTo</c>,
/// <c>GetHashCode</c>, <c>HasFlag</c>, <c>ToString</c>.
/// </summary>
internal sealed partial class Interpreter
{
    private Value? EnumMember(IInvocationOperation operation, Value? target, Frame frame)
    {
        var method = operation.TargetMethod;
        if (
            method.IsStatic
            || method.Name
                is not (nameof(Equals) or nameof(GetHashCode) or nameof(IComparable.CompareTo) or nameof(Enum.HasFlag) or nameof(ToString))
            || target?.Raw is not { } self
            || EnumNumber(self) is not { } number
            || TypeOfEnum(self) is not { } type
        )
        {
            return null;
        }

        var arguments = EvaluateAll(operation.Arguments.Select(argument => argument.Value), frame);
        if (Array.Exists(arguments, argument => argument.IsUnknown))
        {
            return Value.Unknown;
        }

        var origin = OriginOf(operation);
        switch (method.Name)
        {
            case nameof(Equals):
                return Value.Of(self.Equals(arguments[0].Raw)).At(origin);
            case nameof(GetHashCode):
                return new Value(HashOfNumber(number), origin);
            case nameof(IComparable.CompareTo):
                return new Value(CompareEnums(self, type, arguments[0].Raw, operation, frame), origin);
            case nameof(Enum.HasFlag):
                return Value.Of(HasFlag(number, type, arguments[0].Raw, operation, frame)).At(origin);
            default:
                var format = arguments.Length > 0 ? arguments[0].Raw as string : null;
                return new Value(
                    Answer(() => ((IFormattable)self).ToString(format, CultureInfo.InvariantCulture), operation, frame),
                    origin
                );
        }
    }

    private int CompareEnums(object self, INamedTypeSymbol type, object? other, IOperation operation, Frame frame)
    {
        if (other is null)
        {
            return 1;
        }

        if (TypeOfEnum(other) is not { } otherType || !SymbolEqualityComparer.Default.Equals(type, otherType))
        {
            throw LibraryException(
                new ArgumentException(
                    "Object must be the same type as the enum. "
                        + $"The type passed in was '{_types.FullNameOf(other)}'; the enum type was '{TypeNames.FullName(type)}'."
                ),
                CallSiteOf(operation),
                frame
            );
        }

        return ((IComparable)EnumNumber(self)!).CompareTo(EnumNumber(other)!);
    }

    private bool HasFlag(object number, INamedTypeSymbol type, object? flag, IOperation operation, Frame frame)
    {
        if (flag is null || TypeOfEnum(flag) is not { } flagType)
        {
            throw LibraryException(new ArgumentNullException("flag", "Value cannot be null."), CallSiteOf(operation), frame);
        }

        if (!SymbolEqualityComparer.Default.Equals(type, flagType))
        {
            throw LibraryException(
                new ArgumentException(
                    $"The argument type, '{TypeNames.FullName(flagType)}', is not the same as the enum type '{TypeNames.FullName(type)}'."
                ),
                CallSiteOf(operation),
                frame
            );
        }

        var bits = SymbolicEnum.Bits(EnumNumber(flag)!);
        return (SymbolicEnum.Bits(number) & bits) == bits;
    }

    private INamedTypeSymbol? TypeOfEnum(object raw) =>
        raw switch
        {
            SymbolicEnum own => own.Type,
            Enum native => _types.RuntimeTypeOf(native) as INamedTypeSymbol,
            _ => null,
        };

    /// <summary>The hash of a number as .NET has computed it since .NET Core; older hosts mix the bits of small numbers.</summary>
    private static int HashOfNumber(object number) =>
        unchecked(
            number switch
            {
                long wide => (int)wide ^ (int)(wide >> 32),
                ulong wide => (int)wide ^ (int)(wide >> 32),
                uint unsigned => (int)unsigned,
                _ => Convert.ToInt32(number, CultureInfo.InvariantCulture),
            }
        );
}
