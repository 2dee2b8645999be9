using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1014: a value that this version of the API server takes and another one refuses. What this version refuses is an Error of the
/// rule for the value's form.
/// </summary>
internal sealed class OtherVersions : Rule
{
    private static readonly KubernetesVersion s_oldest = new(1, 30);

    /// <summary>What refers to a Service has the same form.</summary>
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
                    Report(findings, resource, name, cluster, why, "servers up to '1.34' refuse", "Begin the name with a letter.");
                }
            }

            if (
                resource is { Group: "apps", Kind: "StatefulSet" }
                && resource.Metadata.Scalar("name") is { Text.Length: > 0 } setName
                && NameForms.WhyNot(resource, setName.Text!, cluster) is null
                && NameForms.WhyNot(resource, setName.Text!, newest) is { } label
            )
            {
                Report(findings, resource, setName, cluster, label, "servers from '1.36' on refuse", "Choose a name of that form.");
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
                    "servers from '1.36' on refuse",
                    "Write it without zeros in front, as IPv4 or as IPv6, and a range with the first of its addresses."
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
                $"{value.FieldPath} of {Wording.Named(resource)} is {Refusal.Shown(value)}; "
                    + $"Kubernetes '{cluster.Version}' takes it, but {who} it: {words}. {wayOut}"
            )
        );
}
