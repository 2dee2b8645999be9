using KubeNet.Resources;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Adds a rule's host to the only TLS entry of its Ingress. Whether the certificate is for it, only a person knows.</summary>
internal sealed class AddTlsHost : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE2013"];

    public override string Offer => "Add the host to the TLS entry";

    public override bool NeedsAPerson => true;

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            request.Guilty.Select(guilty => (guilty.Resource, Host: (guilty.Node as ScalarNode)?.Text)).Distinct().ToList()
                is not [var (ingress, host)]
            || host is null
            || (ingress.Root.List("spec.tls")?.Maps.ToList() ?? []) is not [var entry]
            || entry.List("hosts")?.Items is not [ScalarNode { Text: { } covered } only]
            || DslCall.At(request.Project, only.Origin, request.CancellationToken) is not { Name: "Tls" } call
            || call.ArgumentOf("host") is not { } written
        )
        {
            yield break;
        }

        // A second entry with the same Secret is the same to the API server, and keeps the line that is there.
        var secret = call.ArgumentOf("secretName") ?? call.ArgumentOf("secret");
        if (secret is not null && written.ToString() == LiteralText.Quoted(covered))
        {
            yield return new FixProposal(
                nameof(AddTlsHost),
                $"Cover '{host}' with the same certificate",
                Intent.Within([ingress]),
                call.Chain($"Tls({LiteralText.Quoted(host)}, {Named(call, secret.ToString())})")
            );
        }
    }

    /// <summary>Named where the line that is there names it.</summary>
    private static string Named(DslCall call, string secret) =>
        call.ArgumentOf("secretName")?.Parent is ArgumentSyntax { NameColon: not null } ? "secretName: " + secret : secret;
}
