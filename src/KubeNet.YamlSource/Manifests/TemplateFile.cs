using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>A file that is a manifest only when a tool has filled it in.</summary>
/// <param name="File">The file.</param>
/// <param name="Chart">The folder of its Helm chart; null for a template of another tool.</param>
/// <param name="Place">The placeholder that tells so; the beginning of the file in a chart.</param>
internal sealed record TemplateFile(YamlFile File, string? Chart, Origin Place)
{
    public static TemplateFile Of(YamlFile file, ISet<string> charts)
    {
        var chart = FileRoles.ChartOf(file.Path);
        return charts.Contains(chart) || $"/{Paths.Folder(file.Path)}/".Contains("/templates/")
            ? new TemplateFile(file, chart, new Origin(file.Path, 0, 0))
            : new TemplateFile(file, null, Placeholder.In(file) ?? new Origin(file.Path, 0, 0));
    }

    public string Message =>
        Chart is not null
            ? $"'{Paths.Name(File.Path)}' is a template of the Helm chart '{Paths.Name(Chart)}', "
                + "which is not a manifest until Helm renders it. The chart is not checked. "
                + "Exclude it from KubernetesYaml, or add the output of 'helm template'."
            : $"'{Paths.Name(File.Path)}' contains placeholders such as this one, so it is a template and not a manifest until a tool "
                + $"fills them in. The file is not checked. Exclude it: <KubernetesYaml Remove=\"**/{Paths.Name(File.Path)}\" />, or "
                + "include the rendered file instead.";
}
