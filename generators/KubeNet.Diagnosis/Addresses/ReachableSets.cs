using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>
/// The sets whose <c>Services</c> code may use: those that the project's own code names before <c>.Services</c>, and in a library
/// also those that other assemblies see. Compiling the addresses of a thousand Services takes as long as evaluating the sets does, and most
/// executables use a few.
/// </summary>
/// <remarks>
/// It goes by names, not by symbols: a name too many costs some constants, and binding all code would cost more than it saves. The names
/// are those before <c>.Services</c>, the types around a <c>Services</c> that stands alone, what aliases and <c>using static</c> name, and
/// the bases of all these.
/// </remarks>
internal sealed class ReachableSets
{
    private readonly Compilation _compilation;
    private readonly Lazy<HashSet<string>> _names;
    private readonly Lazy<bool> _hasFriends;

    public ReachableSets(Compilation compilation, ImmutableArray<string> mentions, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _names = new Lazy<HashSet<string>>(() => NamesIn(compilation, mentions, cancellationToken));
        _hasFriends = new Lazy<bool>(() =>
            compilation
                .Assembly.GetAttributes()
                .Any(attribute => attribute.AttributeClass?.Name == nameof(System.Runtime.CompilerServices.InternalsVisibleToAttribute))
        );
    }

    public bool Contains(INamedTypeSymbol set) => IsSeenByOthers(set) || _names.Value.Contains(set.Name);

    private bool IsSeenByOthers(INamedTypeSymbol set)
    {
        if (_compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule))
        {
            return false;
        }

        var isPublic = true;
        for (var type = set; type is not null; type = type.ContainingType)
        {
            switch (type.DeclaredAccessibility)
            {
                case Accessibility.Private:
                    return false;
                case not Accessibility.Public:
                    isPublic = false;
                    break;
            }
        }

        return isPublic || _hasFriends.Value;
    }

    private static HashSet<string> NamesIn(Compilation compilation, ImmutableArray<string> mentions, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(mentions, StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            AddUses(tree, names, cancellationToken);
        }

        AddUsings(compilation, names, cancellationToken);
        if (names.Count > 0)
        {
            AddBases(compilation, names, cancellationToken);
        }

        return names;
    }

    private static void AddUses(SyntaxTree tree, HashSet<string> names, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        foreach (var place in Places(text))
        {
            var token = tree.GetRoot(cancellationToken).FindToken(place, findInsideTrivia: true);
            if (!token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText != SetAddresses.ClassName)
            {
                continue;
            }

            var before = Before(token);
            if (before.IsKind(SyntaxKind.DotToken))
            {
                names.Add(Before(before).ValueText);
                continue;
            }

            foreach (var type in token.Parent?.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>() ?? [])
            {
                names.Add(type.Identifier.ValueText);
            }
        }
    }

    private static SyntaxToken Before(SyntaxToken token) => token.GetPreviousToken(includeDocumentationComments: true);

    /// <summary>Where the word stands alone, and not inside a longer one.</summary>
    public static IEnumerable<int> Places(string text)
    {
        const string Word = SetAddresses.ClassName;
        for (
            var place = text.IndexOf(Word, StringComparison.Ordinal);
            place >= 0;
            place = text.IndexOf(Word, place + Word.Length, StringComparison.Ordinal)
        )
        {
            var end = place + Word.Length;
            if ((place == 0 || !IsOfName(text[place - 1])) && (end == text.Length || !IsOfName(text[end])))
            {
                yield return place;
            }
        }
    }

    public static bool IsOfName(char character) => SyntaxFacts.IsIdentifierPartCharacter(character);

    private static void AddUsings(Compilation compilation, HashSet<string> names, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var directive in UsingsOf((CompilationUnitSyntax)tree.GetRoot(cancellationToken)))
            {
                if (
                    directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)
                    || (directive.Alias is { } alias && names.Contains(alias.Name.Identifier.ValueText))
                )
                {
                    names.UnionWith(directive.NamespaceOrType.DescendantTokens().Select(token => token.ValueText));
                }
            }
        }
    }

    private static IEnumerable<UsingDirectiveSyntax> UsingsOf(CompilationUnitSyntax file) =>
        file.Usings.Concat(file.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(UsingsOf));

    private static IEnumerable<UsingDirectiveSyntax> UsingsOf(BaseNamespaceDeclarationSyntax space) =>
        space.Usings.Concat(space.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(UsingsOf));

    /// <summary>A class has the nested class of its base, so naming the one may mean the other.</summary>
    private static void AddBases(Compilation compilation, HashSet<string> names, CancellationToken cancellationToken)
    {
        var named = compilation.GetSymbolsWithName(names.Contains, SymbolFilter.Type, cancellationToken).ToArray();
        foreach (var type in named.OfType<INamedTypeSymbol>())
        {
            for (var current = type.BaseType; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
            {
                names.Add(current.Name);
            }
        }
    }
}
