using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>A file that is not YAML, or a template, is reported once, and hides no more than it must.</summary>
public sealed class YamlUnreadTests
{
    private const string Dangling = """
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { selector: { app: nothing }, ports: [ { port: 80 } ] }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: p, namespace: shop }
        spec:
          containers:
          - { name: a, image: "a:1", envFrom: [ { configMapRef: { name: broken } }, { configMapRef: { name: missing } } ] }
        """;

    private const string Broken = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: broken, namespace: shop }\ndata:\n  a: [1\n  b: 2\n";

    /// <summary>It may declare what is named in it, and a ConfigMap selects nothing and has no labels that others select.</summary>
    [Fact]
    public async Task A_document_that_is_not_YAML_silences_only_its_own_names()
    {
        var project = HostProject.Of("").WithYaml("a/a.yaml", Dangling).WithYaml("b/b.yaml", Broken);

        Assert.Equal(["KUBE0011", "KUBE2005", "KUBE2017 missing"], await ShownAsync(project));
    }

    [Fact]
    public async Task One_that_may_have_pods_silences_what_selects_pods()
    {
        var workload = Broken.Replace("kind: ConfigMap", "kind: Deployment", StringComparison.Ordinal);
        var project = HostProject.Of("").WithYaml("a/a.yaml", Dangling).WithYaml("b/b.yaml", workload);

        Assert.Equal(["KUBE0011"], await ShownAsync(project));
    }

    /// <summary>What the API server says of an object by itself needs no other one, in YAML and in a set beside it.</summary>
    [Theory]
    [InlineData("b/b.yaml", "Deployment")]
    [InlineData("a/b.yaml", "Deployment")]
    [InlineData("a/b.yaml", "Nothing")]
    public async Task It_hides_no_error_of_another_object(string file, string kind)
    {
        const string Refused = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec:
              selector: { matchLabels: { app: web } }
              template:
                metadata: { labels: { app: wep } }
                spec:
                  containers:
                  - { name: web, image: "a:1", volumeMounts: [ { name: data, mountPath: /data } ] }
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: { name: migrate }
            spec: { template: { spec: { restartPolicy: Always, containers: [ { name: a, image: "a:1" } ] } } }
            """;
        const string Set = """
            using KubeNet;

            sealed class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s) =>
                    k8s.Deployment("api", image: "a:1").Configure(it => it.Spec.Template.Spec.RestartPolicy = "Never");
            }
            """;
        var broken = Broken.Replace("kind: ConfigMap", "kind: " + kind, StringComparison.Ordinal);
        var project = HostProject.Of(Set).WithYaml("a/a.yaml", Refused).WithYaml(file, broken);

        Assert.Equal(["KUBE0011", "KUBE1059", "KUBE1078", "KUBE1079", "KUBE1079"], await ShownAsync(project));
    }

    /// <summary>A list of files that are elsewhere hides nothing of those that are here; an unknown patch may change all fields.</summary>
    [Theory]
    [InlineData("resources: [ a.yaml, 'https://example.com/b.yaml' ]", "KUBE1078")]
    [InlineData("resources: [ a.yaml ]\ntransformers: [ 'https://example.com/t.yaml' ]", "")]
    public async Task A_kustomization_hides_what_it_may_change(string kustomization, string found)
    {
        const string Refused = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec:
              selector: { matchLabels: { app: web } }
              template:
                metadata: { labels: { app: wep } }
                spec: { containers: [ { name: web, image: "a:1" } ] }
            """;
        var project = HostProject.Of("").WithYaml("a/a.yaml", Refused).WithYaml("a/kustomization.yaml", kustomization);

        Assert.Equal(found.Length == 0 ? [] : new[] { found }, await ShownAsync(project));
    }

    [Fact]
    public async Task The_documents_behind_it_are_checked_at_their_places()
    {
        const string Wrong =
            "---\napiVersion: v1\nkind: Service\nmetadata: { name: x }\nspec: { clusterIP: None, ports: [ { port: 99999 } ] }\n";
        var project = HostProject.Of("").WithYaml("b/b.yaml", Broken + Wrong + Wrong.Replace("name: x", "name: z"));

        var found = await DiagnoseAsync(project);

        Assert.Equal(
            [("KUBE0011", 4), ("KUBE1021", 10), ("KUBE1021", 15)],
            found.Select(one => (one.Id, one.Location.GetLineSpan().StartLinePosition.Line)).Order()
        );
    }

    [Fact]
    public async Task Two_documents_that_are_not_YAML_are_both_marked()
    {
        var found = await DiagnoseAsync(HostProject.Of("").WithYaml("b/b.yaml", Broken + "---\n" + Broken));

        Assert.Equal([4, 11], found.Select(one => one.Location.GetLineSpan().StartLinePosition.Line).Order());
        Assert.All(found, one => Assert.Equal("KUBE0011", one.Id));
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ name }}\n", 3)]
    [InlineData("{{- if .Values.on }}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n{{- end }}\n", 0)]
    [InlineData("{% if on %}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n{% endif %}\n", 0)]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: { name: \"{{ name }}\" }\n", 2)]
    public async Task A_template_outside_a_chart_says_what_to_exclude(string text, int line)
    {
        var found = Assert.Single(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/app.yaml", text)));

        Assert.Equal(("KUBE4030", line), (found.Id, found.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains("<KubernetesYaml Remove=\"**/app.yaml\" />", found.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain("Helm", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_silences_it() =>
        Assert.Empty(
            await DiagnoseAsync(
                HostProject
                    .Of("")
                    .WithYaml("deploy/app.yaml", "# kubenet:disable KUBE4030\napiVersion: v1\nkind: Pod\nmetadata: { name: {{ a }} }\n")
            )
        );

    /// <summary>Alerts, dashboards and workflows have placeholders that nobody fills in before the cluster.</summary>
    [Fact]
    public async Task Placeholders_in_other_values_are_ordinary_text()
    {
        const string Alerts =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  rules: |\n    summary: \"{{ $labels.pod }}\"\n\n\n\n";

        Assert.Empty(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/app.yaml", Alerts)));
        Assert.Equal(["KUBE0011"], await ShownAsync(HostProject.Of("").WithYaml("deploy/app.yaml", Alerts + "  b: [1\n  c: 2\n")));
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(HostProject project) =>
        [
            .. (await DiagnoseAsync(project))
                .Select(found => found.Id + (found.GetMessage().Contains("is 'missing'", StringComparison.Ordinal) ? " missing" : ""))
                .Order(),
        ];

    private static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(HostProject project) =>
        [.. (await project.AnalyzeAsync(new ManifestAnalyzer())).Where(found => found.Id is not ("KUBE4014" or "KUBE4005"))];
}
