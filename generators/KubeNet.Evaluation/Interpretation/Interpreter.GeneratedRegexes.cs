using System.Collections.Immutable;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Regular expressions whose code .NET's source generator writes: <c>[GeneratedRegex("[a-z]+")] partial Regex Words();</c>. What they find
/// is what <c>new Regex</c> with the same arguments finds, so the generated code is not needed.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>The generator makes one object for equal arguments, and each call gives that one.</summary>
    private readonly Dictionary<(string? Pattern, int Options, int Timeout), Value> _generatedRegexes = [];

    private Value? GeneratedRegex(IMethodSymbol method, IOperation operation, Frame frame)
    {
        if (GeneratedRegexes.AttributeOf(method) is not { } attribute)
        {
            return null;
        }

        if (attribute.ApplicationSyntaxReference?.GetSyntax() is { } written)
        {
            _code.OriginOf(written); // a change of it changes the value
        }

        if (Argument<string>(attribute, "cultureName") is { Length: > 0 })
        {
            return NotEvaluable(operation, "A generated regular expression with a culture", "Leave out its cultureName, or use new Regex.");
        }

        RunStaticConstructor(DeclaringTypeIn(method, null, frame), CallSiteOf(operation), frame);
        var pattern = Argument<string>(attribute, "pattern");
        var options = Argument<int>(attribute, "options");
        var timeout = Argument<int?>(attribute, "matchTimeoutMilliseconds") ?? Timeout.Infinite;
        if (!_generatedRegexes.TryGetValue((pattern, options, timeout), out var regex))
        {
            var constructor = ((INamedTypeSymbol)method.ReturnType).InstanceConstructors.First(one =>
                one.Parameters is [{ Type.SpecialType: SpecialType.System_String }, { Type.TypeKind: TypeKind.Enum }]
            );
            regex = CallLibrary(
                constructor,
                null,
                [
                    new Variable(new Value(pattern, Origin.None)),
                    new Variable(new Value(EnumValue((INamedTypeSymbol)constructor.Parameters[1].Type, options), Origin.None)),
                ],
                operation,
                frame
            );
            _generatedRegexes.Add((pattern, options, timeout), regex);
        }

        return regex;
    }

    private static T? Argument<T>(AttributeData attribute, string name)
    {
        var parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var i = 0; i < parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            if (parameters[i].Name == name)
            {
                return attribute.ConstructorArguments[i].Value is T value ? value : default;
            }
        }

        return default;
    }
}
