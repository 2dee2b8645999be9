using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// KUBE0014: a statement that makes a lazy sequence and drops it. Its lambdas, or the body of the iterator, never run, so resources that
/// they would declare are missing, here as when the program runs.
/// </summary>
internal sealed partial class Interpreter
{
    private void ReportNeverEnumerated(IOperation statement)
    {
        while (statement is IConditionalAccessOperation access)
        {
            statement = access.WhenNotNull;
        }

        if (statement is not IInvocationOperation call || LazyPart(call) is not { } lazy)
        {
            return;
        }

        Report(
            new Finding(
                EvaluationFindings.NeverEnumerated,
                $"Nothing enumerates the sequence that '{call.TargetMethod.Name}' returns, so {lazy} never runs. "
                    + "Use a foreach statement, or assign the sequence and use it.",
                OriginOf(call)
            )
        );
    }

    private string? LazyPart(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        return method.ReturnType.OriginalDefinition.SpecialType
                is not (
                    SpecialType.System_Collections_Generic_IEnumerable_T
                    or SpecialType.System_Collections_Generic_IEnumerator_T
                    or SpecialType.System_Collections_IEnumerable
                    or SpecialType.System_Collections_IEnumerator
                )
            && method.ReturnType.Name != "IOrderedEnumerable" ? null
            : _code.Declares(method) ? SourceCode.SyntaxOf(method) is { } syntax && IteratorBodies.IsIterator(syntax) ? "its body" : null
            : method.ContainingType.ToDisplayString() == "System.Linq.Enumerable" && call.Arguments.Any(IsFunction) ? "its lambda"
            : null;
    }

    private static bool IsFunction(IArgumentOperation argument) => argument.Value is IDelegateCreationOperation;
}
