using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1014: a value that this version of the API server accepts and another version rejects. If this version rejects it, the rule for the
/// format of the value reports an Error.
/// </summary>
internal sealed class OtherVersions : Rule
{
    private static readonly KubernetesVersion s_oldest = new(1, 30);

    /// <summary>References to a Service have the same format.</summary>
    private static readonly KindTable<FieldPattern> s_serviceNames = new()
    {
        { "", "Service", new FieldPattern("metadata.name") },
        { "networking.k8s.io", "Ingress", new("spec.defaultBackend.service.name"), new("spec.rules[].http.paths[].backend.service.name") },
    };

    public OtherVersions()
        : base("KUBE1014", "Other Kubernetes versions reject the value", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var cluster = graph.Cluster;
        var old = cluster with { Version = s_oldest };
        var newest = cluster with { Version = KubernetesVersion.Newest };
        foreach (var resource in graph.Own)
        {
            foreach (var name in s_serviceNames.Of(resource).SelectMany(field => field.Scalars(resource.Root)))
            {
                if (
                    name.Text is { Length: > 0 } text
                    && NameForms.OfService(text, cluster) is null
                    && NameForms.OfService(text, old) is { } why
                )
                {
                    Report(findings, resource, name, cluster, why, "servers up to '1.34' reject", "Begin the name with a letter.");
                }
            }

            if (
                resource is { Group: "apps", Kind: "StatefulSet" }
                && resource.Metadata.Scalar("name") is { Text.Length: > 0 } setName
                && NameForms.WhyNot(resource, setName.Text!, cluster) is null
                && NameForms.WhyNot(resource, setName.Text!, newest) is { } label
            )
            {
                Report(
                    findings,
                    resource,
                    setName,
                    cluster,
                    label,
                    "servers from '1.36' on reject",
                    "Choose a name that all versions accept."
                );
            }

            if (cluster.ReadsAddressesStrictly())
            {
                continue;
            }

            foreach (var (value, strict) in StrictlyRefused(resource, cluster))
            {
                Report(
                    findings,
                    resource,
                    value,
                    cluster,
                    strict,
                    "servers from '1.36' on reject",
                    "Write it without leading zeros and not as an IPv4 address in IPv6 notation. A range must begin with its first address."
                );
            }
        }
    }

    private static IEnumerable<(ScalarNode Value, string Words)> StrictlyRefused(Resource resource, ClusterProfile cluster)
    {
        foreach (var value in AddressFields.Addresses(resource, cluster))
        {
            if (
                value.Text is { } text
                && IpAddress.WhyNot(text, strict: false) is null
                && IpAddress.WhyNot(text, strict: true) is { } words
            )
            {
                yield return (value, words);
            }
        }

        foreach (var value in AddressFields.Ranges(resource))
        {
            if (value.Text?.Trim() is { } text && Cidr.WhyNot(text, strict: false) is null && Cidr.WhyNot(text, strict: true) is { } words)
            {
                yield return (value, words);
            }
        }
    }

    private static void Report(
        FindingSink findings,
        Resource resource,
        ScalarNode value,
        ClusterProfile cluster,
        string words,
        string who,
        string wayOut
    ) =>
        findings.Report(
            value,
            Refusal.Line(
                $"{value.FieldPath} of {Wording.Named(resource)} is {Refusal.Shown(value)}, "
                    + $"which Kubernetes '{cluster.Version}' accepts but {who}: {words}. {wayOut}"
            )
        );
}
