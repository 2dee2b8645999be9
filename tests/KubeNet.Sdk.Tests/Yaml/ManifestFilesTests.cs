using CsCheck;
using KubeNet.Files;
using KubeNet.Yaml;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>One file a resource, none of which meets another on any file system.</summary>
public sealed class ManifestFilesTests
{
    [Fact]
    public void A_file_is_named_after_kind_and_name_and_listed_in_apply_order()
    {
        var files = ManifestFiles.Of(
            Graphs.Of(
                ("networking.k8s.io/v1", "Ingress", "shop", "web"),
                ("monitoring.coreos.com/v1", "ServiceMonitor", "shop", "server"),
                ("v1", "Service", "shop", "server-lb"),
                ("v1", "Service", "shop", "server"),
                ("apps/v1", "Deployment", "shop", "other-server"),
                ("v1", "Secret", "shop", "db"),
                ("v1", "Pod", "shop", "server"),
                ("v1", "ConfigMap", "shop", "settings"),
                ("networking.k8s.io/v1", "IngressClass", null, "nginx"),
                ("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", null, "system:reader"),
                ("rbac.authorization.k8s.io/v1", "ClusterRole", null, "system:reader"),
                ("v1", "ServiceAccount", "shop", "reader"),
                ("v1", "PersistentVolumeClaim", "shop", "disk"),
                ("storage.k8s.io/v1", "StorageClass", null, "fast"),
                ("serving.knative.dev/v1", "Service", "shop", "function"),
                ("apiextensions.k8s.io/v1", "CustomResourceDefinition", null, "widgets.example.com"),
                ("v1", "Namespace", null, "shop")
            )
        );
        Assert.Equal(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
            - namespace-shop.yaml
            - customresourcedefinition-widgets.example.com.yaml
            - storageclass-fast.yaml
            - persistentvolumeclaim-disk.yaml
            - serviceaccount-reader.yaml
            - clusterrole-system_3areader.yaml
            - clusterrolebinding-system_3areader.yaml
            - ingressclass-nginx.yaml
            - secret-db.yaml
            - configmap-settings.yaml
            - deployment-other-server.yaml
            - pod-server.yaml
            - service-server-lb.yaml
            - service-server.yaml
            - ingress-web.yaml
            - servicemonitor-server.yaml
            - service-function.yaml

            """,
            files[^1].Content
        );
        Assert.Equal("kustomization.yaml", files[^1].Path);
        Assert.Equal("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n", files[0].Content);
    }

    [Fact]
    public void A_set_without_resources_has_a_kustomization() =>
        Assert.Equal(
            "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n",
            Assert.Single(ManifestFiles.Of(Graphs.Of())).Content
        );

    [Fact]
    public void Namespace_then_group_tell_apart_what_would_share_a_name()
    {
        Assert.Equal(
            ["role-x@a.yaml", "role-x@b.yaml", "role-y.yaml"],
            Names(("g/v1", "Role", "a", "x"), ("g/v1", "Role", "b", "x"), ("g/v1", "Role", "a", "y"))
        );
        Assert.Equal(
            ["service-x@a.yaml", "service-x@b.yaml", "service-x@a@serving.knative.dev.yaml"],
            Names(("v1", "Service", "a", "x"), ("serving.knative.dev/v1", "Service", "a", "x"), ("v1", "Service", "b", "x"))
        );
        Assert.Equal(
            ["cluster-x@@a.io.yaml", "cluster-x@@b.io.yaml"],
            Names(("a.io/v1", "Cluster", null, "x"), ("b.io/v1", "Cluster", null, "x"))
        );
        Assert.Equal(["issuer-x.yaml", "issuer-x@a.yaml"], Names(("g/v1", "Issuer", null, "x"), ("g/v1", "Issuer", "a", "x")));
    }

    [Fact]
    public void What_is_declared_twice_still_gets_two_files() =>
        Assert.Equal(
            ["pod-x@a.yaml", "pod-x@a@@2.yaml", "pod-x@a@@3.yaml"],
            Names(("v1", "Pod", "a", "x"), ("v2", "Pod", "a", "x"), ("v1", "POD", "a", "x"))
        );

    [Theory]
    [InlineData("system:node", "pod-system_3anode.yaml")]
    [InlineData("Web", "pod-_57eb.yaml")]
    [InlineData("a_b", "pod-a_5fb.yaml")]
    [InlineData("../../etc/passwd", "pod-.._2f.._2fetc_2fpasswd.yaml")]
    [InlineData("a\\b c@d", "pod-a_5cb_20c_40d.yaml")]
    [InlineData("con", "pod-con.yaml")]
    [InlineData("x...", "pod-x....yaml")]
    [InlineData("", "pod-.yaml")]
    [InlineData("€ı", "pod-_u20ac_u0131.yaml")]
    public void Other_characters_are_escaped(string name, string file) => Assert.Equal([file], Names(("v1", "Pod", "a", name)));

    [Fact]
    public void A_name_that_file_systems_refuse_is_cut_and_stays_unique()
    {
        var name = string.Join(".", Enumerable.Repeat(new string('a', 62), 4));
        var names = Names(
            ("v1", "ConfigMap", "a", name),
            ("v1", "ConfigMap", "b", name),
            ("v1", "ConfigMap", "a", name + "b"),
            ("v1", "ConfigMap", "a", new string('€', 200))
        );
        Assert.All(names, file => Assert.Equal(FileNames.Longest, file.Length));
        Assert.Equal(4, names.Distinct().Count());
        Assert.All(names, file => Assert.EndsWith(".yaml", file, StringComparison.Ordinal));
    }

    [Fact]
    public void Different_resources_have_different_files_that_every_file_system_takes()
    {
        var part = Gen.OneOf(
            Gen.OneOf(
                "a",
                "A",
                "b",
                "a-b",
                "b-a",
                "",
                "@",
                "a@b",
                "_40",
                "con",
                "aux",
                ".",
                "..",
                "a.",
                "a/b",
                "a\\b",
                "nginx",
                "kustomization",
                "ı",
                "İ",
                "I",
                "i",
                "\ud83d",
                "@2",
                "2",
                "core",
                new string('a', 190),
                new string('a', 191),
                new string('A', 200)
            ),
            NastyStrings.Any
        );
        var kind = Gen.OneOf("A", "a", "A-B", "B", "CON", "con.x", "..", "I", "ı", "", "nginx/");
        var @namespace = Gen.OneOf<string?>(null, "", "a", "b", "A", "2", "a@b");
        var apiVersion = Gen.OneOf("v1", "v2", "g/v1", "G/v1", "core/v1", "2/v1", "g@g/v1");
        Gen.Select(apiVersion, kind, @namespace, part)
            .Array[1, 30]
            .Sample(
                identities =>
                {
                    var resources = identities
                        .Select(i => Graphs.Resource(i.Item1, i.Item2, i.Item3, i.Item4))
                        .DistinctBy(r => r.Identity)
                        .ToList();
                    var names = FileNames.Of(resources);
                    Assert.Equal(resources.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                    Assert.All(names, IsGoodFileName);
                    Assert.Equal(names, FileNames.Of(resources));
                },
                iter: 5_000
            );
    }

    [Fact]
    public void An_escaped_name_can_be_read_back() =>
        Gen.OneOf(NastyStrings.Any, Gen.String, Gen.Char["_u2f0aA:/\ud800é€"].Array[0, 8].Select(chars => new string(chars)))
            .Sample(
                text =>
                {
                    var escaped = EscapedName.Of(text);
                    Assert.DoesNotContain(escaped, c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_'));
                    Assert.Equal(Shape.Of(text).ToString(), Shape.Of(Unescape(escaped)).ToString());
                },
                iter: 10_000
            );

    private static void IsGoodFileName(string file)
    {
        Assert.InRange(file.Length, 1, FileNames.Longest);
        Assert.DoesNotContain(file, c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_' or '@'));
        Assert.EndsWith(".yaml", file, StringComparison.Ordinal);
        Assert.False(file.StartsWith('.') || file is "kustomization.yaml" or "nginx", file);
        Assert.DoesNotContain(file[..file.IndexOf('.')], (string[])["con", "prn", "aux", "nul", "com1", "lpt1"]);
    }

    private static IReadOnlyList<string> Names(params (string ApiVersion, string Kind, string? Namespace, string Name)[] identities) =>
        [.. ManifestFiles.Of(Graphs.Of(identities)).Select(file => file.Path).SkipLast(1)];

    private static string Unescape(string escaped)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '_')
            {
                text.Append(escaped[i]);
                continue;
            }

            var wide = escaped[i + 1] == 'u';
            var digits = wide ? escaped.Substring(i + 2, 4) : escaped.Substring(i + 1, 2);
            text.Append((char)Convert.ToInt32(digits, 16));
            i += wide ? 5 : 2;
        }

        return text.ToString();
    }
}
