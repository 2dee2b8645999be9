using KubeNet.YamlSource.Manifests;
using KubeNet.YamlSource.Scopes;

namespace KubeNet.YamlSource;

/// <summary>All YAML files of a project: what is wrong with them as YAML, and the scopes whose graphs the rules judge.</summary>
internal sealed class YamlProject
{
    private YamlProject(
        IReadOnlyList<YamlFile> files,
        (IReadOnlyList<YamlScope> Scopes, PatchedManifests Patched, IReadOnlyList<NearlyManifest> Nearly) scopes,
        IReadOnlyList<TemplateFile> templates
    )
    {
        Files = files;
        (Scopes, Patched, Nearly) = scopes;
        Templates = templates;
    }

    /// <summary>
    /// The files that were read as manifests or kustomizations, and those that cannot be read, in the order of their paths.
    /// </summary>
    public IReadOnlyList<YamlFile> Files { get; }

    public IReadOnlyList<YamlScope> Scopes { get; }

    /// <summary>What patches of kustomizations may change, and so is not judged.</summary>
    public PatchedManifests Patched { get; }

    /// <summary>The documents that are meant as manifests and cannot be read as such.</summary>
    public IReadOnlyList<NearlyManifest> Nearly { get; }

    /// <summary>For each Helm chart among the files the first of its templates, and each other template.</summary>
    public IReadOnlyList<TemplateFile> Templates { get; }

    /// <param name="files">The files as they were read, their paths with forward slashes. One that is there twice, as by two globs, counts
    /// once.</param>
    public static YamlProject Of(IEnumerable<YamlFile> files)
    {
        var read = files
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var charts = new HashSet<string>(
            read.Where(file => Paths.Name(file.Path) == "Chart.yaml").Select(file => Paths.Folder(file.Path)),
            StringComparer.Ordinal
        );
        var roles = read.Select(file => (File: file, Role: FileRoles.Of(file, charts))).ToList();
        var templates = roles
            .Where(file => file.Role == FileRole.HelmTemplate)
            .Select(file => TemplateFile.Of(file.File, charts))
            .GroupBy(template => template.Chart ?? template.File.Path, StringComparer.Ordinal)
            .Select(chart => chart.First())
            .OrderBy(template => template.File.Path, StringComparer.Ordinal);

        // A broken file says what it was meant for as far as it was read; one of which nothing was read may be anything.
        var scopes = ScopeBuilder.Build(roles);
        var nearly = new HashSet<string>(scopes.Nearly.Select(document => document.Origin.Path), StringComparer.Ordinal);
        return new YamlProject(
            [
                .. roles
                    .Where(file =>
                        file.Role is FileRole.Manifests or FileRole.Kustomization
                        || (file.Role == FileRole.Other && file.File is { IsBroken: true })
                        || nearly.Contains(file.File.Path)
                    )
                    .Select(file => file.File),
            ],
            scopes,
            [.. templates]
        );
    }
}
