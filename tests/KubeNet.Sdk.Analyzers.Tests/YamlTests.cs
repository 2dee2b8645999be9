using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>The project's YAML files are judged by the same rules, at the place of the value, and beside the sets.</summary>
public sealed class YamlTests
{
    private const string Web = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: web
          ports:
          - port: 80
            targetPort: http
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: web
                image: nginx:1.27
                ports:
                - name: http
                  containerPort: 8080
        """;

    private static readonly string s_wrong = Web.Replace("targetPort: http", "targetPort: htp", StringComparison.Ordinal);

    [Fact]
    public async Task What_is_right_is_silent() => Assert.Empty(await ShownAsync(HostProject.Of("").WithYaml("deploy/web.yaml", Web)));

    [Fact]
    public async Task A_wrong_value_is_marked_at_its_line_and_column()
    {
        var found = Assert.Single(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/web.yaml", s_wrong)));

        Assert.Equal("KUBE2002", found.Id);
        Assert.Equal(HostProject.Folder + "deploy/web.yaml", found.Location.GetLineSpan().Path);
        Assert.Equal("(9,16)-(9,19)", Span(found));
        Assert.Equal(25, Assert.Single(found.AdditionalLocations).GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task Files_that_are_no_items_are_left_alone() =>
        Assert.Empty(await ShownAsync(HostProject.Of("").WithAdditionalFile("deploy/web.yaml", s_wrong)));

    [Fact]
    public async Task Crlf_comments_and_other_scripts_do_not_move_the_place()
    {
        var text = ("# äöü 🚀 – a comment\n" + s_wrong).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal("(10,16)-(10,19)", Span(Assert.Single(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/web.yaml", text)))));
    }

    /// <summary>The place is the tab's, not that of the value around it.</summary>
    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n\ttab: x\n", "(5,0)-(5,1)")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  b: ok\n\tc: x\n", "(6,0)-(6,1)")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  b: ok\n  \tc: x\n", "(6,2)-(6,3)")]
    public async Task A_tab_in_the_indentation_is_marked_where_it_is(string text, string place)
    {
        var found = Assert.Single(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", text)));

        Assert.Equal(("KUBE0011", place), (found.Id, Span(found)));
        Assert.Contains("The line is indented with a tab. Use spaces.", found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apiversion")]
    [InlineData("api-version")]
    public async Task A_misspelt_apiVersion_is_marked_where_it_is(string key)
    {
        var text = $"{key}: v1\nkind: Service\nmetadata: {{ name: a }}\nspec: {{ ports: [ {{ port: 80 }} ] }}\n";
        var found = await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", text));

        var missing = Assert.Single(found, diagnostic => diagnostic.Id == "KUBE1007");
        Assert.Equal($"(0,0)-(0,{key.Length})", Span(missing));
        Assert.EndsWith($"Write 'apiVersion' instead of '{key}'.", missing.GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>kubectl makes a string of a key, and not of its text.</summary>
    [Theory]
    [InlineData("no", "false")]
    [InlineData("On", "true")]
    [InlineData("1.10", "1.1")]
    [InlineData("010", "8")]
    public async Task A_key_that_becomes_another_text_is_marked(string key, string text)
    {
        static string FileOf(string key) => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{ name: c }}\ndata:\n  {key}: x\n";
        var found = Assert.Single(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", FileOf(key))));

        Assert.Equal(("KUBE4042", $"(4,2)-(4,{2 + key.Length})"), (found.Id, Span(found)));
        Assert.Contains($"kubectl applies it as '{text}'. Write it in quotes, \"{key}\"", found.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", FileOf($"\"{key}\""))));
        Assert.Empty(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", FileOf(text))));
        Assert.Empty(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", $"{key}: x\n"))); // no manifest
    }

    [Theory]
    [InlineData("a: [1\nb: 2", "KUBE0011")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  x: \"1\"\n  x: \"2\"\n", "KUBE1090")]
    [InlineData(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n",
        "KUBE1090"
    )]
    [InlineData(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n",
        "KUBE0006"
    )]
    [InlineData(
        "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: { name: a }\n  spec: { type: "
            + "NodePort, ports: [ { port: 80, nodePort: 80 } ] }\n",
        "KUBE1001"
    )]
    [InlineData(
        "apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: &s { type: NodePort, ports: [ { port: 80, nodePort: "
            + "80 } ] }\n---\nx: 1\n",
        "KUBE1001"
    )]
    public async Task What_is_wrong_is_found_once(string text, string id) =>
        Lines.Equal(
            [id],
            (await ShownAsync(HostProject.Of("").WithYaml("deploy/a.yaml", text))).Select(line =>
                line.Length > 8 && line.StartsWith("KUBE0999") ? line : line[..8]
            )
        );

    [Theory]
    [InlineData("services:\n  web:\n    image: nginx\n")]
    [InlineData("on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n")]
    [InlineData("replicaCount: 1\nimage:\n  tag: latest\n")]
    [InlineData("apiVersion: v2\nname: chart\nversion: 0.1.0\n")]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("apiVersion: v1\nkind: Config\nclusters:\n- name: kind\ncontexts: []\ncurrent-context: kind\n")]
    [InlineData("apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes:\n- role: control-plane\n")]
    [InlineData("apiVersion: skaffold/v4beta11\nkind: Config\nbuild: { artifacts: [ { image: web } ] }\n")]
    [InlineData("apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nnetworking: { podSubnet: 10.0.0.0/16 }\n")]
    [InlineData("apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nmaxPods: 50\n")]
    [InlineData("apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: [ { level: Metadata } ]\n")]
    [InlineData("apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources: []\n")]
    [InlineData("kind: pipeline\ntype: docker\nname: default\nsteps: [ { name: test, image: golang } ]\n")]
    [InlineData("version: \"3\"\nservices:\n  web: { image: nginx, deploy: { replicas: 2 } }\n")]
    [InlineData("trigger: [ main ]\npool: { vmImage: ubuntu-latest }\nsteps: [ { script: make } ]\n")]
    [InlineData("openapi: 3.0.0\ninfo: { title: a, version: 1 }\npaths: {}\n")]
    [InlineData("# only a comment\n---\n---\n")]
    [InlineData("apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  anything: [1, 2]\n")]
    public async Task What_is_no_manifest_is_skipped_without_noise(string text) =>
        Assert.Empty(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", text)));

    [Fact]
    public async Task A_chart_is_said_once()
    {
        var project = HostProject
            .Of("")
            .WithYaml("chart/Chart.yaml", "apiVersion: v2\nname: chart\n")
            .WithYaml("chart/values.yaml", "a: 1\n")
            .WithYaml("chart/templates/a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n")
            .WithYaml("chart/templates/b.yaml", "{{ if .Values.b }}\nkind: Service\n{{ end }}\n");

        Assert.Equal("KUBE4030", Assert.Single(await DiagnoseAsync(project)).Id);
    }

    [Fact]
    public async Task Only_what_a_kustomization_lists_is_judged_and_overlays_do_not_clash_with_their_base()
    {
        var project = HostProject
            .Of("")
            .WithYaml("k/base/kustomization.yaml", "resources:\n- web.yaml\n")
            .WithYaml("k/base/web.yaml", Web)
            .WithYaml("k/base/unlisted.yaml", s_wrong)
            .WithYaml("k/prod/kustomization.yaml", "namespace: prod\nresources:\n- ../base\n- ingress.yaml\npatches:\n- path: patch.yaml\n")
            .WithYaml(
                "k/prod/ingress.yaml",
                "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { defaultBackend: { service: { name: "
                    + "web, port: { number: 80 } } } }\n"
            )
            .WithYaml("k/prod/patch.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3 }\n");

        Assert.Empty(await ShownAsync(project));
        Assert.Equal(
            "KUBE2004",
            Assert
                .Single(
                    await DiagnoseAsync(
                        project
                            .WithYaml("k/test/kustomization.yaml", "namespace: test\nresources:\n- ../base\n- ingress.yaml\n")
                            .WithYaml(
                                "k/test/ingress.yaml",
                                "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { defaultBackend: "
                                    + "{ service: { name: web, port: { number: 81 } } } }\n"
                            )
                    )
                )
                .Id
        );
    }

    [Fact]
    public async Task Sets_and_files_refer_to_one_another()
    {
        const string Set = """
            using KubeNet;
            public class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s) => k8s.Ingress("shop").Rule("localhost", "/", "web", 80);
            }
            """;
        const string Ingress =
            "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: yaml }\nspec: { defaultBackend: { service: { name: "
            + "api, port: { number: 80 } } } }\n";
        var api = Set.Replace(
            """k8s.Ingress("shop").Rule("localhost", "/", "web", 80)""",
            """k8s.Pod("api", image: "api:1.0").ContainerPort(80).Expose(port: 80)""",
            StringComparison.Ordinal
        );

        Assert.Equal(["KUBE2003"], (await ShownAsync(HostProject.Of(Set))).Select(line => line[..8]));
        Assert.Empty(await ShownAsync(HostProject.Of(Set).WithYaml("deploy/web.yaml", Web)));
        Assert.Equal(
            ["KUBE2003"],
            (await ShownAsync(HostProject.Of("").WithYaml("deploy/ingress.yaml", Ingress))).Select(line => line[..8])
        );
        Assert.Empty(await ShownAsync(HostProject.Of(api).WithYaml("deploy/ingress.yaml", Ingress)));

        // The other end of a finding may stand in the other source.
        var fromYaml = Assert.Single(
            await DiagnoseAsync(
                HostProject.Of(api).WithYaml("deploy/ingress.yaml", Ingress.Replace("number: 80", "number: 81", StringComparison.Ordinal))
            ),
            shown => shown.Id == "KUBE2004"
        );
        Assert.Equal(HostProject.Folder + "Shop.cs", Assert.Single(fromYaml.AdditionalLocations).GetLineSpan().Path);
        var fromSet = Assert.Single(
            await DiagnoseAsync(HostProject.Of(Set.Replace("80", "81", StringComparison.Ordinal)).WithYaml("deploy/web.yaml", Web)),
            shown => shown.Id == "KUBE2004"
        );
        Assert.Equal(HostProject.Folder + "deploy/web.yaml", Assert.Single(fromSet.AdditionalLocations).GetLineSpan().Path);
    }

    [Theory]
    [InlineData("# kubenet:disable KUBE2002\n", "", false)]
    [InlineData("# kubenet:disable KUBE1001, KUBE2002\n", "", false)]
    [InlineData("# kubenet:disable KUBE1001\n", "", true)]
    [InlineData("", "    # kubenet:disable KUBE2002\n", false)]
    [InlineData("", "    # kubenet:disable KUBE2002\n    # since the sidecar is injected\n\n", false)]
    [InlineData("", "    # kubenet:disable KUBE2001\n", true)]
    [InlineData("apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n# kubenet:disable KUBE2002\n---\n", "", true)]
    [InlineData("---\n# a licence\n\n# kubenet:disable KUBE2002\n---\n", "", false)]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  a: |\n    # kubenet:disable KUBE2002\n---\n", "", true)]
    public async Task Comments_silence_a_file_or_a_line(string head, string above, bool isShown)
    {
        var text = head + s_wrong.Replace("    targetPort", above + "    targetPort", StringComparison.Ordinal);

        Assert.Equal(isShown ? 1 : 0, (await ShownAsync(HostProject.Of("").WithYaml("deploy/web.yaml", text))).Count);
    }

    [Fact]
    public async Task Severities_come_from_globalconfig_and_from_the_files_own_sections()
    {
        var project = HostProject.Of("").WithYaml("deploy/web.yaml", s_wrong);

        Assert.Empty(
            await ShownAsync(project.WithConfig("a.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE2002.severity = none\n"))
        );
        Assert.Empty(await ShownAsync(project.WithConfig(".editorconfig", "[*.yaml]\nkubenet_severity.KUBE2002 = none\n")));
        Assert.Equal(
            DiagnosticSeverity.Error,
            Assert
                .Single(await DiagnoseAsync(project.WithConfig(".editorconfig", "[*.yaml]\nkubenet_severity.KUBE2002 = error\n")))
                .Severity
        );
    }

    [Theory]
    [InlineData("a: &a [*a]\n")]
    [InlineData("a: &a {b: 1}\nc: {<<: *a, d: 2}\n? [x]\n: 1\n")]
    [InlineData(
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: "
            + "&d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: "
            + "[*f,*f,*f,*f,*f,*f,*f,*f,*f]\n"
    )]
    [InlineData("a:\n\tb: 1\n")]
    public async Task Bad_files_end_in_a_diagnostic(string text) =>
        Assert.Equal(["KUBE0011"], (await ShownAsync(HostProject.Of("").WithYaml("deploy/a.yaml", text))).Select(line => line[..8]));

    private const string Map = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n";

    /// <summary>The message says what is wrong and how to fix it.</summary>
    [Theory]
    [InlineData("  a: *.example.com\n", "(4,5)-(4,18)", "write it in quotes: \"*.example.com\". kubectl rejects")]
    [InlineData("  a: b: c\n", null, "If it is meant as a text, put the value in quotes.")]
    [InlineData("  a: @c\n", null, "If it is meant as a text, put the value in quotes.")]
    [InlineData("  a: %c\n", null, "If it is meant as a text, put the value in quotes.")]
    [InlineData(
        "  a: b\n<<<<<<< HEAD\n  c: d\n=======\n  c: e\n>>>>>>> x\n",
        "(5,0)-(5,12)",
        "conflict marker of Git. Resolve the conflict"
    )]
    [InlineData("  a: \"b\u0007\"\n", "(4,7)-(4,8)", "this is U+0007. Remove it, or write it as \"\\u0007\" in double quotes.")]
    [InlineData("  a: b # \u0007\n", "(4,9)-(4,10)", "this is U+0007.")]
    [InlineData("  <<: 5\n", "(4,6)-(4,7)", "map merge requires map or sequence of maps as the value. Put the key in quotes")]
    [InlineData("  \tb: 1\n", "(4,2)-(4,3)", "The line is indented with a tab. Use spaces.")]
    public async Task A_file_that_is_no_YAML_is_explained(string data, string? place, string says)
    {
        var found = Assert.Single(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", Map + data)));

        Assert.Equal("KUBE0011", found.Id);
        Assert.Contains(says, found.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(place ?? Span(found), Span(found));
    }

    /// <summary>kubectl reads it, so it is not an error.</summary>
    [Fact]
    public async Task A_file_that_is_nested_too_deeply_is_not_checked()
    {
        var text = Map + "  a: " + new string('[', 300) + new string(']', 300) + "\n";
        var found = Assert.Single(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", text)));

        Assert.Equal(("KUBE0011", DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.StartsWith(
            "The file is not checked: its values are nested more than 200 levels deep",
            found.GetMessage(),
            StringComparison.Ordinal
        );
    }

    private static string Span(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return FormattableString.Invariant($"({start.Line},{start.Character})-({end.Line},{end.Character})");
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(HostProject project) =>
        [
            .. (await DiagnoseAsync(project))
                .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
                .Select(diagnostic => $"{diagnostic.Id} {Span(diagnostic)} {diagnostic.GetMessage()}"),
        ];

    private static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(HostProject project) =>
        await project.AnalyzeAsync(new ManifestAnalyzer());
}
