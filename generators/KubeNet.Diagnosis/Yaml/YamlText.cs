using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>
/// One of the project's YAML files: an item of <c>KubernetesYaml</c>, of <c>KubernetesCrd</c> or of both, which the package's targets hand
/// to the compiler as an AdditionalFile with the metadata <c>SourceItemGroup</c>. Equal by path, text and items.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsChecked">Whether all its manifests are checked. Otherwise, only its CustomResourceDefinitions are looked at.</param>
/// <param name="HasClasses">Whether its CustomResourceDefinitions give classes.</param>
internal sealed record YamlText(AdditionalText File, SourceText Text, bool IsChecked, bool HasClasses)
{
    private const string Metadata = "build_metadata.AdditionalFiles.SourceItemGroup";
    private const string Yaml = "KubernetesYaml";
    private const string Definitions = "KubernetesCrd";
    private const string Both = "KubernetesYamlAndCrd";

    public string Path => File.Path;

    /// <summary>The path with forward slashes, by which origins name the file.</summary>
    public string OriginPath { get; } = File.Path.Replace('\\', '/');

    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        GroupOf(file, options) is Yaml or Definitions or Both;

    public static YamlText? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text
            ? new YamlText(file, text, GroupOf(file, options) != Definitions, GroupOf(file, options) != Yaml)
            : null;

    public static ImmutableArray<YamlText> Among(
        IEnumerable<AdditionalText> files,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    ) => files.Where(file => Is(file, options)).Select(file => Of(file, options, cancellationToken)).OfType<YamlText>().ToImmutableArray();

    /// <summary>Whether another one has this very text, for the same use.</summary>
    public bool IsSame(YamlText other) =>
        ReferenceEquals(Text, other.Text) && Path == other.Path && IsChecked == other.IsChecked && HasClasses == other.HasClasses;

    public bool Equals(YamlText? other) =>
        other is not null
        && Path == other.Path
        && IsChecked == other.IsChecked
        && HasClasses == other.HasClasses
        && (ReferenceEquals(Text, other.Text) || Text.ContentEquals(other.Text));

    private static string? GroupOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var group) ? group : null;

    public override int GetHashCode() => (Path, Text.Length).GetHashCode();
}
