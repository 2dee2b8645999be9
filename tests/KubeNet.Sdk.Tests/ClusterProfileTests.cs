using KubeNet.Resources;

namespace KubeNet.Tests;

/// <summary>A profile is part of what an evaluation is cached under: read twice from one project it must be one key.</summary>
public class ClusterProfileTests
{
    private static ClusterProfile Profile() =>
        new()
        {
            Kind = ClusterKind.SingleNode,
            Version = new KubernetesVersion(1, 34),
            IngressClasses = new Dictionary<string, string> { ["nginx"] = "k8s.io/ingress-nginx" },
            Services = [Service()],
            Resources = [new ResourceIdentity("", "Secret", "shop", "db")],
        };

    private static ClusterService Service(int port = 80, int nodePort = 31080) =>
        new("kube-system", "traefik")
        {
            Type = "LoadBalancer",
            Ports = [new ClusterPort(port, "TCP")],
            NodePorts = [new ClusterPort(nodePort, "TCP")],
        };

    [Fact]
    public void What_says_the_same_is_equal()
    {
        Assert.Equal(Profile(), Profile());
        Assert.Equal(Profile().GetHashCode(), Profile().GetHashCode());
    }

    [Fact]
    public void Each_fact_counts()
    {
        ClusterProfile[] others =
        [
            Profile() with
            {
                Kind = ClusterKind.Cloud,
            },
            Profile() with
            {
                Version = new KubernetesVersion(1, 35),
            },
            Profile() with
            {
                NodePortFirst = 1,
            },
            Profile() with
            {
                NodePortLast = 40000,
            },
            Profile() with
            {
                IngressClasses = new Dictionary<string, string> { ["nginx"] = "example.com/other" },
            },
            Profile() with
            {
                Services = [],
            },
            Profile() with
            {
                Services = [Service(port: 81)],
            },
            Profile() with
            {
                Services = [Service(nodePort: 31081)],
            },
            Profile() with
            {
                Services = [Service() with { Type = "NodePort" }],
            },
            Profile() with
            {
                Resources = [],
            },
        ];

        Assert.All(others, other => Assert.NotEqual(Profile(), other));
    }

    [Theory]
    [InlineData("1.36", "1.36")]
    [InlineData("v1.34.2", "1.34")]
    [InlineData("1.33.4-eks-5d4a308", "1.33")]
    [InlineData("1.36.0+k3s1", "1.36")]
    [InlineData("1", null)]
    [InlineData("1.2.3.4", null)]
    [InlineData("1.", null)]
    [InlineData("-1.2", null)]
    [InlineData("", null)]
    public void Versions_are_read_as_they_are_shown(string text, string? version) =>
        Assert.Equal(version, KubernetesVersion.Parse(text)?.ToString());
}
