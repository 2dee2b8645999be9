using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Sdk.CodeFixes.Source;

/// <summary>
/// The edits that make one path of an Ingress a regular expression of ingress-nginx: its text, its type, and <c>use-regex</c> beside it.
/// </summary>
internal static class PathEdits
{
    /// <param name="request">The diagnostic, which stands at the path.</param>
    /// <param name="path">The path's text; null where it stays.</param>
    /// <param name="useRegex">Whether the annotation has to say that paths are regular expressions.</param>
    /// <returns>Nothing where the path or its type is written in a way that cannot be kept.</returns>
    public static SourceEdit[]? AsRegex(FixRequest request, string? path, bool useRegex)
    {
        var edits = new List<SourceEdit>();
        if (path is not null)
        {
            if (LiteralText.Replace(request.Node, Replacement.Of(path)) is not { } text)
            {
                return null;
            }

            edits.Add(text);
        }

        if (!request.Guilty.All(guilty => (guilty.Node.Parent as MapNode)?.Text("pathType") == "ImplementationSpecific"))
        {
            if (TypeEdit(request) is not { } type)
            {
                return null;
            }

            edits.Add(type);
        }

        if (useRegex)
        {
            if (
                DslCall.Around(request.Node, request.Project.Compilation, request.CancellationToken)
                is not { Type: nameof(IngressHandle) } rule
            )
            {
                return null;
            }

            edits.Add(rule.Chain($"Annotation(\"{IngressControllers.NginxPrefix}use-regex\", \"true\")"));
        }

        return [.. edits];
    }

    private static SourceEdit? TypeEdit(FixRequest request)
    {
        if (
            DslCall.Around(request.Node, request.Project.Compilation, request.CancellationToken) is { Type: nameof(IngressHandle) } rule
            && rule.Takes("pathType")
        )
        {
            return rule.ArgumentOf("pathType") is null or MemberAccessExpressionSyntax
                ? rule.Say("pathType", "PathType.ImplementationSpecific")
                : null;
        }

        // A model's: PathType = "Prefix" is a text of its own.
        var nodes = request
            .Guilty.Select(guilty => (guilty.Node.Parent as MapNode)?.Scalar("pathType")?.Origin ?? Origin.None)
            .Distinct()
            .ToList();
        return nodes is [var origin] && request.Project.NodeAt(origin, request.CancellationToken) is { } node
            ? LiteralText.Replace(node, Replacement.Of("ImplementationSpecific"))
            : null;
    }
}
