using KubeNet.Resources;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>
/// Says that what a reference names lives elsewhere: <c>k8s.External.Secret("db")</c>. Only a person knows whether it does, so it is never
/// applied to all.
/// </summary>
internal sealed class DeclareElsewhere : ManifestFix
{
    private static readonly IReadOnlyDictionary<string, string> s_kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["KUBE2003"] = "Service",
        ["KUBE2008"] = "IngressClass",
        ["KUBE2017"] = "ConfigMap",
        ["KUBE2018"] = "Secret",
        ["KUBE2019"] = "PersistentVolumeClaim",
        ["KUBE2023"] = "Service",
        ["KUBE2025"] = "ServiceAccount",
        ["KUBE4002"] = "IngressClass",
        ["KUBE4003"] = "Secret",
        ["KUBE4004"] = "Secret",
    };

    public override IReadOnlyList<string> Ids { get; } = [.. s_kinds.Keys];

    public override string Offer => "Say that it lives elsewhere";

    public override int Rank => 3;

    public override bool NeedsAPerson => true;

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            request.Guilty.Select(guilty => (guilty.Node as ScalarNode)?.Text).Distinct(StringComparer.Ordinal).ToList()
                is not [{ Length: > 0 } name]
            || NamesInScope.ManifestsAt(request.Node, request.Model) is not { } k8s
        )
        {
            yield break;
        }

        var kind = s_kinds[request.Diagnostic.Id];
        var call = kind is "Service" or "IngressClass" or "ConfigMap" or "Secret"
            ? $"{k8s}.External.{kind}({LiteralText.Quoted(name)})"
            : $"{k8s}.External.Resource(\"v1\", {LiteralText.Quoted(kind)}, {LiteralText.Quoted(name)})";
        var title = $"Say that the {kind} '{name}' lives elsewhere";

        // In the place of the string where the method takes the object too; as a statement of its own where it does not.
        if (request.Node is LiteralExpressionSyntax { Parent: ArgumentSyntax { NameColon: null } })
        {
            yield return new FixProposal(
                nameof(DeclareElsewhere),
                title,
                Intent.OnlyAdditions,
                new SourceEdit(request.Tree, request.Node.Span, call)
            );
        }

        if (Statements.Before(request.Node, call + ";") is { } edit)
        {
            yield return new FixProposal(nameof(DeclareElsewhere), title, Intent.OnlyAdditions, edit);
        }
    }
}
