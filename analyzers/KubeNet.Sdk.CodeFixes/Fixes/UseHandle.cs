using KubeNet.Resources;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Names a Service or an IngressClass by the handle that is in scope, so that no slip of a string is possible any more.</summary>
internal sealed class UseHandle : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE2003", "KUBE2008"];

    public override string Offer => "Use the handle instead of the name";

    public override int Rank => 1;

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            request.Replacements is not [{ Text: { } name }]
            || request.Node.Parent is not ArgumentSyntax { NameColon: null } argument
            || DslCall.Around(request.Node, request.Project.Compilation, request.CancellationToken)
                is not { Type: nameof(IngressHandle) } call
        )
        {
            yield break;
        }

        var proposals =
            call.ArgumentOf("service") == request.Node ? ForService(request, call, argument, name)
            : call.Name == "Class"
            && HandleOf(request, "networking.k8s.io", "IngressClass", name, nameof(IngressClassHandle)) is { Handle: var handle }
                ? [(argument.Span, handle)]
            : [];
        foreach (var (span, text) in proposals)
        {
            yield return new FixProposal(
                nameof(UseHandle),
                $"Write the handle {text} instead of the name",
                Intent.OnlyWhatIsWrong,
                new SourceEdit(request.Tree, span, text)
            );
        }
    }

    /// <summary>
    /// The handle takes the place of the name and the port: by itself where the Service has one port, with the port chosen otherwise.
    /// </summary>
    private static IEnumerable<(TextSpan Span, string Text)> ForService(
        FixRequest request,
        DslCall call,
        ArgumentSyntax service,
        string name
    )
    {
        if (
            call.ArgumentOf("port") is { Parent: ArgumentSyntax { NameColon: null } portArgument } port
            && HandleOf(request, "", "Service", name, nameof(ServiceHandle)) is { Handle: var handle, Meant: var meant }
        )
        {
            var span = TextSpan.FromBounds(service.SpanStart, portArgument.Span.End);
            if (ServiceView.Of(meant)?.Ports.Count() == 1)
            {
                yield return (span, handle);
            }

            yield return (span, $"{handle}.Port({port})");
        }
    }

    /// <summary>The variable that holds the handle of an object, where all sets mean the same one.</summary>
    private static (string Handle, Resource Meant)? HandleOf(FixRequest request, string group, string kind, string name, string type) =>
        request
            .Guilty.Select(guilty => guilty.Graph.Find(group, kind, kind == "Service" ? guilty.Resource.Namespace : null, name))
            .Distinct()
            .ToList()
            is [{ } meant]
        && request.Project.NodeAt(meant.Origin, request.CancellationToken) is { } declaration
        && NamesInScope.LocalOver(declaration, request.Node, request.Model, request.CancellationToken) is { } local
        && NamesInScope.IsDsl(local.Type, type)
            ? (local.Name, meant)
            : null;
}
