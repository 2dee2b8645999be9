using KubeNet.Resources;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Tests;

/// <summary>The DSL's table of resources is that of the schema, which the rules use.</summary>
public sealed class KnownResourcesTests
{
    /// <summary>Kinds that are no resource of a role: bodies of requests, subresources, and what alpha versions had for a while.</summary>
    private static readonly string[] s_none =
    [
        "apigroupdiscoveries",
        "apigroups",
        "apiresourcelists",
        "apiversionses",
        "compositepodgroups",
        "deleteoptionses",
        "devicetaintrules",
        "evictionrequests",
        "evictions",
        "groups",
        "podgroups",
        "resourcepoolstatusrequests",
        "scales",
        "signers",
        "statuses",
        "storageversions",
        "tokenrequests",
        "uids",
        "userextras",
        "users",
        "workloads",
    ];

    [Fact]
    public void Each_known_resource_is_one_of_the_schema() =>
        Assert.All(KnownResources.All, known => Assert.Contains(known.Group, BuiltInResources.ServedGroupsOf(known.Name)));

    [Fact]
    public void Each_resource_of_the_newest_Kubernetes_is_known() =>
        Assert.Equal(
            [],
            BuiltInResources
                .Names.Except(KnownResources.All.Select(known => known.Name), StringComparer.Ordinal)
                .Except(s_none)
                .Where(name => !IsOfOldVersionsOnly(name))
        );

    [Theory]
    [InlineData("deploy", "apps", "deployments")]
    [InlineData("Ingress", "networking.k8s.io", "ingresses")]
    [InlineData("ingressclass", "networking.k8s.io", "ingressclasses")]
    [InlineData("networkpolicy", "networking.k8s.io", "networkpolicies")]
    [InlineData("lease", "coordination.k8s.io", "leases")]
    [InlineData("storageclass", "storage.k8s.io", "storageclasses")]
    [InlineData("componentstatus", "", "componentstatuses")]
    [InlineData("events", "", "events")]
    [InlineData("endpoints", "", "endpoints")]
    public void Singular_and_short_names_are_those_of_kubectl(string name, string group, string resource) =>
        Assert.Equal((group, resource), KnownResources.Find(name));

    /// <summary>Each kind, written as its object is, is its resource.</summary>
    [Fact]
    public void Every_kind_is_found_by_its_name() =>
        Assert.Equal(
            [],
            SchemaTable
                .Current.Kinds.Where(kind =>
                    !kind.IsList && BuiltInResources.OfKind(kind.Kind) is { } name && KnownResources.All.Any(known => known.Name == name)
                )
                .Select(kind => kind.Kind)
                .Where(kind => KnownResources.Find(kind)?.Name != BuiltInResources.OfKind(kind))
        );

    private static bool IsOfOldVersionsOnly(string name) =>
        SchemaTable.Current.Kinds.Where(kind => BuiltInResources.OfKind(kind.Kind) == name).All(kind => kind.Removed is not null);
}
