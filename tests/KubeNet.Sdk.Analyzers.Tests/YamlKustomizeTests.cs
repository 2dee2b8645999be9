using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// A kustomization is one scope: what it does to its resources is known as far as it decides what is right, and what is not known is not
/// judged.
/// </summary>
public sealed class YamlKustomizeTests
{
    private const string Pod =
        "apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec: { containers: [ { name: web, image: "
        + "\"nginx:1.27\", ports: [ { containerPort: 80 } ] } ] }\n";

    private const string Deployment =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } }, template: "
        + "{ metadata: { labels: { app: web } }, spec: { containers: [ { name: web, image: \"nginx:1.27\", ports: [ { containerPort: "
        + "80 } ] } ] } } }\n";

    private static string Service(string selector, string name = "web") =>
        $"apiVersion: v1\nkind: Service\nmetadata: {{ name: {name} }}\nspec: {{ selector: {{ {selector} }}, ports: [ {{ port: 80 }} ] }}\n";

    private static string Ingress(string service, string @namespace = "default") =>
        $"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {{ name: web, namespace: {@namespace} }}\nspec: {{ defaultBackend: "
        + $"{{ service: {{ name: {service}, port: {{ number: 80 }} }} }} }}\n";

    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: $(part)-a }\n";

    /// <summary>kustomize gives a Namespace the name, and fills in what vars and replacements are for.</summary>
    [Theory]
    [InlineData("namespace: shop\n", "apiVersion: v1\nkind: Namespace\nmetadata: { name: _ }\n", true)]
    [InlineData("", "apiVersion: v1\nkind: Namespace\nmetadata: { name: _ }\n", false)]
    [InlineData("vars: [ { name: part, objref: { apiVersion: v1, kind: ConfigMap, name: b } } ]\n", ConfigMap, true)]
    [InlineData("vars: [ { name: other, objref: { apiVersion: v1, kind: ConfigMap, name: b } } ]\n", ConfigMap, false)]
    [InlineData(
        "replacements: [ { source: { kind: ConfigMap }, targets: [ { select: { kind: ConfigMap }, fieldPaths: [ metadata.name ] } ] } ]\n",
        ConfigMap,
        true
    )]
    [InlineData(
        "replacements: [ { source: { kind: ConfigMap }, targets: [ { select: { kind: Secret }, fieldPaths: [ metadata.name ] } ] } ]\n",
        ConfigMap,
        false
    )]
    public async Task A_name_that_kustomize_fills_in_is_not_judged(string kustomization, string manifest, bool isRight)
    {
        var project = HostProject
            .Of("")
            .WithYaml("prod/kustomization.yaml", kustomization + "resources: [ a.yaml ]\n")
            .WithYaml("prod/a.yaml", manifest);

        Assert.Equal(isRight ? [] : ["KUBE1013"], await IdsAsync(project));
    }

    /// <summary>The layout of kubebuilder: the container with the port is in a patch of the folder that lists the two others.</summary>
    [Theory]
    [InlineData("- { name: proxy, image: \"p:1\", ports: [ { containerPort: 8443, name: https } ] }", true)]
    [InlineData("- { name: web, env: [ { name: A, value: b } ] }", false)]
    public async Task A_container_of_a_patch_may_have_the_port_of_a_Service_beside(string container, bool isRight)
    {
        var project = HostProject
            .Of("")
            .WithYaml("manager/kustomization.yaml", "resources: [ web.yaml ]\n")
            .WithYaml("manager/web.yaml", Deployment)
            .WithYaml("rbac/kustomization.yaml", "resources: [ service.yaml ]\n")
            .WithYaml("rbac/service.yaml", Service("app: web").Replace("port: 80", "port: 80, targetPort: https", StringComparison.Ordinal))
            .WithYaml("all/kustomization.yaml", "resources: [ ../manager, ../rbac ]\npatches: [ { path: patch.yaml } ]\n")
            .WithYaml(
                "all/patch.yaml",
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers:\n      "
                    + container
                    + "\n"
            );

        Assert.Equal(isRight ? [] : ["KUBE2002"], await IdsAsync(project));
    }

    /// <summary>A patch that adds ports to a container may add the protocol that the Service asks for.</summary>
    [Theory]
    [InlineData("ports: [ { containerPort: 80, protocol: UDP } ]", true)]
    [InlineData("env: [ { name: A, value: b } ]", false)]
    public async Task A_patch_may_add_the_protocol_of_a_Service_beside(string patch, bool isRight)
    {
        var project = HostProject
            .Of("")
            .WithYaml("web/kustomization.yaml", "resources: [ web.yaml, service.yaml ]\n")
            .WithYaml("web/web.yaml", Deployment)
            .WithYaml("web/service.yaml", Service("app: web").Replace("port: 80", "port: 80, protocol: UDP", StringComparison.Ordinal))
            .WithYaml("all/kustomization.yaml", "resources: [ ../web ]\npatches: [ { path: patch.yaml } ]\n")
            .WithYaml(
                "all/patch.yaml",
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers:\n      "
                    + $"- {{ name: web, {patch} }}\n"
            );

        Assert.Equal(isRight ? [] : ["KUBE2006"], await IdsAsync(project));
    }

    [Theory]
    [InlineData("resource: [ web.yaml ]\n", "resource", "resources")]
    [InlineData("patch: []\nresources: [ web.yaml ]\n", "patch", "patches")]
    [InlineData("resources: [ web.yaml ]\nnamepsace: shop\n", "namepsace", "namespace")]
    [InlineData("resources: [ web.yaml ]\nother: shop\nNamespace: shop\n", "", "")]
    [InlineData("apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nresource: 1\n", "", "")]
    public async Task A_misspelt_field_is_named(string kustomization, string written, string meant)
    {
        var project = HostProject
            .Of("")
            .WithYaml("k/kustomization.yaml", kustomization)
            .WithYaml("k/web.yaml", Service("app: web") + "---\n" + Pod);
        var found = await project.AnalyzeAsync(new ManifestAnalyzer());

        Assert.Equal(
            written.Length == 0
                ? []
                :
                [
                    $"A kustomization has no field '{written}', and kubectl rejects it: json: unknown field \"{written}\". "
                        + $"Write '{meant}' instead of '{written}'.",
                ],
            found.Where(diagnostic => diagnostic.Id == "KUBE1104").Select(diagnostic => diagnostic.GetMessage(null))
        );
    }

    /// <summary>As kubectl kustomize does it; a kustomization without a namespace leaves the account as it is.</summary>
    [Theory]
    [InlineData("namespace: shop\n", "", false)]
    [InlineData("", "", true)]
    [InlineData("", ", namespace: shop", false)]
    public async Task A_namespace_reaches_the_accounts_of_a_binding(string @namespace, string said, bool isFound)
    {
        var project = HostProject
            .Of("")
            .WithYaml("prod/kustomization.yaml", @namespace + "resources: [ rights.yaml ]\n")
            .WithYaml(
                "prod/rights.yaml",
                "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: "
                    + "ClusterRoleBinding\nmetadata: { name: web }\n"
                    + "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }\nsubjects: [ { kind: "
                    + "ServiceAccount, name: web"
                    + said
                    + " } ]\n"
            );

        Assert.Equal(isFound, (await IdsAsync(project)).Contains("KUBE1096"));
    }

    [Theory]
    [InlineData("commonLabels: { env: prod }\n", true)]
    [InlineData("labels:\n- pairs: { env: prod }\n  includeSelectors: true\n", true)]
    [InlineData("labels:\n- pairs: { env: prod }\n  includeTemplates: true\n", true)]
    [InlineData("labels:\n- pairs: { env: prod }\n", false)]
    [InlineData("", false)]
    public async Task Labels_reach_the_pods_of_the_bases_too(string labels, bool isKnown)
    {
        var project = HostProject
            .Of("")
            .WithYaml("base/kustomization.yaml", "resources: [ web.yaml ]\n")
            .WithYaml("base/web.yaml", Deployment)
            .WithYaml("prod/kustomization.yaml", labels + "resources: [ ../base, service.yaml ]\n")
            .WithYaml("prod/service.yaml", Service("app: web, env: prod"));

        Assert.Equal(isKnown ? [] : ["KUBE2005"], await IdsAsync(project));
    }

    [Theory]
    [InlineData("web", true)] // renamed along with what it refers to
    [InlineData("prod-web-v2", true)] // written as it is in the cluster
    [InlineData("wep", false)]
    public async Task A_prefix_makes_no_reference_dangle_and_silences_no_mistake(string service, bool isRight)
    {
        var project = HostProject
            .Of("")
            .WithYaml("base/kustomization.yaml", "resources: [ web.yaml ]\nnameSuffix: -v2\n")
            .WithYaml("base/web.yaml", Service("app: web") + "---\n" + Pod)
            .WithYaml("prod/kustomization.yaml", "namePrefix: prod-\nnamespace: prod\nresources: [ ../base, ingress.yaml ]\n")
            .WithYaml("prod/ingress.yaml", Ingress(service));

        Assert.Equal(isRight ? [] : ["KUBE2003"], await IdsAsync(project));
    }

    [Fact]
    public async Task Others_know_the_renamed_resources()
    {
        var project = HostProject
            .Of(Samples.Set("""k8s.Ingress("a").Rule("localhost", "/", "prod-web", 80);"""))
            .WithYaml("prod/kustomization.yaml", "namePrefix: prod-\nresources: [ web.yaml ]\n")
            .WithYaml("prod/web.yaml", Service("app: web") + "---\n" + Pod);

        Assert.Empty(await IdsAsync(project));
        Assert.Equal(
            ["KUBE2003"],
            await IdsAsync(project.WithFile("Shop.cs", Samples.Set("""k8s.Ingress("a").Rule("localhost", "/", "test-web", 80);""")))
        );
    }

    [Theory]
    [InlineData("configMapGenerator:\n- name: settings\n  literals: [ a=b ]\n", true)]
    [InlineData("namePrefix: prod-\nconfigMapGenerator:\n- name: settings\n  literals: [ a=b ]\n", true)]
    [InlineData("secretGenerator:\n- name: settings\n  literals: [ a=b ]\n", false)]
    public async Task Generated_ConfigMaps_are_there(string generator, bool isThere)
    {
        var pod = Pod.Replace("image:", "envFrom: [ { configMapRef: { name: settings } } ], image:", StringComparison.Ordinal);
        var project = HostProject
            .Of("")
            .WithYaml("k/kustomization.yaml", generator + "resources: [ web.yaml ]\n")
            .WithYaml("k/web.yaml", pod);

        Assert.Equal(isThere ? [] : ["KUBE2017"], await IdsAsync(project));
    }

    [Theory]
    [InlineData(
        "patches:\n- path: patch.yaml\n",
        "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [ { port: 80, nodePort: 30080 } ] }\n",
        false
    )]
    [InlineData(
        "patches:\n- path: patch.yaml\n",
        "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { externalIPs: [ 10.0.0.1 ] }\n",
        true
    )]
    [InlineData(
        "patches:\n- path: patch.yaml\n",
        "apiVersion: v1\nkind: Service\nmetadata: { name: other }\nspec: { ports: [ { port: 80, nodePort: 30080 } ] }\n",
        true
    )]
    [InlineData(
        "patches:\n- path: patch.yaml\n  target: { kind: Service, name: w.* }\n",
        "- op: replace\n  path: /spec/ports/0/nodePort\n  value: 30080\n",
        false
    )]
    [InlineData(
        "patches:\n- path: patch.yaml\n  target: { kind: Deployment }\n",
        "- op: replace\n  path: /spec/ports/0/nodePort\n  value: 30080\n",
        true
    )]
    [InlineData(
        "patches:\n- target: { kind: Service }\n  patch: |-\n    - op: replace\n      path: /spec/ports/0/nodePort\n      value: 30080\n",
        "",
        false
    )]
    [InlineData(
        "patchesStrategicMerge: [ patch.yaml ]\n",
        "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [ { port: 80, nodePort: 30080 } ] }\n",
        false
    )]
    [InlineData(
        "patchesJson6902:\n- path: patch.yaml\n  target: { version: v1, kind: Service, name: web }\n",
        "- { op: replace, path: /spec/ports/0/nodePort, value: 30080 }\n",
        false
    )]
    [InlineData("components: [ ../component ]\n", "", false)]
    public async Task What_a_patch_may_change_is_not_judged_and_the_rest_is(string patches, string patch, bool isJudged)
    {
        var project = HostProject
            .Of("")
            .WithYaml("base/kustomization.yaml", "resources: [ web.yaml ]\n")
            .WithYaml(
                "base/web.yaml",
                Service("app: web")
                    .Replace("spec: {", "spec: { type: NodePort,", StringComparison.Ordinal)
                    .Replace("port: 80 ", "port: 80, nodePort: 80 ", StringComparison.Ordinal)
                    + "---\n"
                    + Pod
            )
            .WithYaml(
                "component/kustomization.yaml",
                "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [ { path: node-port.yaml } ]\n"
            )
            .WithYaml(
                "component/node-port.yaml",
                "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [ { port: 80, nodePort: 30081 } ] }\n"
            )
            .WithYaml("prod/kustomization.yaml", "resources: [ ../base ]\n" + patches)
            .WithYaml("prod/patch.yaml", patch);

        Assert.Equal(isJudged ? ["KUBE1001"] : [], await IdsAsync(project));
    }

    [Fact]
    public async Task A_base_may_lack_what_a_patch_brings()
    {
        var project = HostProject
            .Of("")
            .WithYaml("base/kustomization.yaml", "resources: [ web.yaml ]\n")
            .WithYaml("base/web.yaml", Deployment.Replace("""image: "nginx:1.27", """, "", StringComparison.Ordinal));
        Assert.Equal(["KUBE1005"], await IdsAsync(project));

        Assert.Empty(
            await IdsAsync(
                project
                    .WithYaml("prod/kustomization.yaml", "resources: [ ../base ]\npatches: [ { path: image.yaml } ]\n")
                    .WithYaml(
                        "prod/image.yaml",
                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: "
                            + "[ { name: web, image: \"nginx:1.27\" } ] } } }\n"
                    )
            )
        );
    }

    [Fact]
    public async Task A_circle_a_missing_file_and_another_repository_end_in_silence() =>
        Assert.Empty(
            await IdsAsync(
                HostProject
                    .Of("")
                    .WithYaml(
                        "a/kustomization.yaml",
                        "resources: [ ../b, missing.yaml, \"https://example.com/base?ref=v1\", ../../../../../../outside ]\n"
                    )
                    .WithYaml("b/kustomization.yaml", "resources: [ ../a, ingress.yaml ]\n")
                    .WithYaml("b/ingress.yaml", Ingress("elsewhere"))
            )
        );

    private static async Task<IEnumerable<string>> IdsAsync(HostProject project) =>
        [
            .. (await project.AnalyzeAsync(new ManifestAnalyzer()))
                .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
                .Select(diagnostic => diagnostic.Id)
                .Order(StringComparer.Ordinal),
        ];
}
