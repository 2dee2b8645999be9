using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>KUBE2040 in YAML files: host or port is marked within the value, however the value is written.</summary>
public sealed class YamlAddressTests
{
    private const string Orders = """
        apiVersion: v1
        kind: Service
        metadata: { name: orders }
        spec: { selector: { app: orders }, ports: [ { name: http, port: 8080 } ] }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: orders, labels: { app: orders } }
        spec: { containers: [ { name: orders, image: "shop/orders:1.0", ports: [ { containerPort: 8080 } ] } ] }
        ---

        """;

    [Theory]
    [InlineData("data: { url: http://orders:80 }", "80")]
    [InlineData("""data: { url: "http://ordres:8080" }""", "ordres")]
    [InlineData("data: { db: 'Host=ordres;Port=8080' }", "ordres")]
    [InlineData("data:\n  a.json: |\n    {\n      \"A\": \"http://orders:8080\",\n      \"B\": \"http://orders:9090\"\n    }\n", "9090")]
    [InlineData("data:\n  a.conf: >-\n    proxy_pass http://orders:8080;\n    proxy_pass http://ordres:8080;\n", "ordres")]
    [InlineData("""data: { list: "orders:1,orders:81,orders:82" }""", "81|82")]
    [InlineData("""data: { ORDERS_HOST: orders, ORDERS_PORT: "81" }""", "\"81\"")]
    [InlineData("""data: { url: http://orders:8080, other: "http://localhost:80", far: https://example.com }""", "")]
    public async Task Host_or_port_is_marked_within_the_value(string data, string marked)
    {
        var text = Orders + "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n" + data + "\n";

        Assert.Equal(marked, string.Join("|", await MarkedAsync(HostProject.Of("").WithYaml("a.yaml", text), text)));
    }

    /// <summary>kustomize renames the Service, and not what stands in values; who wrote the resulting name is right.</summary>
    [Theory]
    [InlineData("http://orders:8080", "orders")]
    [InlineData("http://prod-orders:8080", "")]
    [InlineData("http://prod-orders:81", "81")]
    public async Task Below_a_prefix_the_resulting_name_counts(string url, string marked)
    {
        var text = Orders + "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { url: \"" + url + "\" }\n";
        var project = HostProject
            .Of("")
            .WithYaml("base/kustomization.yaml", "resources: [ a.yaml ]\n")
            .WithYaml("base/a.yaml", text)
            .WithYaml("prod/kustomization.yaml", "namePrefix: prod-\nresources: [ ../base ]\n");

        Assert.Equal(marked, string.Join("|", await MarkedAsync(project, text)));
    }

    private static async Task<IEnumerable<string>> MarkedAsync(HostProject project, string text) =>
        (await project.AnalyzeAsync(new ManifestAnalyzer()))
            .Where(found => found.Id == "KUBE2040")
            .OrderBy(found => found.Location.SourceSpan.Start)
            .Select(found => text.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
}
