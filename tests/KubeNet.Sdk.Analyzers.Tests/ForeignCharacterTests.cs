using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>What is pasted from web pages: a message says which characters are wrong, since nobody sees them.</summary>
public sealed class ForeignCharacterTests
{
    [Theory]
    [InlineData("""k8s.ConfigMap("web\u00a0a").Data("a", "b");""", "KUBE1013", "'web\\u00a0a'", "U+00A0 (no-break space)")]
    [InlineData("""k8s.ConfigMap("web\u200b").Data("a", "b");""", "KUBE1013", "'web\\u200b'", "U+200B (zero-width space)")]
    [InlineData("""k8s.ConfigMap("web\u2013a").Data("a", "b");""", "KUBE1013", "'web\u2013a'", "U+2013 (en dash)")]
    [InlineData("""k8s.ConfigMap("w\u0435b").Data("a", "b");""", "KUBE1013", "'w\u0435b'", "U+0435 (letter that is not Latin)")]
    [InlineData("""k8s.ConfigMap("a").Label("app", "\u201cweb\u201d");""", "KUBE1016", "", "U+201C (typographic quotation mark), U+201D (")]
    [InlineData("""k8s.ConfigMap("a").Label("app\ufeff", "web");""", "KUBE1", "app\\ufeff", "U+FEFF (byte order mark)")]
    [InlineData("""k8s.Pod("a", image: "nginx\u00a0:1.27");""", "KUBE2060", "nginx\\u00a0:1.27", "U+00A0 (no-break space)")]
    [InlineData("""k8s.Pod("a", image: "nginx:1\uff0e27");""", "KUBE2060", "", "U+FF0E (full-width character)")]
    [InlineData("""k8s.Pod("a", image: "a:1").Requests(cpu: "100\u00a0m");""", "", "'100\\u00a0m'", "U+00A0 (no-break space)")]
    [InlineData("""k8s.Pod("a", image: "a:1").Env("A\u200bB", "c");""", "", "A\\u200bB", "U+200B (zero-width space)")]
    [InlineData(
        """k8s.Ingress("a").Rule("shop\u200b.test", "/", server.Expose(80));""",
        "",
        "shop\\u200b.test",
        "U+200B (zero-width space)"
    )]
    public async Task A_character_that_is_not_seen_is_named(string body, string id, string shown, string named)
    {
        var found = (await HostProject.Of(Samples.Set(body)).AnalyzeAsync(new ManifestAnalyzer())).Where(one =>
            one.Severity >= DiagnosticSeverity.Warning && one.Id.StartsWith(id, StringComparison.Ordinal)
        );

        var message = Assert.Single(found, one => one.GetMessage().Contains("U+", StringComparison.Ordinal)).GetMessage();
        Assert.Contains(shown, message, StringComparison.Ordinal);
        Assert.Contains($" It contains {named}", message, StringComparison.Ordinal);
        Assert.EndsWith(", probably from a web page. Type the text anew.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [ { port: 80 } ],\u00a0type: ClusterIP }\n")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec:\n  ports: [ { port: 80 } ]\n  type\u200b: ClusterIP\n")]
    [InlineData("apiVersion: v1\n\u00a0kind: Service\nmetadata: { name: a }\nspec: { ports: [ { port: 80 } ] }\n")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [ { port: 80 } ], type: \u201cClusterIP\u201d }\n")]
    public async Task A_file_says_so_too(string manifest)
    {
        var found = await HostProject.Of("").WithYaml("a.yaml", manifest).AnalyzeAsync(new ManifestAnalyzer());

        Assert.Single(found, one => one.GetMessage().Contains("It contains U+", StringComparison.Ordinal));
    }

    /// <summary>What has no form may have any characters.</summary>
    [Theory]
    [InlineData("""k8s.ConfigMap("a").Annotation("note", "\u201cso\u201d\u00a0\u2013").Data("a", "\u00a0");""")]
    [InlineData("""k8s.Pod("a", image: "a:1").Env("A", "\u201cso\u201d").Args("\u2013x");""")]
    public async Task Free_texts_may_have_them(string body) =>
        Assert.DoesNotContain(
            await HostProject.Of(Samples.Set(body)).AnalyzeAsync(new ManifestAnalyzer()),
            one => one.GetMessage().Contains("U+", StringComparison.Ordinal)
        );
}
