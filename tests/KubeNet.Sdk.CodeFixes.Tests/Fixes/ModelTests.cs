using k8s.Models;
using KubeNet.HostTesting;
using KubeNet.Sdk.CodeFixes.Tests.Harness;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>The same with KubernetesClient's models, whose fields are properties and whose references are texts.</summary>
public sealed class ModelTests
{
    private const string Write = "WriteSuggestedValue.";

    [Theory]
    [InlineData(
        "KUBE1005",
        "AddPathType",
        """k8s.Add(new V1Ingress { Metadata = new() { Name = "in" }, """
            + """Spec = new() { Rules = [new() { Http = new() { Paths = [new() { Path = "/", """
            + """Backend = new() { Resource = new() { Kind = "Bucket", Name = "b" } } }] } }] } });""",
        """k8s.Add(new V1Ingress { Metadata = new() { Name = "in" }, """
            + """Spec = new() { Rules = [new() { Http = new() { Paths = [new() { Path = "/", """
            + """Backend = new() { Resource = new() { Kind = "Bucket", Name = "b" } }, PathType = "Prefix" }] } }] } });"""
    )]
    [InlineData(
        "KUBE1006",
        Write + "Text",
        """k8s.Add(new V1Service { Metadata = new() { Name = "s" }, Spec = new() { Type = "Nodeport", """
            + """Ports = [new() { Port = 80 }] } });""",
        """k8s.Add(new V1Service { Metadata = new() { Name = "s" }, Spec = new() { Type = "NodePort", Ports = [new() { Port = 80 }] } });"""
    )]
    [InlineData(
        "KUBE1095",
        Write + "Text",
        """k8s.Deployment("w", image: "w:1"); k8s.Add(new V2HorizontalPodAutoscaler { Metadata = new() { Name = "h" }, """
            + """Spec = new() { MaxReplicas = 3, ScaleTargetRef = new() { ApiVersion = "v1", Kind = "Deployment", Name = "w" } } });""",
        """k8s.Deployment("w", image: "w:1"); k8s.Add(new V2HorizontalPodAutoscaler { Metadata = new() { Name = "h" }, """
            + """Spec = new() { MaxReplicas = 3, ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "w" } } });"""
    )]
    [InlineData(
        "KUBE1096",
        Write + "Text",
        """k8s.Add(new V1RoleBinding { Metadata = new() { Name = "b" }, Subjects = [new() { Kind = "Usr", Name = "a", """
            + """ApiGroup = "rbac.authorization.k8s.io" }], RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", """
            + """Kind = "ClusterRole", Name = "view" } });""",
        """k8s.Add(new V1RoleBinding { Metadata = new() { Name = "b" }, Subjects = [new() { Kind = "User", Name = "a", """
            + """ApiGroup = "rbac.authorization.k8s.io" }], RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", """
            + """Kind = "ClusterRole", Name = "view" } });"""
    )]
    [InlineData(
        "KUBE2017",
        Write + "Text",
        """k8s.ConfigMap("settings").Data("a", "b"); """
            + """k8s.Add(new V1Pod { Metadata = new() { Name = "p" }, Spec = new() { Containers = [new() { Name = "c", Image = "c:1", """
            + """EnvFrom = [new() { ConfigMapRef = new() { Name = "setings" } }] }] } });""",
        """k8s.ConfigMap("settings").Data("a", "b"); """
            + """k8s.Add(new V1Pod { Metadata = new() { Name = "p" }, Spec = new() { Containers = [new() { Name = "c", Image = "c:1", """
            + """EnvFrom = [new() { ConfigMapRef = new() { Name = "settings" } }] }] } });"""
    )]
    [InlineData(
        "KUBE2018",
        "DeclareElsewhere",
        """k8s.Add(new V1Pod { Metadata = new() { Name = "p" }, Spec = new() { Containers = [new() { Name = "c", Image = "c:1", """
            + """EnvFrom = [new() { SecretRef = new() { Name = "db" } }] }] } });""",
        "k8s.External.Secret(\"db\");\n        k8s.Add(new V1Pod { Metadata = new() { Name = \"p\" }, "
            + "Spec = new() { Containers = [new() { Name = \"c\", Image = \"c:1\", "
            + "EnvFrom = [new() { SecretRef = new() { Name = \"db\" } }] }] } });"
    )]
    [InlineData(
        "KUBE2025",
        "DeclareElsewhere",
        """k8s.Add(new V1Pod { Metadata = new() { Name = "p" }, Spec = new() { ServiceAccountName = "robot", """
            + """Containers = [new() { Name = "c", Image = "c:1" }] } });""",
        "k8s.External.Resource(\"v1\", \"ServiceAccount\", \"robot\");\n        k8s.Add(new V1Pod { Metadata = new() { Name = \"p\" }, "
            + "Spec = new() { ServiceAccountName = \"robot\", Containers = [new() { Name = \"c\", Image = \"c:1\" }] } });"
    )]
    [InlineData(
        "KUBE2015",
        Write + "Number",
        """server.Expose(port: 8080, targetPort: 80); """
            + """k8s.Add(new V1NetworkPolicy { Metadata = new() { Name = "n" }, """
            + """Spec = new() { PodSelector = new() { MatchLabels = new Dictionary<string, string> { ["run"] = "server" } }, """
            + """Ingress = [new() { Ports = [new() { Port = 8080 }] }] } });""",
        """server.Expose(port: 8080, targetPort: 80); """
            + """k8s.Add(new V1NetworkPolicy { Metadata = new() { Name = "n" }, """
            + """Spec = new() { PodSelector = new() { MatchLabels = new Dictionary<string, string> { ["run"] = "server" } }, """
            + """Ingress = [new() { Ports = [new() { Port = 80 }] }] } });"""
    )]
    [InlineData(
        "KUBE3006",
        "SayRegex",
        """var nginx = k8s.IngressClass("nginx", IngressController.Nginx); """
            + """k8s.Add(new V1Ingress { Metadata = new() { Name = "in", Annotations = new Dictionary<string, """
            + """string> { ["nginx.ingress.kubernetes.io/use-regex"] = "true" } }, Spec = new() { IngressClassName = "nginx", """
            + """Rules = [new() { Http = new() { Paths = [new() { Path = "/a|/b", PathType = "Prefix", """
            + """Backend = new() { Resource = new() { Kind = "Bucket", Name = "b" } } }] } }] } });""",
        """var nginx = k8s.IngressClass("nginx", IngressController.Nginx); """
            + """k8s.Add(new V1Ingress { Metadata = new() { Name = "in", Annotations = new Dictionary<string, """
            + """string> { ["nginx.ingress.kubernetes.io/use-regex"] = "true" } }, Spec = new() { IngressClassName = "nginx", """
            + """Rules = [new() { Http = new() { Paths = [new() { Path = "/a|/b", PathType = "ImplementationSpecific", """
            + """Backend = new() { Resource = new() { Kind = "Bucket", Name = "b" } } }] } }] } });"""
    )]
    public Task The_model_is_mended(string id, string key, string before, string after) =>
        FixCase.MendsAsync(id, key, Project(before), Text(after));

