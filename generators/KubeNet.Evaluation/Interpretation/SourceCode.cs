using System.Collections.Concurrent;
using System.Collections.Immutable;
using KubeNet.Evaluation.Sources;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>The user's code as operations: bodies, initialisers, and where they stand.</summary>
internal sealed partial class SourceCode(Compilation compilation, CancellationToken cancellation)
{
    private readonly TreeNames _names = new(compilation);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxTree, TextSpan[]> _errors = new();
    private readonly ConcurrentDictionary<SyntaxNode, int> _starts = new();
    private readonly ConcurrentDictionary<SyntaxNode, IOperation?> _operations = new();

    public Compilation Compilation { get; } = compilation;

    /// <summary>
    /// What the run that goes on has looked at. All sets of a compilation share what is known of its code; each has a note of its own of
    /// what it used.
    /// </summary>
    public Consulted Consulted { get; private set; } = new(cancellation);

    public ModuleInitialisers ModuleInitialisers => field ??= new(this, cancellation);

    /// <summary>Whether a value begins in a file in which no finding would be seen, see <see cref="SilencedTrees"/>.</summary>
    public bool IsSilenced(Origin origin) => origin.IsKnown && Silenced.Count > 0 && Silenced.Contains(origin.Path);

    private HashSet<string> Silenced => field ??= [.. Compilation.SyntaxTrees.Where(SilencedTrees.Has).Select(_names.NameOf)];

    public void BeginRun() => Consulted = new Consulted(cancellation);

    public Origin OriginOf(SyntaxNode node)
    {
        var start = StartOf(node);
        Consulted.Add(node.SyntaxTree, start);
        return new Origin(_names.NameOf(node.SyntaxTree), start, node.GetLastToken().Span.End - start);
    }

    /// <summary>
    /// Where a node begins. Asking the node goes down to its first token, and a chain of calls is as deep as it is long; so what a link's
    /// receiver said is kept.
    /// </summary>
    private int StartOf(SyntaxNode node) =>
        ReceiverOf(node) is not { } receiver || ReceiverOf(receiver) is null ? node.SpanStart
        : _starts.TryGetValue(receiver, out var known) ? known
        : _starts.GetOrAdd(receiver, FirstOf(receiver));

    private int FirstOf(SyntaxNode node)
    {
        while (!_starts.ContainsKey(node) && ReceiverOf(node) is { } receiver)
        {
            node = receiver;
        }

        return _starts.TryGetValue(node, out var known) ? known : node.SpanStart;
    }

    private static SyntaxNode? ReceiverOf(SyntaxNode node) =>
        node switch
        {
            InvocationExpressionSyntax call => call.Expression,
            MemberAccessExpressionSyntax member => member.Expression,
            _ => null,
        };

