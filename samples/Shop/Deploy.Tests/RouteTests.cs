using Acme.Contracts;
using KubeNet;
using KubeNet.Testing;

namespace Acme.Deploy.Tests;

/// <summary>Who answers, in every environment.</summary>
public sealed class RouteTests
{
    public static TheoryData<ManifestSet, string> Environments =>
        new()
        {
            { new ShopDevelopment(), "http://shop.localhost" },
            { new ShopStaging(), "https://staging.shop.example.com" },
            { new ShopProduction(), "https://shop.example.com" },
        };

    [Theory]
    [MemberData(nameof(Environments))]
    public void Everything_outside_of_the_API_is_the_web_app(ManifestSet shop, string address)
    {
        Routes.Of(shop).Get($"{address}/").Reaches("web", port: 80, path: "/", workload: "Deployment/web");
        Routes.Of(shop).Get($"{address}/cart/1").Reaches("web", path: "/cart/1");
        Routes.Of(shop).Get($"{address}/apiary").Reaches("web", path: "/apiary");
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_API_is_reached_with_its_full_path(ManifestSet shop, string address) =>
        Routes
            .Of(shop)
            .Get(address + OrderPaths.Orders + "/17")
            .Reaches("orders-api", port: 80, path: "/api/orders/17", workload: "Deployment/orders-api");

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_addresses_of_the_apps_lead_to_the_apps(ManifestSet shop, string _)
    {
        var fromPod = Routes.Of(shop).FromPod(shop.Namespace);
        fromPod.Get(Shop.Services.OrdersApi.UrlString + OrderPaths.Orders).Reaches("orders-api", workload: "Deployment/orders-api");
        fromPod.Get(Shop.Services.Web.UrlString).Reaches("web", workload: "Deployment/web");
    }

    [Fact]
    public void Another_host_is_not_served() => Routes.Of<ShopProduction>().Get("https://staging.shop.example.com/").Breaks();
}
