using KubeNet.Sdk.CodeFixes.Tests.Harness;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>Names in the form that the API server takes; what refers by handle follows, what refers by text forbids it.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("KUBE1013", "k8s.ConfigMap(\"Shop_Settings\");", "k8s.ConfigMap(\"shop-settings\");")]
    [InlineData("KUBE1013", "k8s.ConfigMap(\"ShopURL\");", "k8s.ConfigMap(\"shop-url\");")]
    [InlineData("KUBE1013", "var db = k8s.Secret(@\"Db\"); server.EnvFrom(db);", "var db = k8s.Secret(@\"db\"); server.EnvFrom(db);")]
    [InlineData("KUBE1022", "server.Expose(port: 80, targetPort: \"HTTP\");", "server.Expose(port: 80, targetPort: \"http\");")]
    [InlineData("KUBE1013", "var web = server.Expose(port: 80, name: \"Web\"); k8s.Ingress(\"in\").Rule(\"a.com\", \"/\", web); server.Env(\"WEB\", web.Url);", "var web = server.Expose(port: 80, name: \"web\"); k8s.Ingress(\"in\").Rule(\"a.com\", \"/\", web); server.Env(\"WEB\", web.Url);")]
    public Task The_name_is_made_valid(string id, string before, string after) => FixCase.MendsAsync(id, "MakeNameValid", before, after);

    [Theory]
    [InlineData("k8s.ConfigMap(\"größe\");")] // what would it be?
    [InlineData("k8s.ConfigMap(\"Shop\"); k8s.ConfigMap(\"shop\");")] // taken
    [InlineData("var name = \"Shop\"; k8s.ConfigMap(name).Data(\"title\", name + \"!\");")] // a title is right as it is
    [InlineData("var name = \"Shop\"; k8s.ConfigMap(name); server.Label(\"initial\", name.Substring(0, 1));")] // more is made of it
    public Task Not_where_it_is_not_sure(string body) => FixCase.RefusesAsync("KUBE1013", "MakeNameValid", body);

    [Fact]
    public Task Not_where_another_names_it_by_text() => FixCase.RefusesAsync(
        "KUBE1013", "MakeNameValid", "k8s.Service(\"Web\").Selector(server).Ports(new ServicePort(80)); k8s.Ingress(\"in\").Rule(\"a.com\", \"/\", \"Web\", 80);");
}
