using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.YamlSource;
using KubeNet.YamlSource.Manifests;
using KubeNet.YamlSource.Parsing;

namespace KubeNet.Rules.Tests.Corpus;

/// <summary>Files that others published, read and put together as the files of a project are.</summary>
internal static class PublishedFiles
{
    public static YamlFile Read(string file) => YamlFileReader.Read(file, File.ReadAllText(Repository.Shared("real-manifests/" + file)));

    /// <summary>What all rules say of files that belong together; what is wrong with them as YAML is no matter of rules.</summary>
    /// <param name="files">Their names below the folder.</param>
    /// <param name="isKustomized">Whether a kustomization lists them. Theirs is not among the files, so one is put at their common
    /// folder.</param>
    public static IEnumerable<Finding> Check(IReadOnlyList<string> files, bool isKustomized)
    {
        var read = files.Select(Read).ToList();
        if (isKustomized)
        {
            var folder = CommonFolder(files);
            var resources = string.Concat(files.Select(file => $"- {file[(folder.Length + 1)..]}\n"));
            read.Add(YamlFileReader.Read(folder + "/kustomization.yaml", "namespace: kustomized\nresources:\n" + resources));
        }

        var project = YamlProject.Of(read);
        var known = project.Scopes.Select(scope => scope.GraphForOthers(ClusterProfile.Default)).ToList();
        return
        [
            .. project.Scopes.SelectMany(
                (scope, index) =>
                    RuleCatalog.Check(scope.Graph(ClusterProfile.Default).Beside([.. known.Where((_, other) => other != index)]))
            ),
        ];
    }

    private static string CommonFolder(IReadOnlyList<string> files)
    {
        var folder = Path.GetDirectoryName(files[0])!.Replace('\\', '/');
        while (!files.All(file => file.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            folder = folder[..folder.LastIndexOf('/')];
        }

        return folder;
    }
}
