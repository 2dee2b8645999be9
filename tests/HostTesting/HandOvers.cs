using KubeNet.HandOver;
using KubeNet.Sdk.Generators;
using Microsoft.CodeAnalysis;

namespace KubeNet.HostTesting;

/// <summary>What the generator hands over, read back as the build task reads it.</summary>
internal static class HandOvers
{
    public static HandOverDocument Of(HostProject project) => Read(project, TextOf(project));

    public static string TextOf(HostProject project)
    {
        var result = project.Driver(new ManifestGenerator()).RunGenerators(project.Compilation).GetRunResult();
        Lines.Empty(result.Diagnostics);
        var run = Assert.Single(result.Results);
        Assert.Null(run.Exception);
        return Assert.Single(run.GeneratedSources, source => source.HintName == HandOverDocument.HintName).SourceText.ToString();
    }

    public static HandOverDocument Read(HostProject project, string text) =>
        HandOverReader.Read(text, () => SealingKey.Of(project.Trees.Select(tree => tree.ToString())));
}
