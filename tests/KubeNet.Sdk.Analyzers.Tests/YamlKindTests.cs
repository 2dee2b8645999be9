using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>Of a manifest's head, the part that is wrong is marked, and it is one mistake.</summary>
public sealed class YamlKindTests
{
    [Theory]
    [InlineData("apiVersion: v1\nkind: Sevice\nmetadata: { name: a }\n", "KUBE1007", "Sevice")]
    [InlineData("apiVersion: apps/v1\nkind: deployment\nmetadata: { name: a }\n", "KUBE1007", "deployment")]
    [InlineData("apiVersion: v1\nkind: Gadget\nmetadata: { name: a }\n", "KUBE1007", "Gadget")]
    [InlineData("apiVersion: v1\nkind: Deployment\nmetadata: { name: a }\n", "KUBE1007", "v1")]
    [InlineData("apiVersion: app/v1\nkind: Deployment\nmetadata: { name: a }\n", "KUBE1007", "app/v1")]
    [InlineData("apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: { name: a }\n", "KUBE1007", "extensions/v1beta1")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetdata: { name: a }\n", "KUBE1003", "metdata")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nMetadata: { name: a }\n", "KUBE1003", "Metadata")]
    public async Task The_wrong_part_is_marked(string text, string id, string marked)
    {
        var project = HostProject.Of("").WithYaml("deploy/a.yaml", text);

        var found = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal((id, marked), (found.Id, text.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length)));
    }
}
