using KubeNet.HostTesting;
using KubeNet.Sdk.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis.CodeActions;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>Names in the form that the API server takes; what refers by handle follows, what refers by text forbids it.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("KUBE1013", """k8s.ConfigMap("Shop_Settings");""", """k8s.ConfigMap("shop-settings");""")]
    [InlineData("KUBE1013", """k8s.ConfigMap("ShopURL");""", """k8s.ConfigMap("shop-url");""")]
    [InlineData("KUBE1013", """var db = k8s.Secret(@"Db"); server.EnvFrom(db);""", """var db = k8s.Secret(@"db"); server.EnvFrom(db);""")]
    [InlineData("KUBE1022", """server.Expose(port: 80, targetPort: "HTTP");""", """server.Expose(port: 80, targetPort: "http");""")]
    [InlineData(
        "KUBE1013",
        """var web = server.Expose(port: 80, name: "Web"); k8s.Ingress("in").Rule("a.com", "/", web); server.Env("WEB", web.Url);""",
        """var web = server.Expose(port: 80, name: "web"); k8s.Ingress("in").Rule("a.com", "/", web); server.Env("WEB", web.Url);"""
    )]
    public Task The_name_is_made_valid(string id, string before, string after) => FixCase.MendsAsync(id, "MakeNameValid", before, after);

    [Theory]
    [InlineData("""k8s.ConfigMap("größe");""")] // what would it be?
    [InlineData("""k8s.ConfigMap("Shop"); k8s.ConfigMap("shop");""")] // taken
    [InlineData("""var name = "Shop"; k8s.ConfigMap(name).Data("title", name + "!");""")] // a title is right as it is
    [InlineData("""var name = "Shop"; k8s.ConfigMap(name); server.Label("initial", name.Substring(0, 1));""")] // more is made of it
    public Task Not_where_it_is_not_sure(string body) => FixCase.RefusesAsync("KUBE1013", "MakeNameValid", body);

    /// <summary>The generator makes Shop.Services.ShopURL of the name, and ShopUrl of the valid one.</summary>
    [Fact]
    public async Task Not_where_the_app_s_code_names_its_address()
    {
        var set = Samples.Set("""server.Expose(port: 80, name: "ShopURL");""");
        const string Uses = "namespace Acme; public static class Client { public static string Name => Shop.Services.ShopURL.Name; }";
        var used = FixedProject.WithGenerator(HostProject.Of(set, Uses));
        Assert.DoesNotContain(await used.DiagnosticsAsync(), found => found.Id.StartsWith("CS", StringComparison.Ordinal));

        await FixCase.RefusesAsync("KUBE1013", "MakeNameValid", used);
        var offers = await OffersAsync(FixedProject.WithGenerator(HostProject.Of(set, "namespace Acme; public static class Client { }")));
        Assert.Contains(offers, offer => offer.EquivalenceKey == "KUBE1013.MakeNameValid");

        static async Task<IEnumerable<CodeAction>> OffersAsync(FixedProject project) =>
            await project.OffersAsync((await project.DiagnosticsAsync()).First(found => found.Id == "KUBE1013"));
    }

    [Fact]
    public Task Not_where_another_names_it_by_text() =>
        FixCase.RefusesAsync(
            "KUBE1013",
            "MakeNameValid",
            """k8s.Service("Web").Selector(server).Ports(new ServicePort(80)); k8s.Ingress("in").Rule("a.com", "/", "Web", 80);"""
        );
}
