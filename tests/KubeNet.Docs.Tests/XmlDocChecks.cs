using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace KubeNet.Docs.Tests;

/// <summary>
/// What a user sees of an assembly and completion has no words for: a type or member without a summary, a parameter without a text. And
/// code that is broken over two lines: <c>kubectl create</c> at the end of one, and its argument at the beginning of the next.
/// </summary>
internal static class XmlDocChecks
{
    public static IEnumerable<string> ProblemsOf(IAssemblySymbol assembly, XDocument docs)
    {
        var byId = docs.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        return TypesOf(assembly.GlobalNamespace)
            .SelectMany(type => new ISymbol[] { type }.Concat(type.GetMembers().Where(IsWritten)))
            .SelectMany(symbol => ProblemsOf(symbol, byId.GetValueOrDefault(symbol.GetDocumentationCommentId()!)));
    }

    private static IEnumerable<string> ProblemsOf(ISymbol symbol, XElement? member)
    {
        if (member?.Element("inheritdoc") is not null && Inherits(symbol))
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(member?.Element("summary")?.Value))
        {
            yield return $"{symbol.GetDocumentationCommentId()} has no summary";
        }

        foreach (var code in member?.Descendants("c").Where(code => code.Value.Contains('\n', StringComparison.Ordinal)) ?? [])
        {
            yield return $"{symbol.GetDocumentationCommentId()} breaks a line inside of '{code.Value.Split('\n')[0]}'";
        }

        foreach (var parameter in (symbol as IMethodSymbol)?.Parameters ?? [])
        {
            var text = member?.Elements("param").FirstOrDefault(param => param.Attribute("name")!.Value == parameter.Name);
            if (string.IsNullOrWhiteSpace(text?.Value))
            {
                yield return $"{symbol.GetDocumentationCommentId()} has no text for '{parameter.Name}'";
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member =>
                member is not INamedTypeSymbol type ? TypesOf(member)
                : type.DeclaredAccessibility == Accessibility.Public ? TypesOf(type).Prepend(type)
                : []
            );

    private static bool IsWritten(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && member is not INamedTypeSymbol
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true }
        && member.GetDocumentationCommentId() is not null
        && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static bool Inherits(ISymbol symbol) =>
        symbol.IsOverride || symbol.ContainingType.AllInterfaces.Any(@interface => @interface.GetMembers(symbol.Name).Length > 0);
}