    [Fact]
    public Task A_field_s_name_in_a_dictionary_is_written() =>
        FixCase.MendsAsync(
            "KUBE1003",
            Write + "Text",
            Untyped("""["clusterip"] = "None", ["ports"] = new List<object>()"""),
            UntypedText("""["clusterIP"] = "None", ["ports"] = new List<object>()""")
        );

    /// <summary>A property's name is in its attribute, and what is marked is its value.</summary>
    [Fact]
    public Task Not_the_value_for_the_name() =>
        FixCase.RefusesAsync("KUBE1003", "", Untyped("""["ports"] = new List<object> { new Port { Target = "http" } }"""));

    [Fact]
    public Task The_members_stay_one_a_line() =>
        FixCase.MendsAsync(
            "KUBE1005",
            "AddPathType",
            Project(
                """
                k8s.Add(new V1Ingress { Metadata = new() { Name = "in" }, Spec = new() { Rules = [new() { Http = new() { Paths =
                        [
                            new()
                            {
                                Path = "/a|b", // either
                                Backend = new() { Resource = new() { Kind = "Bucket", Name = "b" } },
                            },
                        ] } }] } });
                """
            ),
            Text(
                """
                k8s.Add(new V1Ingress { Metadata = new() { Name = "in" }, Spec = new() { Rules = [new() { Http = new() { Paths =
                        [
                            new()
                            {
                                Path = "/a|b", // either
                                Backend = new() { Resource = new() { Kind = "Bucket", Name = "b" } },
                                PathType = "ImplementationSpecific",
                            },
                        ] } }] } });
                """
            )
        );

    [Theory]
    [InlineData(
        "KUBE1005",
        "AddPathType",
        """k8s.Add(new V1Pod { Metadata = new() { Name = "p" }, Spec = new() { Containers = [new() { Name = "c" }] } });"""
    )] // another field
    [InlineData(
        "KUBE2001",
        "AddContainerPort",
        """k8s.Add(new V1Pod { Metadata = new() { Name = "p", Labels = new Dictionary<string, string> { ["a"] = "b" } }, """
            + """Spec = new() { Containers = [new() { Name = "c", Image = "c:1", Ports = [new() { ContainerPort = 1 }] }] } }); """
            + """k8s.Service("s").Selector("a", "b").Ports(new ServicePort(80, 8080));"""
    )] // no chain to add to
    public Task Not_where_it_is_not_sure(string id, string key, string body) => FixCase.RefusesAsync(id, key, Project(body));

    private static HostProject Untyped(string spec) =>
        new HostProject().WithAssembliesOf(typeof(ModelManifests), typeof(V1Pod)).WithFile("Shop.cs", UntypedText(spec));

    private static string UntypedText(string spec) =>
        $$"""
            using System.Collections.Generic;
            using System.Text.Json.Serialization;
            using k8s;
            using k8s.Models;
            using KubeNet;

            [KubernetesEntity(Group = "", ApiVersion = "v1", Kind = "Service", PluralName = "services")]
            public sealed class AnyService : IKubernetesObject<V1ObjectMeta>
            {
                [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; } = "v1";
                [JsonPropertyName("kind")] public string Kind { get; set; } = "Service";
                [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; } = new();
                [JsonPropertyName("spec")] public Dictionary<string, object>? Spec { get; set; }
            }

            public sealed class Port
            {
                [JsonPropertyName("port")] public int Number { get; set; } = 80;
                [JsonPropertyName("targetport")] public string? Target { get; set; }
            }

            public sealed class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s) =>
                    k8s.Add(new AnyService { Metadata = new() { Name = "s" }, Spec = new() { {{spec}} } });
            }
            """;

    private static string Text(string body) =>
        Samples.Set(body).Replace("using KubeNet;", "using k8s.Models;\nusing KubeNet;", StringComparison.Ordinal);

    private static HostProject Project(string body) =>
        new HostProject().WithAssembliesOf(typeof(ModelManifests), typeof(V1Pod)).WithFile("Shop.cs", Text(body));
}
