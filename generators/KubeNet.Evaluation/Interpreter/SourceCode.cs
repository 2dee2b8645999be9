using System.Collections.Concurrent;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>The user's code as operations: bodies, initialisers, and where they stand.</summary>
internal sealed partial class SourceCode(Compilation compilation, CancellationToken cancellation)
{
    private readonly TreeNames _names = new(compilation);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxNode, IOperation?> _operations = new();

    public Compilation Compilation { get; } = compilation;

    public Origin OriginOf(SyntaxNode node)
    {
        var span = node.Span;
        return new Origin(_names.NameOf(node.SyntaxTree), span.Start, span.Length);
    }

    public Origin OriginOf(SyntaxToken token)
    {
        var span = token.Span;
        return new Origin(_names.NameOf(token.SyntaxTree!), span.Start, span.Length);
    }

    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, t => Compilation.GetSemanticModel(t));

    public IOperation? OperationAt(SyntaxNode node) =>
        _operations.GetOrAdd(node, n => ModelOf(n.SyntaxTree).GetOperation(n, cancellation));

    /// <summary>Whether a file that was looked at does not compile.</summary>
    public bool HasErrors => _models.Values.Any(model => model.GetDiagnostics(null, cancellation).Any(d => d.Severity == DiagnosticSeverity.Error));

    /// <summary>Whether a file that was looked at is still being typed.</summary>
    public bool HasSyntaxErrors => _models.Keys.Any(tree => tree.GetDiagnostics(cancellation).Any(d => d.Severity == DiagnosticSeverity.Error));

    /// <summary>Whether a symbol's code is in this compilation.</summary>
    public bool Declares(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is [var first, ..] && Compilation.ContainsSyntaxTree(first.SyntaxTree);

    /// <summary>The syntax with a method's code: the implementing part of a partial one.</summary>
    public static SyntaxNode? SyntaxOf(IMethodSymbol method)
    {
        var implementation = method.PartialImplementationPart ?? method;
        return implementation.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
    }

    /// <summary>What a method runs: a block, or the method-like operation around it. Null where there is no code.</summary>
    public IOperation? BodyOf(IMethodSymbol method) => _bodies.TryGetValue(method, out var known) ? known : _bodies.GetOrAdd(method, FindBody(method));

    private IOperation? FindBody(IMethodSymbol method) => SyntaxOf(method) switch
    {
        null => null,
        LocalFunctionStatementSyntax local => (OperationAt(local) as ILocalFunctionOperation)?.Body,
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        TypeDeclarationSyntax => null,
        var syntax => OperationAt(syntax),
    };

    /// <summary>The value that a field or a property is initialised with, as an operation on the expression.</summary>
    public IOperation? InitialiserOf(ISymbol member)
    {
        var equals = InitialiserSyntaxOf(member);
        return equals is null ? null : OperationAt(equals) switch
        {
            ISymbolInitializerOperation initialiser => initialiser.Value,
            var other => other,
        };
    }

    public static EqualsValueClauseSyntax? InitialiserSyntaxOf(ISymbol member) =>
        member.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                EnumMemberDeclarationSyntax constant => constant.EqualsValue,
                ParameterSyntax parameter => parameter.Default,
                _ => null,
            })
            .FirstOrDefault(initialiser => initialiser is not null);
}
