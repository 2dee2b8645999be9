using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>KUBE2069 for Gateways and Services of other folders and sets of the project.</summary>
public sealed class RouteElsewhereTests
{
    private const string Gateway = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: public, namespace: infra }
        spec:
          gatewayClassName: cilium
          listeners: [ { name: http, port: 80, protocol: HTTP, hostname: a.test, allowedRoutes: { namespaces: { from: FROM } } } ]
        """;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: infra }
        spec: { ports: [ { port: 80 } ] }
        """;

    private const string Grant = """
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: shop, namespace: infra }
        spec: { from: [ { group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop } ], to: [ { group: "", kind: Service } ] }
        """;

    [Theory]
    [InlineData("All", "a.test", false, 0)]
    [InlineData("Same", "a.test", false, 1)]
    [InlineData("All", "b.test", false, 1)]
    [InlineData("Same", "b.test", true, 0)] // which of the two, only the cluster knows
    public async Task A_Gateway_of_another_folder_is_the_one_if_there_is_one(string from, string host, bool areTwo, int count)
    {
        var gateway = Gateway.Replace("FROM", from, StringComparison.Ordinal);
        var project = HostProject.Of("").WithYaml("infra/gateway.yaml", gateway).WithYaml("shop/route.yaml", Route(host));

        Assert.Equal(count, await CountAsync(areTwo ? project.WithYaml("test/gateway.yaml", gateway) : project));
    }

    [Fact]
    public async Task A_namespace_that_is_not_written_may_be_any()
    {
        var gateway = Gateway.Replace("FROM", "Same", StringComparison.Ordinal);
        var route = Route("b.test").Replace(", namespace: shop }", " }", StringComparison.Ordinal);

        Assert.Equal(0, await CountAsync(HostProject.Of("").WithYaml("infra/gateway.yaml", gateway).WithYaml("shop/route.yaml", route)));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("infra/grant.yaml", 0)]
    [InlineData("grants/grant.yaml", 0)]
    public async Task A_grant_anywhere_in_the_project_counts(string? grant, int count)
    {
        var project = HostProject
            .Of("")
            .WithYaml("infra/service.yaml", Service)
            .WithYaml(
                "shop/route.yaml",
                Route("a.test")
                    .Replace(
                        "spec: {",
                        "spec: { rules: [ { backendRefs: [ { name: api, namespace: infra, port: 80 } ] } ],",
                        StringComparison.Ordinal
                    )
            );

        Assert.Equal(count, await CountAsync(grant is null ? project : project.WithYaml(grant, Grant)));
    }

    private static string Route(string host) =>
        "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: web, namespace: shop }\n"
        + $"spec: {{ parentRefs: [ {{ name: public, namespace: infra }} ], hostnames: [ {host} ] }}\n";

    private static async Task<int> CountAsync(HostProject project) =>
        (await project.AnalyzeAsync(new ManifestAnalyzer())).Count(found => found.Id == "KUBE2069");
}
