using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>One description and a set for each environment: a mistake in shared code names the environments that have it.</summary>
public sealed class EnvironmentTests
{
    private const string Shared = """
        using KubeNet;
        namespace Acme;
        public sealed record Stage(string Name, int Port);
        public abstract class Shop(Stage stage) : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                var web = k8s.Pod("web", image: "nginx:1.27").ContainerPort(8080, "http");
                web.Expose(port: 80, targetPort: "http", type: ServiceType.NodePort, nodePort: PORT);
            }
        }
        """;

    private static readonly string[] s_environments =
    [
        "public sealed class ShopStaging() : Shop(new(\"staging\", 30080));",
        "public sealed class ShopProduction() : Shop(new(\"production\", 30081));",
        "namespace Other { public sealed class Quiet : KubeNet.ManifestSet { protected override void Define(KubeNet.Manifests k8s) { } } }",
    ];

    [Theory]
    [InlineData("80", " Affected sets: ShopProduction, ShopStaging.")]
    [InlineData("stage.Name == \"production\" ? 80 : stage.Port", " Affected set: ShopProduction.")]
    public async Task A_mistake_in_shared_code_names_the_environments(string port, string end)
    {
        var message = await MessageAsync(Shared.Replace("PORT", port, StringComparison.Ordinal), s_environments);

        Assert.EndsWith(end, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"production\", 30081", "\"production\", 80")]
    public async Task A_mistake_in_one_environments_own_code_needs_no_name(string right, string wrong)
    {
        var sets = s_environments.Select(set => set.Replace(right, wrong, StringComparison.Ordinal));

        var message = await MessageAsync(Shared.Replace("PORT", "stage.Port", StringComparison.Ordinal), [.. sets]);

        Assert.DoesNotContain("Affected", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_of_one_set_needs_no_name() =>
        Assert.DoesNotContain(
            "Affected",
            await MessageAsync(Shared.Replace("PORT", "80", StringComparison.Ordinal), s_environments[..1]),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Sets_of_one_name_are_told_apart()
    {
        const string Twin = "namespace Other { public sealed class ShopStaging() : Acme.Shop(new(\"twin\", 30082)); }";

        var message = await MessageAsync(Shared.Replace("PORT", "80", StringComparison.Ordinal), [.. s_environments, Twin]);

        Assert.EndsWith(" Affected sets: ShopProduction, Acme.ShopStaging, Other.ShopStaging.", message, StringComparison.Ordinal);
    }

    private static async Task<string> MessageAsync(string shared, string[] sets)
    {
        var files = sets.Select(set => set.StartsWith("namespace", StringComparison.Ordinal) ? set : "namespace Acme; " + set);
        var found = await HostProject.Of([shared, .. files]).AnalyzeAsync(new ManifestAnalyzer());
        return Assert.Single(found, diagnostic => diagnostic.Id == "KUBE1001").GetMessage();
    }
}
