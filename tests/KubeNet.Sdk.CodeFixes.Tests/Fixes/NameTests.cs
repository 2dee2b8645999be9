using KubeNet.Sdk.CodeFixes.Tests.Harness;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>Names in the form that the API server takes; what refers by handle follows, what refers by text forbids it.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("KUBE1013", "k8s.ConfigMap(\"Shop_Settings\");", "k8s.ConfigMap(\"shop-settings\");")]
    [InlineData("KUBE1013", "k8s.ConfigMap(\"ShopURL\");", "k8s.ConfigMap(\"shop-url\");")]
    [InlineData("KUBE1013", "var db = k8s.Secret(@\"Db\"); server.EnvFrom(db);", "var db = k8s.Secret(@\"db\"); server.EnvFrom(db);")]
    [InlineData("KUBE1022", "server.ContainerPort(81, \"Admin\"); server.LivenessProbe(Probe.Tcp(81));", "server.ContainerPort(81, \"admin\"); server.LivenessProbe(Probe.Tcp(81));")]
    public Task The_name_is_made_valid(string id, string before, string after) => FixCase.MendsAsync(id, "MakeNameValid", before, after);

    [Theory]
    [InlineData("k8s.ConfigMap(\"größe\");")] // what would it be?
    [InlineData("k8s.ConfigMap(\"Shop\"); k8s.ConfigMap(\"shop\");")] // taken
    [InlineData("var name = \"Shop\"; k8s.ConfigMap(name).Data(\"title\", name + \"!\").Data(\"shop\", \"y\"); k8s.ConfigMap(\"c\").Data(\"name\", \"Shop\".ToString()); k8s.ConfigMap(\"e\").Data(\"len\", name.GetHashCode() == 0 ? \"a\" : name.Substring(1));")] // more is made of it
    public Task Not_where_it_is_not_sure(string body) => FixCase.RefusesAsync("KUBE1013", "MakeNameValid", body);

    [Fact]
    public Task Not_where_another_names_it_by_text() => FixCase.RefusesAsync(
        "KUBE1013", "MakeNameValid", "k8s.Service(\"Web\").Selector(server).Ports(new ServicePort(80)); k8s.Ingress(\"in\").Rule(\"a.com\", \"/\", \"Web\", 80);");
}
