using KubeNet.Testing;
using Xunit;

namespace Acme.Project.Tests;

public sealed class ManifestTests
{
    [Fact]
    public void The_build_writes_what_running_gives() => BuiltManifests.All().MatchRunning();

    [Fact]
    public void The_host_reaches_the_Service() =>
        Routes.Of<ShopSet>().Get("http://shop.example.com/").Reaches("shop-name", port: 80, workload: "Deployment/shop-name");
}
