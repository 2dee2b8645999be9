using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Calls that the compiler leaves out with their arguments: those of <c>[Conditional("DEBUG")]</c> where no <c>DEBUG</c> is defined.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<IMethodSymbol, string[]> _conditions = new(SymbolEqualityComparer.Default);

    /// <summary>Of <c>a?.M(b)</c> nothing runs then, not even <c>a</c>.</summary>
    private bool IsLeftOut(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call => IsLeftOut(call),
            IConditionalAccessOperation access => IsLeftOut(access.WhenNotNull),
            _ => false,
        };

    private bool IsLeftOut(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!method.ReturnsVoid || ConditionsOf(method) is not { Length: > 0 } conditions)
        {
            return false;
        }

        _code.BodyOf(method.OriginalDefinition); // the result hangs on the method's attributes, though none of its code runs
        return !conditions.Any(condition => IsDefined(condition, call.Syntax.SyntaxTree));
    }

    private string[] ConditionsOf(IMethodSymbol method)
    {
        if (!_conditions.TryGetValue(method.OriginalDefinition, out var conditions))
        {
            var declared = method.OriginalDefinition;
            while (declared.OverriddenMethod is { } overridden)
            {
                declared = overridden.OriginalDefinition;
            }

            conditions = declared
                .GetAttributes()
                .Where(attribute => attribute.AttributeClass?.ToDisplayString() == typeof(System.Diagnostics.ConditionalAttribute).FullName)
                .Select(attribute => attribute.ConstructorArguments is [{ Value: string condition }] ? condition : "")
                .ToArray();
            _conditions.Add(method.OriginalDefinition, conditions);
        }

        return conditions;
    }

    private static bool IsDefined(string symbol, SyntaxTree tree)
    {
        var isDefined = tree.Options.PreprocessorSymbolNames.Contains(symbol);
        foreach (var trivia in tree.GetRoot().GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            switch (trivia.GetStructure())
            {
                case DefineDirectiveTriviaSyntax { IsActive: true } define when define.Name.ValueText == symbol:
                    isDefined = true;
                    break;
                case UndefDirectiveTriviaSyntax { IsActive: true } undefine when undefine.Name.ValueText == symbol:
                    isDefined = false;
                    break;
            }
        }

        return isDefined;
    }
}
