using KubeNet.Resources;
using KubeNet.Sdk.CodeFixes.Proof;
using KubeNet.Sdk.CodeFixes.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Names a backend's Service by the handle that is in scope, so that no slip of a string is possible any more.</summary>
internal sealed class UseHandle : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE2003"];

    public override string Offer => "Use the Service's handle instead of its name";

    public override int Rank => 1;

    public override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (request.Replacements is not [{ Text: { } name }]
            || DslCall.Around(request.Node, request.Project.Compilation, request.CancellationToken) is not { Type: nameof(IngressHandle) } call
            || call.ArgumentOf("service") != request.Node
            || call.ArgumentOf("port") is not { } port
            || request.Node.Parent is not ArgumentSyntax { NameColon: null } service
            || port.Parent is not ArgumentSyntax { NameColon: null } portArgument
            || request.Guilty.Select(guilty => guilty.Graph.Find("", "Service", guilty.Resource.Namespace, name)).Distinct().ToList() is not [{ } meant]
            || request.Project.NodeAt(meant.Origin, request.CancellationToken) is not { } declaration
            || NamesInScope.LocalOver(declaration, request.Node, request.Model, request.CancellationToken) is not { Name: var handle, Type: var type }
            || !NamesInScope.IsDsl(type, nameof(ServiceHandle)))
        {
            yield break;
        }

        var span = TextSpan.FromBounds(service.SpanStart, portArgument.Span.End);
        foreach (var text in new[] { ServiceView.Of(meant)?.Ports.Count() == 1 ? handle : null, $"{handle}.Port({port})" }.OfType<string>())
        {
            yield return new FixProposal(nameof(UseHandle), $"Use the handle '{handle}' of the Service '{name}'", Intent.OnlyWhatIsWrong, new SourceEdit(request.Tree, span, text));
        }
    }
}
