using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Collection expressions of the user's collections: one <c>Add</c> for each element, as it is evaluated.</summary>
internal sealed partial class Interpreter
{
    private Value Collected(INamedTypeSymbol type, IOperation operation, Frame frame)
    {
        if (type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is not { } constructor)
        {
            return NotEvaluable(operation, $"A collection expression of type '{type.ToDisplayString()}'", "Use an array or a List<T>.");
        }

        var made = Create(type, constructor, [], operation, frame);
        foreach (var part in PartsOf(operation))
        {
            if (made.IsUnknown)
            {
                return Value.Unknown;
            }

            var spread = SpreadIn(part);
            var given =
                spread is null ? part.Type
                : spread.Type is null ? null
                : ElementTypeOf(Close(spread.Type, frame));
            if (AdderOf(type, given is null ? null : Close(given, frame), frame) is not { } add)
            {
                return NotEvaluable(
                    part,
                    $"A collection expression of type '{type.ToDisplayString()}', which has several Add methods for this element",
                    "Call Add for each element."
                );
            }

            // A spread is gone through as it is: the conversion is that to the parameter of Add.
            foreach (var element in Part(part, null, isCounted: false, isAddedAtOnce: false, spreads: null, frame) ?? [null])
            {
                if (element is null)
                {
                    return Value.Unknown;
                }

                CallMethod(add, made, [new Variable(ConvertImplicitly(element, add.Parameters[0].Type))], operation, frame);
            }
        }

        return made;
    }

    /// <summary>
    /// The <c>Add</c> that the compiler chose for elements of a type: that of the very type, or the only one that takes it. Null if that
    /// does not decide.
    /// </summary>
    private IMethodSymbol? AdderOf(INamedTypeSymbol collection, ITypeSymbol? element, Frame frame)
    {
        var adders = Levels(collection)
            .SelectMany(level => level.GetMembers("Add").OfType<IMethodSymbol>())
            .Where(method =>
                !method.IsStatic
                && !method.IsOverride
                && method.Parameters.Length > 0
                && method.Parameters.Skip(1).All(parameter => parameter.IsOptional || parameter.IsParams)
            )
            .ToArray();
        if (element is null || Array.Exists(adders, adder => adder.IsGenericMethod || adder.Parameters.Last().IsParams))
        {
            return adders is [{ IsGenericMethod: false, Parameters: [{ IsParams: false }] }] ? adders[0] : null;
        }

        bool Takes(IMethodSymbol adder, Func<Conversion, bool> isSuch) =>
            isSuch(((CSharpCompilation)Compilation).ClassifyConversion(element, Close(adder.Parameters[0].Type, frame)));

        var exact = Array.FindAll(adders, adder => Takes(adder, conversion => conversion.IsIdentity));
        var applicable = exact.Length > 0 ? exact : Array.FindAll(adders, adder => Takes(adder, conversion => conversion.IsImplicit));
        return applicable is [{ Parameters.Length: 1 } only] ? only : null;
    }
}
