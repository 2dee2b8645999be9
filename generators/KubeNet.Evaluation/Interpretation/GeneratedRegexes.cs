using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Members whose code .NET's generator of regular expressions writes.</summary>
internal static class GeneratedRegexes
{
    private const string Attribute = "System.Text.RegularExpressions.GeneratedRegexAttribute";

    /// <summary>The attribute of a method, or of the property of a getter; it is on the part that the user wrote.</summary>
    public static AttributeData? AttributeOf(IMethodSymbol method)
    {
        var written = method.OriginalDefinition.PartialDefinitionPart ?? method.OriginalDefinition;
        var member = written.AssociatedSymbol ?? written;
        return written.ReturnType.Name == "Regex"
            ? member.GetAttributes().FirstOrDefault(one => one.AttributeClass?.ToDisplayString() == Attribute)
            : null;
    }

    /// <summary>Whether an error is that the generator's part is not there yet, which nobody needs.</summary>
    public static bool LacksOnlyItsCode(Diagnostic error, SemanticModel model, CancellationToken cancellation) =>
        error.Id is "CS8795" or "CS9248"
        && model.SyntaxTree.GetRoot(cancellation).FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>()
            is { } member
        && model.GetDeclaredSymbol(member, cancellation) switch
        {
            IMethodSymbol method => method,
            IPropertySymbol property => property.GetMethod,
            _ => null,
        } is { } declared
        && AttributeOf(declared) is not null;
}
