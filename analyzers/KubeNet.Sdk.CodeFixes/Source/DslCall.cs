using KubeNet.Resources;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.CodeFixes.Source;

/// <summary>
/// A call of the DSL, or the making of one of its objects (<c>new ServicePort(…)</c>), as the source has it: where an argument or another
/// call can be added.
/// </summary>
internal sealed class DslCall
{
    private readonly ExpressionSyntax _syntax;
    private readonly IMethodSymbol _method;
    private readonly IReadOnlyList<IArgumentOperation> _arguments;
    private readonly BaseArgumentListSyntax _list;

    private DslCall(ExpressionSyntax syntax, IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments, BaseArgumentListSyntax list)
    {
        _syntax = syntax;
        _method = method;
        _arguments = arguments;
        _list = list;
    }

    /// <summary><c>Expose</c>; the type's name for a constructor.</summary>
    public string Name => _method.MethodKind == MethodKind.Constructor ? _method.ContainingType.Name : _method.Name;

    public string Type => _method.ContainingType.Name;

    public ExpressionSyntax Syntax => _syntax;

    /// <summary>
    /// The call of the DSL whose argument or name is at this origin. Null if the value did not come from a call of the DSL.
    /// </summary>
    public static DslCall? At(EvaluatedProject project, Origin origin, CancellationToken cancellationToken) =>
        project.NodeAt(origin, cancellationToken) is { } node ? Around(node, project.Compilation, cancellationToken) : null;

    public static DslCall? Around(SyntaxNode node, Compilation compilation, CancellationToken cancellationToken)
    {
        var call = node switch
        {
            InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax => (ExpressionSyntax)node,
            SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access }
                when access.Name == node => invocation,
            _ when node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax whole } } => whole,
            _ => null,
        };
        return call is null ? null : Of(call, compilation, cancellationToken);
    }

    public static DslCall? Of(ExpressionSyntax call, Compilation compilation, CancellationToken cancellationToken) =>
        OperationOf(call, compilation.GetSemanticModel(call.SyntaxTree), cancellationToken) switch
        {
            IInvocationOperation invocation
                when IsDsl(invocation.TargetMethod) && call is InvocationExpressionSyntax { ArgumentList: var list } => new DslCall(
                call,
                invocation.TargetMethod,
                invocation.Arguments,
                list
            ),
            IObjectCreationOperation { Constructor: { } constructor } creation
                when IsDsl(constructor) && call is BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => new DslCall(
                call,
                constructor,
                creation.Arguments,
                list
            ),
            _ => null,
        };

    /// <summary>Roslyn 4.8 does not find by itself what stands in a collection expression, though the operation around it has it.</summary>
    private static IOperation? OperationOf(ExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        for (SyntaxNode? around = call; around is not null and not MemberDeclarationSyntax; around = around.Parent)
        {
            var inside = model.GetOperation(around, cancellationToken)?.DescendantsAndSelf() ?? [];
            if (
                inside.FirstOrDefault(inner => inner.Syntax == call && inner is IInvocationOperation or IObjectCreationOperation) is
                { } found
            )
            {
                return found;
            }

            if (around is StatementSyntax)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>What is written for a parameter; null where its default holds.</summary>
    public ExpressionSyntax? ArgumentOf(string parameter) =>
        _arguments
            .FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)
            ?.Syntax
            is ArgumentSyntax { Expression: var expression }
            ? expression
            : null;

    public bool Takes(string parameter) => _method.Parameters.Any(known => known.Name == parameter);

    /// <summary>An edit that gives a parameter a value: the written argument replaced, or a named one added at the end.</summary>
    public SourceEdit Say(string parameter, string value)
    {
        if (ArgumentOf(parameter) is { } written)
        {
            return new SourceEdit(_syntax.SyntaxTree, written.Span, value);
        }

        var end = _list is ArgumentListSyntax { Arguments.Count: > 0 } list
            ? list.Arguments.Last().Span.End
            : ((ArgumentListSyntax)_list).OpenParenToken.Span.End;
        return new SourceEdit(
            _syntax.SyntaxTree,
            new TextSpan(end, 0),
            (_list is ArgumentListSyntax { Arguments.Count: > 0 } ? ", " : "") + parameter + ": " + value
        );
    }

    /// <summary>An edit that gives a parameter that the others may follow a value in front of them, named where they are.</summary>
    public SourceEdit SayFirst(string parameter, string value)
    {
        var first = ((ArgumentListSyntax)_list).Arguments.FirstOrDefault();
        var text = (first?.NameColon is null ? "" : parameter + ": ") + value + (first is null ? "" : ", ");
        return new SourceEdit(_syntax.SyntaxTree, new TextSpan(((ArgumentListSyntax)_list).OpenParenToken.Span.End, 0), text);
    }

    /// <summary>
    /// An edit that puts one more call on the same handle, <c>ContainerPort(8081)</c>: behind the last of that name in the chain, or right
    /// behind this one, on a line of its own where the chain has one a line.
    /// </summary>
    public SourceEdit Chain(string call)
    {
        var name = call.Substring(0, call.IndexOf('('));
        var last = _syntax;
        for (ExpressionSyntax link = _syntax; Next(link) is { } next; link = next)
        {
            if (((MemberAccessExpressionSyntax)next.Expression).Name.Identifier.ValueText == name)
            {
                last = next;
            }
        }

        return new SourceEdit(_syntax.SyntaxTree, new TextSpan(last.Span.End, 0), LineBreak(last) + "." + call);
    }

    /// <summary>An edit that takes this call out of the chain that it is a link of; null where it is the first.</summary>
    public SourceEdit? TakeOut() =>
        _syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax before } }
            ? new SourceEdit(_syntax.SyntaxTree, TextSpan.FromBounds(before.Span.End, _syntax.Span.End), "")
            : null;

    /// <summary>The calls on the same handle, in the order of the chain.</summary>
    public IEnumerable<InvocationExpressionSyntax> WholeChain()
    {
        var first = _syntax;
        while (
            first
                is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax before } }
        )
        {
            first = before;
        }

        for (var link = first as InvocationExpressionSyntax; link is not null; link = Next(link))
        {
            yield return link;
        }
    }

    private static InvocationExpressionSyntax? Next(ExpressionSyntax link) =>
        link.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == link
            ? next
            : null;

    /// <summary>The line end and the indentation in front of a neighbouring dot; empty where the chain stands on one line.</summary>
    private static string LineBreak(ExpressionSyntax link)
    {
        foreach (var dot in new[] { DotOf(Next(link)), DotOf(link as InvocationExpressionSyntax) }.OfType<SyntaxToken>())
        {
            var lineEnd = dot.GetPreviousToken()
                .TrailingTrivia.Concat(dot.LeadingTrivia)
                .FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
            if (lineEnd != default)
            {
                var indentation = dot.LeadingTrivia.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse();
                return lineEnd + string.Concat(indentation);
            }
        }

        return "";
    }

    private static SyntaxToken? DotOf(InvocationExpressionSyntax? call) =>
        (call?.Expression as MemberAccessExpressionSyntax)?.OperatorToken;

    private static bool IsDsl(IMethodSymbol method) => method.ContainingAssembly?.Name == typeof(ManifestSet).Assembly.GetName().Name;
}
