using System.Collections.Immutable;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace KubeNet.Sdk.CodeFixes.Proof;

/// <summary>
/// Whether only sets use what is edited. A constant for a port may be read by the app too, and what is wrong in a manifest may be right
/// there; so each way from the edited code to a caller has to end in a set.
/// </summary>
internal static class UsedBySetsOnly
{
    /// <summary>More members than this are a program and no manifest.</summary>
    private const int MostMembers = 200;

    public static async Task<bool> HoldsAllAsync(Project project, IReadOnlyList<SourceEdit> edits, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<ISymbol>();
        foreach (var edit in edits)
        {
            if (
                project.GetDocument(edit.Tree) is not { } document
                || !await AddMemberAtAsync(document, edit.Span.Start).ConfigureAwait(false)
            )
            {
                return false;
            }
        }

        while (open.Count > 0)
        {
            var member = open.Dequeue();
            if (IsDefinition(member))
            {
                continue;
            }

            var uses = (await SymbolFinder.FindReferencesAsync(member, project.Solution, cancellationToken).ConfigureAwait(false))
                .SelectMany(found => found.Locations)
                .Where(use => use.Document is not SourceGeneratedDocument && !use.IsImplicit)
                .ToImmutableArray();
            if (uses.IsEmpty)
            {
                return false; // the app's own way in: Main, a controller, a test
            }

            foreach (var use in uses)
            {
                if (!await AddMemberAtAsync(use.Document, use.Location.SourceSpan.Start).ConfigureAwait(false))
                {
                    return false;
                }
            }
        }

        return true;

        async Task<bool> AddMemberAtAsync(Document document, int position)
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (
                root is null
                || model is null
                || MemberAt(root, model, position, cancellationToken) is not { } member
                || seen.Count > MostMembers
            )
            {
                return false;
            }

            if (seen.Add(member))
            {
                open.Enqueue(member);
            }

            return true;
        }
    }

    private static ISymbol? MemberAt(SyntaxNode root, SemanticModel model, int position, CancellationToken cancellationToken)
    {
        var node = root.FindToken(position).Parent;
        var declaration = node
            ?.AncestorsAndSelf()
            .FirstOrDefault(ancestor =>
                ancestor is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax
                || (ancestor is VariableDeclaratorSyntax && ancestor.Parent?.Parent is BaseFieldDeclarationSyntax)
                || ancestor is BaseTypeDeclarationSyntax
            );
        return declaration switch
        {
            null => null, // top-level statements
            // A primary constructor's parameters and the arguments to the base.
            TypeDeclarationSyntax type => (
                model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol
            )?.InstanceConstructors.FirstOrDefault(constructor =>
                constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) == type)
            ),
            _ => model.GetDeclaredSymbol(declaration, cancellationToken),
        };
    }

    /// <summary>What the package itself calls: an override of a set.</summary>
    private static bool IsDefinition(ISymbol member) => member.IsOverride && IsSet(member.ContainingType);

    private static bool IsSet(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (
                type is
                { Name: nameof(ManifestSet), ContainingNamespace: { Name: nameof(KubeNet), ContainingNamespace.IsGlobalNamespace: true } }
            )
            {
                return true;
            }
        }

        return false;
    }
}
