using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Sdk.Generators.Topology;

/// <summary>The two files of a set's picture. They stand beside the manifests, and the kustomization does not list them.</summary>
internal static class TopologyFiles
{
    /// <param name="title">The set's name.</param>
    /// <param name="graph">What is drawn.</param>
    /// <param name="findings">What the rules found in it; each stands in red at its hop.</param>
    public static IEnumerable<ManifestFile> Of(string title, ResourceGraph graph, IEnumerable<Finding> findings)
    {
        var picture = PictureOf.Draw(title, graph, findings);
        yield return new ManifestFile("topology.svg", SvgText.Of(picture));
        yield return new ManifestFile("topology.mmd", MermaidText.Of(picture));
    }
}
