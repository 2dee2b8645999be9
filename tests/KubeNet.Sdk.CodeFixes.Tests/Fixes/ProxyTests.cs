using KubeNet.Sdk.CodeFixes.Tests.Harness;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>The reverse proxy's Services and their NodePorts.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData(
        "KUBE2030",
        "AddNodePort",
        """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", server.Expose(port: 80));""",
        """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", server.Expose(port: 80, nodePort: 30000));"""
    )]
    [InlineData(
        "KUBE2032",
        "AddNodePort",
        """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", server.Expose(port: 80, type: ServiceType.NodePort)); """
            + """server.Expose(name: "b", port: 80, nodePort: 30000);""",
        """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", server.Expose(port: 80, type: ServiceType.NodePort, nodePort: 30001)); """
            + """server.Expose(name: "b", port: 80, nodePort: 30000);"""
    )]
    [InlineData(
        "KUBE2031",
        "WriteSuggestedValue.Number",
        """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", server.Expose(port: 80, nodePort: 30042).Port(30042));""",
        """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", server.Expose(port: 80, nodePort: 30042).Port(80));"""
    )]
    public Task The_NodePort_is_found(string id, string key, string before, string after) => FixCase.MendsAsync(id, key, before, after);

    [Fact]
    public Task Not_where_the_type_is_said_otherwise() =>
        FixCase.RefusesAsync(
            "KUBE2030",
            "AddNodePort",
            """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", server.Expose(port: 80, type: ServiceType.ClusterIP));"""
        );
}
