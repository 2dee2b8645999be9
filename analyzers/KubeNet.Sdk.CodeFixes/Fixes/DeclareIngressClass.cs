using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Declares the IngressClass that an Ingress names, where the Ingress's annotations say whose it is.</summary>
internal sealed class DeclareIngressClass : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE2008", "KUBE4002"];

    public override string Offer => "Declare the IngressClass";

    public override int Rank => 2;

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        var guilty = request.Guilty;
        if (
            guilty.Select(one => (one.Node as ScalarNode)?.Text).Distinct(StringComparer.Ordinal).ToList() is [{ Length: > 0 } name]
            && guilty.All(one => IngressControllers.NginxAnnotationsOf(one.Resource).Any())
            && NamesInScope.ManifestsAt(request.Node, request.Model) is { } k8s
            && Statements.Before(request.Node, $"{k8s}.IngressClass({LiteralText.Quoted(name)}, IngressController.Nginx);") is { } edit
        )
        {
            yield return new FixProposal(
                nameof(DeclareIngressClass),
                $"Declare the IngressClass '{name}' of ingress-nginx",
                Intent.OnlyAdditions,
                edit
            )
            {
                Tolerated = ["KUBE4011"], // it is retired, and the annotations are there all the same
            };
        }
    }
}
