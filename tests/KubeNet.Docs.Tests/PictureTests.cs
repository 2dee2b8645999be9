namespace KubeNet.Docs.Tests;

/// <summary>The picture in the README is what the build draws of this shop, which has two mistakes in it.</summary>
public sealed class PictureTests
{
    private const string Shop = """
        using KubeNet;

        public sealed class Shop : ManifestSet
        {
            public override string Namespace => "shop";

            protected override void Define(Manifests k8s)
            {
                var web = k8s.Deployment("web", image: "shop/web:1.0").Replicas(2).ContainerPort(8080, "http").ContainerPort(9090, "metrics");
                var api = k8s.Deployment("api", image: "shop/api:1.0").ContainerPort(5000, "http");
                web.Expose(name: "web-node", port: 80, targetPort: "http", nodePort: 30042);

                var nginx = k8s.IngressClass("nginx", IngressController.Nginx);
                k8s.Ingress("shop").Class(nginx)
                    .Rule("shop.example.com", "/", web.Expose(port: 80, targetPort: "http"))
                    .Rule("shop.example.com", "/api", api.Expose(port: 80, targetPort: 5001))
                    .Rule("shop.example.com", "/cart", "cart", 80)
                    .Rule("login.example.com", "/", k8s.External.Service("sso").Port(80));
            }
        }
        """;

    [Fact]
    public void The_picture_is_what_the_build_draws()
    {
        Assert.Contains("](../topology.svg)", Repository.Read("docs/guide/topology.md"), StringComparison.Ordinal);

        // To renew it, put the text that is drawn into the file.
        Assert.Equal(Drawn(Shop), Repository.Read("docs/topology.svg"));
    }

    /// <summary>The negative twin: of a shop without the mistakes it is another picture.</summary>
    [Fact]
    public void A_picture_of_something_else_is_seen() =>
        Assert.NotEqual(Drawn(Shop.Replace("5001", "5000", StringComparison.Ordinal)), Repository.Read("docs/topology.svg"));

    private static string Drawn(string code) =>
        SnippetProject.OfFile("Shop.cs", code).With("<PropertyGroup><KubeNetTopology>true</KubeNetTopology></PropertyGroup>").Write()[
            "Shop/topology.svg"
        ];
}
