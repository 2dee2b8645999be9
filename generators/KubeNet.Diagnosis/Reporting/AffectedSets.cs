using System.Globalization;
using KubeNet.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>
/// The names of the sets that a diagnostic is about, at the end of its message, where the code belongs to several: a base class for all
/// environments, of which one may be wrong, or a method that sets share.
/// </summary>
internal static class AffectedSets
{
    /// <summary>The diagnostic with the names, or as it is where its place says which set it is about.</summary>
    /// <param name="diagnostic">A diagnostic of one place.</param>
    /// <param name="affected">The sets in which it was found.</param>
    /// <param name="all">All sets of the project.</param>
    public static Diagnostic Name(Diagnostic diagnostic, IEnumerable<DiagnosedSet> affected, IReadOnlyList<DiagnosedSet> all)
    {
        var names = affected.Select(set => set.Set.QualifiedName).Distinct(StringComparer.Ordinal).ToArray();
        if (all.Count < 2 || diagnostic.Location.SourceTree is null || (names is [var only] && IsIn(only, diagnostic.Location)))
        {
            return diagnostic;
        }

        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return Diagnostic.Create(
            diagnostic.Descriptor,
            diagnostic.Location,
            diagnostic.Severity,
            diagnostic.AdditionalLocations,
            diagnostic.Properties,
            $"{message} {(names.Length == 1 ? "Affected set" : "Affected sets")}: {Wording.List(names.Select(name => ShortOf(name, all)))}."
        );
    }

    /// <summary>Whether a place is in the class of a set itself.</summary>
    private static bool IsIn(string qualifiedName, Location place) =>
        place
            .SourceTree!.GetRoot()
            .FindNode(place.SourceSpan)
            .AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .Any(type => qualifiedName == QualifiedNameOf(type));

    private static string QualifiedNameOf(TypeDeclarationSyntax type) =>
        string.Join(
            ".",
            type.AncestorsAndSelf()
                .Select(outer =>
                    outer switch
                    {
                        TypeDeclarationSyntax around => around.Identifier.ValueText,
                        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
                        _ => null,
                    }
                )
                .Where(name => name is not null)
                .Reverse()
        );

    /// <summary>The name of the class alone, unless another set has the same.</summary>
    private static string ShortOf(string qualifiedName, IReadOnlyList<DiagnosedSet> all)
    {
        var set = all.First(set => set.Set.QualifiedName == qualifiedName).Set;
        return all.Count(other => other.Set.Name == set.Name) == 1 ? set.Name : qualifiedName;
    }
}
