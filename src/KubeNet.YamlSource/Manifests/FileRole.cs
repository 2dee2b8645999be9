using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>What a YAML file of a project is for.</summary>
internal enum FileRole
{
    /// <summary>Some of its documents are manifests.</summary>
    Manifests,

    /// <summary>A <c>kustomization.yaml</c>, or a kustomize Component.</summary>
    Kustomization,

    /// <summary>A template of a Helm chart or of another tool: a manifest only when the tool has filled it in.</summary>
    HelmTemplate,

    /// <summary>Something else: a compose file, a workflow of a build server, the values of a chart.</summary>
    Other,
}

/// <summary>Tells what files are for, by their names and by their content.</summary>
internal static class FileRoles
{
    private const string KustomizeGroup = "kustomize.config.k8s.io/";

    /// <param name="file">The file.</param>
    /// <param name="charts">The folders that hold a <c>Chart.yaml</c>.</param>
    public static FileRole Of(YamlFile file, ISet<string> charts)
    {
        if (IsTemplate(file, charts))
        {
            return FileRole.HelmTemplate;
        }

        return file.Documents.OfType<MapNode>().Any(IsKustomization) || IsNamedKustomization(file.Path) ? FileRole.Kustomization
            : file.Documents.OfType<MapNode>().Any(document => IsManifest(document) || NearlyManifest.IsMeant(document))
            || file.Documents.OfType<ListNode>().Any(NearlyManifest.IsListOfManifests)
                ? FileRole.Manifests
            : FileRole.Other;
    }

    /// <summary>
    /// A document with <c>apiVersion</c> and <c>kind</c>; the first may have been forgotten where the rest looks like a manifest. Of what
    /// has no kind
    /// nothing can be judged, see <see cref="NearlyManifest"/>.
    /// </summary>
    public static bool IsManifest(MapNode document)
    {
        var hasVersion = document["apiVersion"] is ScalarNode { Value: not null };
        var hasKind = document["kind"] is ScalarNode { Value: not (null or "") };
        var isKubectlConfig = document.Text("apiVersion") == "v1" && document.Text("kind") == "Config";
        return !isKubectlConfig && hasKind && (hasVersion || document["metadata"] is MapNode);
    }

    public static bool IsKustomization(MapNode document) =>
        document.Text("apiVersion")?.StartsWith(KustomizeGroup, StringComparison.Ordinal) == true
        && document.Text("kind") is "Kustomization" or "Component";

    private static bool IsNamedKustomization(string path) =>
        Paths.Name(path) is "kustomization.yaml" or "kustomization.yml" or "Kustomization";

    private static bool IsTemplate(YamlFile file, ISet<string> charts)
    {
        var folder = Paths.Folder(file.Path);
        var isBelowTemplates = $"/{folder}/".Contains("/templates/");
        return (isBelowTemplates && (charts.Contains(ChartOf(file.Path)) || file.Text.Contains("{{"))) || Placeholder.In(file) is not null;
    }

    /// <summary>The folder of the chart that a template belongs to: the one above <c>templates</c>.</summary>
    public static string ChartOf(string path)
    {
        var folder = Paths.Folder(path);
        var at = $"/{folder}/".IndexOf("/templates/", StringComparison.Ordinal);
        return at < 0 ? folder : folder.Substring(0, Math.Max(at - 1, 0));
    }
}
