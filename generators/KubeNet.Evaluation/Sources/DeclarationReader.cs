using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Evaluation.Sources;

/// <summary>
/// Reads the declarations of a tree: everything but the code inside of members and the values that only their users see. What it does not
/// know it takes for something that concerns all code.
/// </summary>
internal sealed class DeclarationReader
{
    private readonly Dictionary<string, NameBuilder> _names = new(StringComparer.Ordinal);
    private readonly StringBuilder _forAll = new();
    private readonly StringBuilder _heads = new();
    private readonly List<string> _namespaces = [];
    private readonly HashSet<string> _usings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _globalUsings = new(StringComparer.Ordinal);
    private readonly List<Unit> _units = [];
    private readonly List<int> _moduleInitialisers = [];
    private readonly CancellationToken _cancellation;

    private DeclarationReader(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>What the names in a declaration are looked up in: the namespace, its usings, the types around it.</summary>
    private sealed record Scope(string Namespace, string Usings, string Types, IReadOnlyList<string> TypeNames)
    {
        public string Text => $"{Namespace}\n{Usings}\n{Types}\n";

        public bool IsWellKnown => Names.IsWellKnown(Namespace);
    }

    /// <summary>What is gathered under one name.</summary>
    private sealed class NameBuilder
    {
        public StringBuilder Text { get; } = new();

        public HashSet<string> Mentioned { get; } = new(StringComparer.Ordinal);

        public List<IReadOnlyList<Unit>> Parts { get; } = [];
    }

    public static DeclaredTree Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var reader = new DeclarationReader(cancellation);
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        foreach (var attributes in root.AttributeLists)
        {
            Signature.Append(attributes, reader._forAll, null);
        }

        reader.Members(root.Members, new Scope("", reader.UsingsOf(root.Externs, root.Usings), "", []));
        reader._units.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new DeclaredTree(
            tree,
            root.ContainsDiagnostics
                && tree.GetDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
            new DeclaredParts(
                Digest.Of(reader._forAll),
                reader.Directives(root),
                Digest.Of(reader._heads),
                [.. reader._namespaces],
                [.. reader._usings],
                [.. reader._globalUsings],
                reader._names.ToDictionary(
                    name => name.Key,
                    name => new DeclaredName(Digest.Of(name.Value.Text), [.. name.Value.Mentioned], name.Value.Parts),
                    StringComparer.Ordinal
                ),
                [.. reader._moduleInitialisers],
                [.. reader._units]
            )
        );
    }

    /// <summary>The text of usings, which belongs to all that is declared behind them; global ones concern all trees.</summary>
    private string UsingsOf(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings)
    {
        var text = new StringBuilder();
        foreach (var alias in externs)
        {
            Signature.Append(alias, _forAll, null);
        }

        foreach (var directive in usings)
        {
            var isGlobal = !directive.GlobalKeyword.IsKind(SyntaxKind.None);
            Signature.Append(directive, isGlobal ? _forAll : text, isGlobal ? _globalUsings : _usings);
        }

        return text.ToString();
    }

    /// <summary>
    /// Directives with a meaning outside of the text that they stand in. Where one of nullability stands is said by what stands before it.
    /// </summary>
    private Digest Directives(CompilationUnitSyntax root)
    {
        var text = new StringBuilder();
        static bool Matters(DirectiveTriviaSyntax directive) =>
            directive.Kind() is SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia or SyntaxKind.NullableDirectiveTrivia;

        for (
            var directive = root.ContainsDirectives ? root.GetFirstDirective(Matters) : null;
            directive is not null;
            directive = directive.GetNextDirective(Matters)
        )
        {
            var before = _units.FindIndex(unit => unit.Span.End > directive.SpanStart);
            text.Append(directive.ToString()).Append(before < 0 ? _units.Count : before).Append('\n');
        }

        return Digest.Of(text);
    }

