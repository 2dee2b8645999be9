using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>
/// One of the project's YAML files: an item of <c>KubernetesYaml</c>, which the package's targets hand to the compiler as an AdditionalFile
/// with the metadata <c>SourceItemGroup</c>. Equal by path and text.
/// </summary>
internal sealed record YamlText(AdditionalText File, SourceText Text)
{
    private const string Metadata = "build_metadata.AdditionalFiles.SourceItemGroup";

    public string Path => File.Path;

    /// <summary>The path with forward slashes, by which origins name the file.</summary>
    public string OriginPath { get; } = File.Path.Replace('\\', '/');

    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var group) && group == "KubernetesYaml";

    public static YamlText? Of(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? new YamlText(file, text) : null;

    public static ImmutableArray<YamlText> Among(
        IEnumerable<AdditionalText> files,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    ) => files.Where(file => Is(file, options)).Select(file => Of(file, cancellationToken)).OfType<YamlText>().ToImmutableArray();

    public bool Equals(YamlText? other) =>
        other is not null && Path == other.Path && (ReferenceEquals(Text, other.Text) || Text.ContentEquals(other.Text));

    public override int GetHashCode() => (Path, Text.Length).GetHashCode();
}
