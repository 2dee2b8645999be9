namespace KubeNet.Packages.Tests;

/// <summary>
/// Items of KubernetesCrd in a real build: the classes compile without a warning, the build and a run write the same, and an edited
/// definition reaches both.
/// </summary>
public sealed class CustomResourcesTests(PackageFeed feed)
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: widgets.example.com }
        spec:
          group: example.com
          scope: Namespaced
          names: { plural: widgets, kind: Widget }
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    required: [ size ]
                    properties:
                      size: { type: integer, format: int32, minimum: 1 }
                      mode: { type: string, enum: [ Fast, Slow ] }
        """;

    private const string Set = """
        using KubeNet;
        using KubeNet.Crds.ExampleCom;

        namespace Acme;

        /// <summary>Widgets.</summary>
        public sealed class Widgets : ManifestSet
        {
            /// <inheritdoc/>
            protected override void Define(Manifests k8s)
            {
                var widget = k8s.Add(new Widget("first") { Spec = new() { Size = 3, Mode = Widget.Mode.Slow } });
                k8s.ConfigMap("settings").Data("widget", widget.Name);
            }
        }
        """;

    [Fact]
    public async Task Definitions_are_classes_in_the_build_and_in_a_run()
    {
        var app = new App(
            feed,
            "Custom",
            """
            <TargetFramework>net10.0</TargetFramework>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <NoWarn>$(NoWarn);CS1591</NoWarn>
            <KubeNetCrdPublic>true</KubeNetCrdPublic>
            <KubeNetDoubleCheck>true</KubeNetDoubleCheck>
            """,
            """<KubernetesCrd Include="crds/*.yaml" /><KubernetesYaml Include="crds/both.yaml" />"""
        )
        {
            ["crds/widget.yaml"] = Definition,
            ["crds/both.yaml"] =
                Definition.Replace("idget", "heel", StringComparison.Ordinal)
                + "\n---\napiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { type: NodePort, ports: [ { port: 80, nodePort: "
                + "80 } ] }\n",
            ["Widgets.cs"] = Set,
        };

        // The file in both items is checked as a whole.
        Assert.Contains("both.yaml", Assert.Single((await app.DotnetAsync("build")).Fails().Lines("error KUBE1001").Distinct()));
        app.Replace("crds/both.yaml", "nodePort: 80 ", "nodePort: 30080 ");
        (await app.DotnetAsync("build", "--no-restore")).Succeeds();
        Assert.Equal(
            """
            apiVersion: example.com/v1
            kind: Widget
            metadata:
              name: first
              namespace: default
            spec:
              size: 3
              mode: Slow

            """.ReplaceLineEndings("\n"),
            app["bin/Debug/manifests/Widgets/widget-first.yaml"]
        );

        // Nothing but the definition is edited: the compiler runs again, and the literal is out of range.
        app.Replace("crds/widget.yaml", "minimum: 1", "minimum: 5");
        var wrong = (await app.DotnetAsync("build", "--no-restore")).Fails();
        Assert.Matches(@"Widgets\.cs\(12,74(,12,75)?\): error KUBE1094", Assert.Single(wrong.Lines("error KUBE").Distinct()));
        app.Replace("crds/widget.yaml", "size: {", "weight: {");
        Assert.NotEmpty((await app.DotnetAsync("build", "--no-restore")).Fails().Lines("error CS0117"));
    }
}
