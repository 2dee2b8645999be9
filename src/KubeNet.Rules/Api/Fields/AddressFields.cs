using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The fields that contain IP addresses and address ranges.</summary>
internal static class AddressFields
{
    private static readonly FieldPattern s_clusterIp = new("spec.clusterIP");

    private static readonly FieldPattern s_clusterIps = new("spec.clusterIPs[]");

    private static readonly KindTable<FieldPattern> s_addresses = AddressesOfKinds();

    private static readonly KindTable<FieldPattern> s_ranges = new()
    {
        { "", "Service", new FieldPattern("spec.loadBalancerSourceRanges[]") },
        {
            "networking.k8s.io",
            "NetworkPolicy",
            new("spec.ingress[].from[].ipBlock.cidr"),
            new("spec.ingress[].from[].ipBlock.except[]"),
            new("spec.egress[].to[].ipBlock.cidr"),
            new("spec.egress[].to[].ipBlock.except[]")
        },
    };

    /// <summary>The pods of a StatefulSet are included only if the cluster's server checks them.</summary>
    public static IEnumerable<ScalarNode> Addresses(Resource resource, ClusterProfile cluster) =>
        (resource is { Group: "apps", Kind: "StatefulSet" } && !cluster.JudgesWholeStatefulSets() ? [] : s_addresses.Of(resource))
            .SelectMany(field => field.Scalars(resource.Root))
            .Concat(ClusterIps(resource).Where((ip, index) => index > 0 || ip.Text != "None"));

    public static IEnumerable<ScalarNode> Ranges(Resource resource) =>
        s_ranges.Of(resource).SelectMany(field => field.Scalars(resource.Root));

    /// <summary>
    /// A Service's own addresses, as the server completes them: <c>clusterIP</c> is used if <c>clusterIPs</c> is missing.
    /// KUBE1026 reports addresses of an ExternalName.
    /// </summary>
    public static IReadOnlyList<ScalarNode> ClusterIps(Resource resource)
    {
        if (ServiceView.Of(resource) is not { IsExternalName: false })
        {
            return [];
        }

        ScalarNode[] several = [.. s_clusterIps.Scalars(resource.Root)];
        return several.Length > 0 ? several : [.. s_clusterIp.Scalars(resource.Root).Where(ip => ip.Text is { Length: > 0 })];
    }

    private static KindTable<FieldPattern> AddressesOfKinds()
    {
        var table = new KindTable<FieldPattern> { { "", "Service", new FieldPattern("spec.externalIPs[]") } };
        foreach (var (group, kind, prefix) in PodSpecs.Templates)
        {
            table.Add(group, kind, new(prefix + "spec.hostAliases[].ip"), new(prefix + "spec.dnsConfig.nameservers[]"));
        }

        return table;
    }
}