    public Origin OriginOf(SyntaxToken token)
    {
        var span = token.Span;
        Consulted.Add(token.SyntaxTree!, span.Start);
        return new Origin(_names.NameOf(token.SyntaxTree!), span.Start, span.Length);
    }

    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, t => Compilation.GetSemanticModel(t));

    public IOperation? OperationAt(SyntaxNode node)
    {
        Consulted.Add(node.SyntaxTree, node.SpanStart);
        return _operations.GetOrAdd(node, n => ModelOf(n.SyntaxTree).GetOperation(n, cancellation));
    }

    /// <summary>
    /// Whether a file that this run looked at does not compile. What is an error only because the project makes warnings errors does not
    /// count.
    /// </summary>
    public bool HasErrors
    {
        get
        {
            Consulted.AsWhole = true;
            return Consulted.Trees.Any(IsFaulty);
        }
    }

    /// <summary>
    /// Whether this run looked at a member that does not compile, or at such code outside of all members. Other members of the same file
    /// do not count.
    /// </summary>
    public bool HasErrorsInMembers
    {
        get
        {
            Consulted.AsWhole = true;
            return Consulted.ByTree.Any(consulted => ErrorsIn(consulted.Tree).Any(error => IsIn(error, consulted)));
        }
    }

    private bool IsIn(TextSpan error, (SyntaxTree Tree, ImmutableArray<Unit> Units) consulted) =>
        DeclaredTree.Of(consulted.Tree, cancellation).UnitAt(error.Start) is not { } unit || consulted.Units.Contains(unit);

    /// <summary>
    /// Whether the compiler has an error in the statement that a node is part of, or in the declaration where it is in no statement. Inner
    /// statements count for themselves.
    /// </summary>
    public bool HasErrorAt(SyntaxNode node)
    {
        Consulted.AsWhole = true;
        var whole = StatementOf(node);
        return ErrorsIn(node.SyntaxTree)
            .Any(error =>
                whole.FullSpan.Contains(error.Start)
                && StatementOf(node.SyntaxTree.GetRoot(cancellation).FindNode(error, getInnermostNodeForTie: true)) == whole
            );

        static SyntaxNode StatementOf(SyntaxNode node) =>
            node.FirstAncestorOrSelf<SyntaxNode>(outer => outer is StatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax)
            ?? node;
    }

    private TextSpan[] ErrorsIn(SyntaxTree tree) =>
        _errors.GetOrAdd(
            tree,
            it =>
                [
                    .. ModelOf(it)
                        .GetDiagnostics(null, cancellation)
                        .Where(d => d.DefaultSeverity == DiagnosticSeverity.Error)
                        .Where(d => !GeneratedRegexes.LacksOnlyItsCode(d, ModelOf(it), cancellation))
                        .Select(d => d.Location.SourceSpan),
                ]
        );

    /// <summary>Whether any file does not compile: what is missing here may be what the compiler misses there.</summary>
    public bool ProjectHasErrors => HasErrors || Compilation.SyntaxTrees.Any(IsFaulty);

    private bool IsFaulty(SyntaxTree tree) => ErrorsIn(tree).Length > 0;

    /// <summary>Whether a file that this run looked at is still being typed.</summary>
    public bool HasSyntaxErrors => Consulted.Trees.Any(tree => DeclaredTree.Of(tree, cancellation).HasSyntaxErrors);

    /// <summary>Whether a symbol's code is in this compilation.</summary>
    public bool Declares(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is [var first, ..]
        && symbol is not INamedTypeSymbol { IsTupleType: true }
        && Compilation.ContainsSyntaxTree(first.SyntaxTree);

    /// <summary>The syntax with a method's code: the implementing part of a partial one.</summary>
    public static SyntaxNode? SyntaxOf(IMethodSymbol method)
    {
        var implementation = ImplementingPartOf(method);
        return implementation.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
    }

    /// <summary>The part of a partial method that has the code. Only the definition of a generic one tells.</summary>
    public static IMethodSymbol ImplementingPartOf(IMethodSymbol method) => method.OriginalDefinition.PartialImplementationPart ?? method;

    /// <summary>What a method runs: a block, or the method-like operation around it. Null where there is no code.</summary>
    public IOperation? BodyOf(IMethodSymbol method)
    {
        var body = _bodies.TryGetValue(method, out var known) ? known : _bodies.GetOrAdd(method, FindBody(method));
        if (body is not null)
        {
            Consulted.Add(body.Syntax.SyntaxTree, body.Syntax.SpanStart);
        }

        return body;
    }

    private IOperation? FindBody(IMethodSymbol method) =>
        SyntaxOf(method) switch
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
        return equals is null
            ? null
            : OperationAt(equals) switch
            {
                ISymbolInitializerOperation initialiser => initialiser.Value,
                var other => other,
            };
    }

    /// <summary>The initialiser, which may stand in either part of a partial property.</summary>
    public static EqualsValueClauseSyntax? InitialiserSyntaxOf(ISymbol member) =>
        OwnInitialiserOf(member) ?? (ImplementingPartOf(member) is { } part ? OwnInitialiserOf(part) : null);

    /// <summary>The part of a partial property that stands for it: the one without code.</summary>
    public static IPropertySymbol DefiningPartOf(IPropertySymbol property) =>
        AccessorOf(property)?.PartialDefinitionPart?.AssociatedSymbol as IPropertySymbol ?? property;

    /// <summary>The accessors tell the part: properties themselves do so only in newer compilers.</summary>
    private static ISymbol? ImplementingPartOf(ISymbol member) =>
        member is IPropertySymbol property ? AccessorOf(property)?.PartialImplementationPart?.AssociatedSymbol : null;

    private static IMethodSymbol? AccessorOf(IPropertySymbol property) => (property.GetMethod ?? property.SetMethod)?.OriginalDefinition;

    private static EqualsValueClauseSyntax? OwnInitialiserOf(ISymbol member) =>
        member
            .DeclaringSyntaxReferences.Select(reference =>
                reference.GetSyntax() switch
                {
                    VariableDeclaratorSyntax variable => variable.Initializer,
                    PropertyDeclarationSyntax property => property.Initializer,
                    EnumMemberDeclarationSyntax constant => constant.EqualsValue,
                    ParameterSyntax parameter => parameter.Default,
                    _ => null,
                }
            )
            .FirstOrDefault(initialiser => initialiser is not null);
}
