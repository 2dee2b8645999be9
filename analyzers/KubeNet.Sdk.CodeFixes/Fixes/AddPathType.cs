using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>
/// Adds the missing pathType of a model's path: Prefix for a plain path, as in the DSL; otherwise the type that ingress-nginx requires.
/// </summary>
internal sealed class AddPathType : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE1005"];

    public override string Offer => "Add the missing pathType";

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            request.Guilty.Select(TypeFor).Distinct(StringComparer.Ordinal).ToList() is not [{ } type]
            || request.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()?.Initializer
                is not { Expressions: { Count: > 0 } members }
        )
        {
            yield break;
        }

        // On a line of its own where the last member has one.
        var last = members.Last();
        var line = request.Tree.GetText(request.CancellationToken).Lines.GetLineFromPosition(last.SpanStart);
        var indentation = line.ToString().Substring(0, last.SpanStart - line.Start);
        var between = string.IsNullOrWhiteSpace(indentation)
            ? "," + line.Text!.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + indentation
            : ", ";
        yield return new FixProposal(
            nameof(AddPathType),
            $"Add pathType {type}",
            Intent.OnlyAdditions,
            new SourceEdit(request.Tree, new TextSpan(last.Span.End, 0), $"{between}PathType = \"{type}\"")
        );
    }

    private static string? TypeFor(GuiltyNode guilty) =>
        guilty.Node is MapNode { Parent: ListNode { Parent: MapNode http } } path
        && http["paths"] == path.Parent
        && path["pathType"] is null
            ? path.Text("path") is not { } text || NginxPaths.IsPlain(text)
                ? "Prefix"
                : "ImplementationSpecific"
            : null;
}
