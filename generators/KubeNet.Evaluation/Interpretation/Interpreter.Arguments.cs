using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Models;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Arguments: from the order of the source to that of the parameters, by value or as other names of variables.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Evaluates arguments in the order of the source and puts them in the order of the parameters.</summary>
    private Place[] Arguments(ImmutableArray<IArgumentOperation> arguments, Frame frame)
    {
        if (arguments.IsEmpty)
        {
            return [];
        }

        var places = new Place[arguments.Length];
        foreach (var argument in arguments)
        {
            var parameter = argument.Parameter;
            if (parameter is null || parameter.Ordinal >= places.Length)
            {
                Invalid();
                continue;
            }

            places[parameter.Ordinal] =
                parameter.RefKind is RefKind.In or RefReadOnlyParameter && IsVariable(argument.Value)
                    ? PlaceOf(argument.Value, frame) ?? new Variable(Evaluate(argument.Value, frame))
                : parameter.RefKind is RefKind.Ref or RefKind.Out
                    ? PlaceOf(argument.Value, frame) ?? new Variable(NotEvaluable(argument.Value))
                : new Variable(
                    argument.ArgumentKind == ArgumentKind.DefaultValue
                        ? DefaultArgument(argument, parameter, frame)
                        : Evaluate(argument.Value, frame).Copy()
                );
        }

        for (var i = 0; i < places.Length; i++)
        {
            places[i] ??= new Variable(Value.Unknown);
        }

        return places;
    }

    /// <summary>What an <c>in</c> parameter is another name of; anything else is a value of its own.</summary>
    private static bool IsVariable(IOperation argument) =>
        argument
            is ILocalReferenceOperation
                or IParameterReferenceOperation
                or IFieldReferenceOperation { Field.IsConst: false }
                or IArrayElementReferenceOperation
                or IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }
                or IConditionalOperation { IsRef: true }
        || argument is IPropertyReferenceOperation { Property: var property } && IsReferring(property)
        || argument is IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol indexer } && IsReferring(indexer);

    /// <summary>A <c>ref readonly</c> parameter; the compiler that this is built against has no name for its kind.</summary>
    private const RefKind RefReadOnlyParameter = (RefKind)4;

    /// <summary>The value of an omitted argument comes from the parameter's declaration, where that is the user's.</summary>
    private Value DefaultArgument(IArgumentOperation argument, IParameterSymbol parameter, Frame frame)
    {
        if (
            argument.Value is IDefaultValueOperation
            && ReferenceEquals(DefaultOf(argument.Value.Type, frame), Value.NoDefault)
            && IsRefused(argument.Parent)
        )
        {
            return AfterUnknown(); // nobody wrote it, and the call says what cannot be evaluated
        }

        var value = Evaluate(argument.Value, frame);
        if (IsCallerFilePath(parameter) && value.Raw is string path && path == argument.Syntax.SyntaxTree.FilePath)
        {
            return Unknown(
                EvaluationFindings.Impure,
                $"The parameter '{parameter.Name}' is the path of this file, which differs between machines. Pass a text, or set PathMap.",
                CallSiteOf(argument)
            );
        }

        return _code.Declares(parameter) && SourceCode.InitialiserSyntaxOf(parameter) is { } declared
            ? value.At(_code.OriginOf(declared.Value))
            : value.At(Origin.None);
    }

    private static bool IsCallerFilePath(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(CallerFilePathAttribute));

    /// <summary>Whether a call or a creation is one of a library member that is refused, whatever it is given.</summary>
    private bool IsRefused(IOperation? operation) =>
        operation switch
        {
            IInvocationOperation call => IsRefused(call.TargetMethod),
            IObjectCreationOperation { Constructor: { } constructor } => IsRefused(constructor.OriginalDefinition),
            _ => false,
        };

    private bool IsRefused(IMethodSymbol method) =>
        !_code.Declares(method)
        && method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.Constructor
        && _binder.Find(method) is null
        && !ModelTypes.IsBridge(method);

    /// <summary>What the compiler puts around an argument and into a call: conversions, the array of a <c>params</c> parameter.</summary>
    private static IOperation? CallAround(IOperation part)
    {
        var outer = part.Parent;
        while (
            outer
                is IArgumentOperation
                    or IArrayInitializerOperation
                    or IConversionOperation { IsImplicit: true }
                    or IArrayCreationOperation { IsImplicit: true }
        )
        {
            outer = outer.Parent;
        }

        return outer;
    }

    private static void BindParameters(IMethodSymbol method, Place[] arguments, Frame callee)
    {
        var parameters = SourceCode.ImplementingPartOf(method).OriginalDefinition.Parameters;
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            var place = parameters[i].RefKind is RefKind.Ref or RefKind.Out or RefKind.In or RefReadOnlyParameter
                ? arguments[i]
                : new Variable(arguments[i].Value.Copy());
            callee.Scope.Declare(parameters[i], place);
            if (method.OriginalDefinition.Parameters[i] is var declared && !ReferenceEquals(declared, parameters[i]))
            {
                callee.Scope.Declare(declared, place);
            }
        }
    }
}
