using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>KUBE2070 in C#: the message says which call allows the connection, and the call does.</summary>
[Collection("alone")] // evaluations are counted in the whole process
public sealed class BlockedConnectionTests
{
    private const string Grpc = """var grpc = k8s.Deployment("grpc", image: "grpc:1").ContainerPort(5000).Expose(); """;
    private const string Api = """var shopApi = k8s.Deployment("shop-api", image: "api:1").Env("GRPC", grpc.Url); """;
    private const string DenyAll = """k8s.NetworkPolicy("default").DenyAll().AllowDns(); """;
    private const string DenyIngress = """k8s.NetworkPolicy("default").DenyIngress(); """;
    private const string Other = """grpc.AllowFrom(k8s.Deployment("web", image: "web:1")); """;

    [Theory]
    [InlineData(DenyAll + Grpc + Api + "grpc.AllowFrom(shopApi);", "Allow the connection with shopApi.AllowTo(grpc).")]
    [InlineData(DenyAll + Grpc + Api + Other, "Allow the connection with shopApi.AllowTo(grpc).")]
    [InlineData(DenyIngress + Grpc + Api + Other, "Allow the connection with grpc.AllowFrom(shopApi).")]
    public async Task The_way_out_is_a_call(string code, string says)
    {
        var shown = (await HostProject.Of(Samples.Set(code)).AnalyzeAsync(new ManifestAnalyzer())).Single(one => one.Id == "KUBE2070");

        Assert.StartsWith(
            "'grpc.default.svc.cluster.local:5000' cannot be reached from Deployment 'shop-api': ",
            shown.GetMessage(),
            StringComparison.Ordinal
        );
        Assert.EndsWith(says, shown.GetMessage(), StringComparison.Ordinal);
        var called = says.Split(' ')[^1].TrimEnd('.') + ";";

        Assert.DoesNotContain(
            await HostProject.Of(Samples.Set(code + called)).AnalyzeAsync(new ManifestAnalyzer()),
            one => one.Id is "KUBE2070" or "KUBE2016"
        );
    }
}