    private void Members(IEnumerable<MemberDeclarationSyntax> members, Scope scope)
    {
        foreach (var member in members)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax inner:
                    Namespace(inner, scope);
                    break;
                case GlobalStatementSyntax statement:
                    TopLevel(statement);
                    break;
                case IncompleteMemberSyntax:
                    break; // declares nothing
                default:
                    if (!TryType(member, scope))
                    {
                        _forAll.Append(member.ToString());
                    }

                    break;
            }
        }
    }

    private void Namespace(BaseNamespaceDeclarationSyntax declaration, Scope scope)
    {
        var name = string.Concat(declaration.Name.DescendantTokens().Select(token => token.ValueText));
        var full = scope.Namespace.Length == 0 ? name : $"{scope.Namespace}.{name}";
        _namespaces.Add(full);
        _heads.Append(full).Append('\n'); // a namespace may take a base's name
        Members(declaration.Members, new Scope(full, scope.Usings + "\n" + UsingsOf(declaration.Externs, declaration.Usings), "", []));
    }

    /// <summary>
    /// The locals and functions of top-level statements are found by name from all trees, though nobody may use them there.
    /// </summary>
    private void TopLevel(GlobalStatementSyntax statement)
    {
        Under("Program").Text.Append(" top-level ");
        foreach (var node in statement.DescendantNodes())
        {
            var name = node switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier,
                SingleVariableDesignationSyntax variable => variable.Identifier,
                LocalFunctionStatementSyntax function => function.Identifier,
                _ => default,
            };
            if (name.ValueText is { Length: > 0 } text)
            {
                Under(text).Text.Append(" top-level ");
            }
        }
    }

    /// <summary>Whether it is a type; types of a kind that is newer than this code are none.</summary>
    private bool TryType(MemberDeclarationSyntax member, Scope scope)
    {
        switch (member)
        {
            case TypeDeclarationSyntax type when type.Identifier.IsKind(SyntaxKind.IdentifierToken):
                Type(type, type.Identifier, type.OpenBraceToken, type.Members, scope);
                return true;
            case EnumDeclarationSyntax type:
                Type(type, type.Identifier, type.OpenBraceToken, type.Members, scope);
                return true;
            case DelegateDeclarationSyntax type:
                Type(type, type.Identifier, default, [], scope);
                return true;
            default:
                return false;
        }
    }

    private void Type(
        MemberDeclarationSyntax type,
        SyntaxToken identifier,
        SyntaxToken openBrace,
        IReadOnlyList<MemberDeclarationSyntax> members,
        Scope scope
    )
    {
        var builder = Under(identifier.ValueText);
        var pieces = new List<Unit>();
        var number = builder.Parts.Count;
        builder.Parts.Add(pieces);

        // Head: all but the members.
        var head = new StringBuilder();
        Signature.Append(type, head, builder.Mentioned, static node => node is not MemberDeclarationSyntax);
        var text = new StringBuilder(scope.Text).Append(head);
        _heads.Append(text);
        Piece(TextSpan.FromBounds(type.SpanStart, EndOfHead()), type.ContainsDiagnostics);

        var inner = scope with { Types = $"{scope.Types}\n{head}", TypeNames = [.. scope.TypeNames, identifier.ValueText] };
        foreach (var member in members)
        {
            _cancellation.ThrowIfCancellationRequested();
            text.Append('\n');
            Member(member, inner, text, builder.Mentioned, Piece);
        }

        builder.Mentioned.UnionWith(scope.TypeNames);
        builder.Text.Append(text);
        if (scope.IsWellKnown)
        {
            _forAll.Append(text);
        }

        int EndOfHead() =>
            openBrace.RawKind != 0 && !openBrace.IsMissing ? openBrace.SpanStart
            : members.Count > 0 ? members[0].SpanStart
            : type.Span.End;

        void Piece(TextSpan span, bool isBroken)
        {
            var unit = new Unit(identifier.ValueText, number, pieces.Count, span, isBroken);
            pieces.Add(unit);
            _units.Add(unit);
        }
    }

    private void Member(
        MemberDeclarationSyntax member,
        Scope scope,
        StringBuilder text,
        HashSet<string> mentioned,
        Action<TextSpan, bool> piece
    )
    {
        switch (member)
        {
            case IncompleteMemberSyntax:
                break;
            case BaseFieldDeclarationSyntax field:
                Signature.Append(field, text, mentioned);
                foreach (var variable in field.Declaration.Variables)
                {
                    piece(variable.Span, field.ContainsDiagnostics);
                    if (field.Modifiers.Any(SyntaxKind.ConstKeyword) && variable.Initializer is { } value)
                    {
                        Constant(variable, value, scope);
                    }
                }

                break;
            case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax when TryType(member, scope):
                break;
            case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or EnumMemberDeclarationSyntax:
                var signature = new StringBuilder();
                Signature.Append(member, signature, mentioned);
                text.Append(signature);
                piece(member.Span, member.ContainsDiagnostics);
                if (Names.IsModuleInitialiser(member))
                {
                    _moduleInitialisers.Add(member.SpanStart);
                    _forAll.Append(member.ToString()); // no code names it
                }

                if (
                    member is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } method
                    && first.Modifiers.Any(SyntaxKind.ThisKeyword)
                )
                {
                    var extension = Under(method.Identifier.ValueText);
                    extension.Text.Append(scope.Text).Append(signature).Append('\n');
                    Signature.Append(method, new StringBuilder(), extension.Mentioned);
                }

                break;
            default:
                _forAll.Append(member.ToString()); // an extension block, or what is newer
                break;
        }
    }

    /// <summary>
    /// A constant's value is found by the constant's name. So it is kept under that, and not under its type's: who uses another constant of
    /// the type does not see it.
    /// </summary>
    private void Constant(VariableDeclaratorSyntax variable, EqualsValueClauseSyntax value, Scope scope)
    {
        var constant = Under(variable.Identifier.ValueText);
        constant.Text.Append(scope.Text).Append(variable.Identifier.ValueText).Append(variable.ContainsDiagnostics ? " ! " : " ");
        Signature.AppendAll(value, constant.Text, constant.Mentioned, static _ => true);
        constant.Text.Append('\n');
        constant.Mentioned.UnionWith(scope.TypeNames);
        if (scope.IsWellKnown)
        {
            Signature.AppendAll(value, _forAll, null, static _ => true);
        }
    }

    private NameBuilder Under(string name)
    {
        if (!_names.TryGetValue(name, out var builder))
        {
            _names.Add(name, builder = new NameBuilder());
        }

        return builder;
    }
}
