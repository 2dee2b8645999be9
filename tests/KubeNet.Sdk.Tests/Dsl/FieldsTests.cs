using System.Reflection;
using KubeNet.CustomResources;
using KubeNet.Fields;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>The fields of a resource in a run: what is read, what is written, and what is created by that.</summary>
public sealed class FieldsTests
{
    public static TheoryData<string> Classes => [.. Types.Select(type => type.Name)];

    private static IEnumerable<Type> Types =>
        typeof(ObjectFields).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ObjectFields)));

    [Theory]
    [MemberData(nameof(Classes))]
    public void Each_property_is_the_field_of_its_name(string name)
    {
        var type = Types.Single(it => it.Name == name);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var fields = (ObjectFields)Activator.CreateInstance(type)!;
            Assert.Equal("", Written(fields));
            _ = property.GetValue(fields);
            Assert.Equal("", Written(fields));

            var value = SampleOf(property.PropertyType);
            property.SetValue(fields, value);
            var field = Written(fields);
            Assert.Equal(property.Name, char.ToUpperInvariant(field[0]) + field[1..]);
            Assert.Equal(value.ToString(), property.GetValue(fields)!.ToString());

            property.SetValue(fields, null);
            Assert.Equal("", Written(fields));
        }
    }

    [Fact]
    public void Reading_creates_nothing()
    {
        string? Read(PodSpecFields pod) =>
            pod.SecurityContext.SeLinuxOptions.Level
            + pod.Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms.Count
            + pod.NodeSelector["disk"]
            + string.Concat(pod.Tolerations.Select(toleration => toleration.Key))
            + string.Concat(pod.Overhead.Select(overhead => overhead.Key));

        Assert.Equal(
            Recorded.Yaml("Pod", "x", k8s => k8s.Pod("x", "nginx:1.27")),
            Recorded.Yaml("Pod", "x", k8s => k8s.Pod("x", "nginx:1.27").Configure(pod => Assert.Equal("0", Read(pod.Spec))))
        );
    }

    [Fact]
    public void Writing_creates_everything_on_the_way_in_the_order_of_the_writes()
    {
        var yaml = Recorded.Yaml(
            "Pod",
            "x",
            k8s =>
                k8s.Pod("x", "nginx:1.27")
                    .Configure(pod =>
                    {
                        var (first, second) = (pod.Spec.Os, pod.Spec.Affinity);
                        second.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms.Add(
                            new()
                            {
                                MatchExpressions =
                                [
                                    new()
                                    {
                                        Values = ["ssd"],
                                        Key = "disk",
                                        Operator = "In",
                                    },
                                ],
                            }
                        );
                        first.Name = "linux";
                    })
        );

        Assert.Contains(
            """
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                    - matchExpressions:
                      - key: disk
                        operator: In
                        values:
                        - ssd
            """,
            yaml,
            StringComparison.Ordinal
        );
        Assert.EndsWith("  os:\n    name: linux\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_was_replaced_or_removed_is_not_written_any_more()
    {
        var yaml = Recorded.Yaml(
            "Pod",
            "x",
            k8s =>
                k8s.Pod("x", "nginx:1.27")
                    .Configure(pod =>
                    {
                        var (context, dns) = (pod.Spec.SecurityContext, pod.Spec.DnsConfig);
                        pod.Spec.SecurityContext = new() { FsGroup = 1 };
                        context.RunAsUser = 5;
                        dns.Nameservers.Add("10.0.0.1");
                        pod.Spec.DnsConfig = null;
                        dns.Nameservers.Add("10.0.0.2");
                    })
        );

        Assert.Contains("fsGroup: 1", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("runAsUser", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("dnsConfig", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_maps_are_those_of_NET()
    {
        FieldList<string> list = new[] { "a", "b" };
        list.Insert(1, "c");
        list.AddRange(["d", "e"]);
        list.RemoveAt(0);
        Assert.True(list.Remove("d"));
        Assert.False(list.Remove("z"));
        list[0] = "C";

        Assert.Equal(["C", "b", "e"], list);
        Assert.Equal(1, list.IndexOf("b"));
        Assert.Contains("e", list);
        Assert.Throws<ArgumentNullException>(() => list.Add(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[3]);
        list.Clear();
        Assert.Empty(list);

        FieldMap<IntOrString> map = new Dictionary<string, IntOrString> { ["cpu"] = "500m", ["pods"] = 3 };
        map["memory"] = "1Gi";
        map["cpu"] = null;

        Assert.Equal(["pods", "memory"], map.Keys);
        Assert.Equal("3", map["pods"]!.ToString());
        Assert.Null(map["cpu"]);
        Assert.False(map.Remove("cpu"));
        Assert.True(map.ContainsKey("memory"));
        Assert.Throws<ArgumentException>(() => map.Add("pods", 4));
        Assert.Throws<ArgumentNullException>(() => map[null!]);
        map.Clear();
        Assert.Empty(map);
    }

    [Fact]
    public void Nothing_is_set_by_what_does_not_exist()
    {
        var (pod, other) = (new PodSpecFields(), new PodSpecFields());
        other.Affinity.NodeAffinity = null;
        pod.Affinity = other.Affinity;
        pod.DnsConfig.Searches = new PodDNSConfigFields().Searches;

        Assert.Equal("", Written(pod));
        Assert.Throws<ArgumentException>(() => pod.ImagePullSecrets.Add(new CSIVolumeSourceFields().NodePublishSecretRef));
    }

    private static string Written(ObjectFields fields) =>
        string.Join(",", FieldNodes.Changed(fields).Root.Entries.Select(entry => entry.Key));

    private static object SampleOf(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var it when it == typeof(string) => "text",
            var it when it == typeof(int) => 7,
            var it when it == typeof(long) => 8L,
            var it when it == typeof(bool) => true,
            var it when it == typeof(IntOrString) => (IntOrString)"50%",
            var it => Activator.CreateInstance(it)!,
        };
}
