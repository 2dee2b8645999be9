using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

public class ProjectFileTests
{
    [Fact]
    public void Text_is_data_and_everything_else_is_binaryData()
    {
        var root = Recorded
            .Of(k8s => k8s.ConfigMap("c").Files(new TextFile("a.json", "{ }"), new BinaryFile("b.bin", "AAE=")))
            .Root("ConfigMap", "c");

        Assert.Equal("{ }", ((ScalarNode)root.Map("data")!["a.json"]!).Text);
        Assert.Equal("AAE=", ((ScalarNode)root.Map("binaryData")!["b.bin"]!).Text);
    }

    [Fact]
    public void A_Secret_holds_the_bytes_in_base64()
    {
        var data = Recorded
            .Of(k8s => k8s.Secret("s").File(new TextFile("a", "ä")).File(new BinaryFile("b", "AAE="), key: "c"))
            .Root("Secret", "s")
            .Map("data")!;

        Assert.Equal(("w6Q=", "AAE="), (data.Text("a"), data.Text("c")));
    }

    [Fact]
    public void What_is_not_base64_is_refused() => Assert.Throws<ArgumentException>(() => new BinaryFile("b", "no base64!"));

    /// <summary>
    /// The digest changes with each part of the content and with nothing else; it is made of what the ConfigMap holds in the end.
    /// </summary>
    [Fact]
    public void Pods_restart_when_the_content_changes()
    {
        var first = Digest(c => c.Data("a", "1").Data("b", "2"));

        Assert.Equal(first, Digest(c => c.Data("b", "2").Data("a", "1").Label("x", "y")));
        Assert.Matches("^[0-9a-f]{64}$", first);
        Assert.Equal(
            6,
            new[]
            {
                first,
                Digest(c => c.Data("a", "1")),
                Digest(c => c.Data("a", "1").Data("b", "3")),
                Digest(c => c.Data("a", "1").Data("c", "2")),
                Digest(c => c.Data("a", "1b").Data("", "2")),
                Digest(c => c.Data("a", "1").File(new BinaryFile("b", "AAE="))),
            }
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void A_long_name_is_shortened_to_what_an_annotation_may_have()
    {
        var name = new string('a', 200);
        var annotations = Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").RestartOn(k8s.ConfigMap(name).Data("a", "1")))
            .Root("Deployment", "web")
            .Map("spec.template.metadata.annotations")!;

        Assert.Equal("checksum/".Length + 63, Assert.Single(annotations.Entries).Key.Length);
    }

    private static string Digest(Action<ConfigMapHandle> say)
    {
        var root = Recorded
            .Of(k8s =>
            {
                var map = k8s.ConfigMap("settings");
                k8s.Deployment("web", "nginx").RestartOn(map);
                say(map);
            })
            .Root("Deployment", "web");
        return ((ScalarNode)root.Map("spec.template.metadata.annotations")!["checksum/settings"]!).Text!;
    }
}
