using System.Xml.Linq;
using KubeNet.HostTesting;
using KubeNet.Resources;
using KubeNet.Sdk.Generators.Topology;

namespace KubeNet.Sdk.Generators.Tests;

public sealed class TopologyTests
{
    private const string Shop = """
        using KubeNet;
        public class Shop : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                var web = k8s.Deployment("web", image: "nginx:1.27").Replicas(2).ContainerPort(8080, "http");
                var service = web.Expose(port: 80, targetPort: "http", nodePort: 30042);
                web.Expose(name: "old", port: 80, targetPort: "htp", nodePort: 30050);
                k8s.Ingress("shop").Rule("localhost", "/a<b>&\"c", service).Rule("localhost", "/cart", "cart", 80).Rule("localhost", "/sso", k8s.External.Service("sso").Port(80));
            }
        }
        """;

    [Fact]
    public void It_is_written_where_it_is_wanted_and_listed_in_no_kustomization()
    {
        Assert.DoesNotContain(FilesOf(HostProject.Of(Shop)).Keys, path => path.StartsWith("topology", StringComparison.Ordinal));

        var files = FilesOf(HostProject.Of(Shop).WithProperty("KubeNetTopology", "true"));

        Assert.Contains("topology.svg", files.Keys);
        Assert.Contains("topology.mmd", files.Keys);
        Assert.DoesNotContain("topology", files["kustomization.yaml"]);
    }

    [Fact]
    public void Mermaid_shows_who_leads_where_and_what_is_broken()
    {
        var mermaid = FilesOf(HostProject.Of(Shop).WithProperty("KubeNetTopology", "true"))["topology.mmd"];

        Assert.Contains(
            """service5["web<br/>NodePort 80→http :30042<br/>web.default.svc.cluster.local"]""",
            Renumbered(mermaid, "service", "web<br/>", 5)
        );
        Assert.Contains("""(["every node :30050"])""", mermaid);
        Assert.DoesNotContain("every node :30042", mermaid);
        Assert.Contains("""-.->|"80 KUBE2003"|""", mermaid);
        Assert.Contains("""-.->|"KUBE2002"|""", mermaid);
        Assert.Contains("linkStyle ", mermaid);
        Assert.Contains("""["cart<br/>no such Service"]""", mermaid);
        Assert.Contains("""["sso<br/>lives elsewhere"]""", mermaid);
        Assert.Contains("""[["Deployment web ×2<br/>8080 #40;http#41;"]]""", mermaid);
        Assert.DoesNotContain("a<b>", mermaid);
    }

    [Fact]
    public void A_set_with_nothing_wrong_has_no_red()
    {
        var right = Shop.Replace("\"htp\"", "\"http\"", StringComparison.Ordinal)
            .Replace("\"cart\", 80", "\"web\", 80", StringComparison.Ordinal);

        var files = FilesOf(HostProject.Of(right).WithProperty("KubeNetTopology", "true"));

        Assert.DoesNotContain("KUBE", files["topology.mmd"]);
        Assert.DoesNotContain("KUBE", files["topology.svg"]);
        Assert.DoesNotContain("linkStyle", files["topology.mmd"]);
    }

    [Fact]
    public void The_svg_is_xml_whatever_the_names_are_and_shows_the_broken_hops()
    {
        var svg = XDocument.Parse(FilesOf(HostProject.Of(Shop).WithProperty("KubeNetTopology", "true"))["topology.svg"]);

        var texts = svg.Descendants().Where(element => element.Name.LocalName == "text").ToList();
        Assert.Contains(texts, text => text.Value == """/a<b>&"c → :80""");
        Assert.Equal(["KUBE2003", "KUBE2002"], texts.Where(text => (string?)text.Attribute("class") == "id").Select(text => text.Value));
        Assert.Equal(2, svg.Descendants().Count(element => (string?)element.Attribute("class") == "line broken"));
    }

    [Fact]
    public void One_literal_in_a_loop_is_red_at_each_hop()
    {
        var code = """
            using KubeNet;
            public class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s)
                {
                    foreach (var name in new[] { "a", "b" }) k8s.Ingress(name).Rule("localhost", "/" + name, "gone", 80);
                }
            }
            """;

        var svg = FilesOf(HostProject.Of(code).WithProperty("KubeNetTopology", "true"))["topology.svg"];

        Assert.Equal(2, svg.Split(">KUBE2003<").Length - 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(60)]
    public void No_two_things_lie_on_each_other(int services)
    {
        var picture = PictureWith(services);
        var layout = new Layout(picture);

        var columns = new[]
        {
            picture.Hosts.Select(thing => layout[thing]),
            picture.Ingresses.Select(thing => layout[thing]).Concat(picture.Doors.Select(thing => layout[thing])),
            picture.Ingresses.SelectMany(ingress => ingress.Rows).Select(thing => layout[thing]),
            picture.Services.Select(thing => layout[thing]),
            picture.Workloads.Select(thing => layout[thing]),
        };
        foreach (var column in columns.Select(column => column.OrderBy(box => box.Y).ToList()))
        {
            Assert.All(column.Zip(column.Skip(1)), pair => Assert.True(pair.First.Bottom <= pair.Second.Y, $"{pair.First} {pair.Second}"));
            Assert.All(column, box => Assert.InRange(box.Bottom, 0, layout.Height));
            Assert.All(column, box => Assert.InRange(box.Right, 0, layout.Width));
        }

        foreach (var ingress in picture.Ingresses)
        {
            Assert.All(ingress.Rows, row => Assert.InRange(layout[row].Bottom, layout[ingress].Y, layout[ingress].Bottom));
        }

        // Level lines: a path stands at the height of the Service that it leads to first.
        Assert.True(
            picture
                .Ingresses.SelectMany(ingress => ingress.Rows)
                .Count(row => Math.Abs(layout[row].Middle - layout[row.Hop.Service].Middle) <= 4)
                >= services * 2 / 3
        );
    }

    private static Picture PictureWith(int services)
    {
        var recording = new SetRecording("Many", new Sourced<string>("many", Origin.None), ClusterProfile.Default);
        var k8s = new Manifests(recording);
        IngressHandle? ingress = null;
        for (var i = 0; i < services; i++)
        {
            var service = k8s.Deployment($"app-{i}", image: "app:1")
                .ContainerPort(8080, "http")
                .Expose(port: 80, nodePort: i % 7 == 0 ? 30000 + i : 0);
            ingress = i % 12 == 0 ? k8s.Ingress($"in-{i}") : ingress!;
            ingress.Rule($"host-{i / 20}.example.com", $"/app-{i}", service);
            if (i % 5 == 0)
            {
                ingress.Rule("all.example.com", $"/app-{i}", service);
            }
        }

        return PictureOf.Draw("Many", recording.Complete(), []);
    }

    /// <summary>
    /// The names are numbers in the order of their appearance; a test of what they stand for gives one of them a known number.
    /// </summary>
    private static string Renumbered(string mermaid, string letter, string starts, int number)
    {
        var at = mermaid.IndexOf("[\"" + starts, StringComparison.Ordinal);
        var from = mermaid.LastIndexOf(letter, at, StringComparison.Ordinal);
        return mermaid.Replace(mermaid[from..at] + "[", letter + number + "[", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> FilesOf(HostProject project)
    {
        var set = Assert.Single(HandOvers.Of(project).Sets);
        Assert.False(set.IsRefused, string.Join('\n', set.Refusals.Select(refusal => refusal.Message)));
        return set.Files.ToDictionary(file => file.Path, file => file.Content);
    }
}
