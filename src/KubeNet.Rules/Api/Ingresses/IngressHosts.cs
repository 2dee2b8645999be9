using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Ingresses;

/// <summary>
/// KUBE1034: a host that is not a valid DNS name, in a rule or under <c>tls</c> (validateIngressRules and validateIngressTLS in
/// kubernetes/pkg/apis/networking/validation/validation.go). Under <c>tls</c> an IPv4 address is accepted, since it looks like a name.
/// </summary>
internal sealed class IngressHosts : Rule
{
    private static readonly FieldPattern s_ofRules = new("spec.rules[].host");

    private static readonly FieldPattern s_ofTls = new("spec.tls[].hosts[]");

    public IngressHosts()
        : base("KUBE1034", "The Ingress host is not a valid DNS name", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            foreach (var host in s_ofRules.Scalars(ingress.Resource.Root))
            {
                if (host.Text is { Length: > 0 } text)
                {
                    Report(
                        ingress.Resource,
                        host,
                        ServerWords.Join(IpAddress.Parse(text) is null ? null : "must be a DNS name, not an IP address", WhyNot(text)),
                        findings
                    );
                }
            }

            foreach (var host in s_ofTls.Scalars(ingress.Resource.Root))
            {
                if (host.Text is { } text)
                {
                    Report(ingress.Resource, host, WhyNot(text), findings);
                }
            }
        }
    }

    private static string? WhyNot(string host) => host.IndexOf('*') >= 0 ? WildcardSubdomain.WhyNot(host) : DnsSubdomain.WhyNot(host);

    private static void Report(Resource ingress, ScalarNode host, string? words, FindingSink findings)
    {
        if (words is not null)
        {
            findings.Report(
                host,
                Refusal.Of(
                    ingress,
                    host,
                    words,
                    "Write a name without scheme, port and path. A '*' can only stand for the whole first label."
                )
            );
        }
    }
}
