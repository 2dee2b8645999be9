using System.Collections.Immutable;
using System.Text;
using KubeNet.Diagnosis.CustomResources;
using KubeNet.Evaluation.Models;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.YamlSource.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>
/// The classes of a project's CustomResourceDefinitions: a pure function of the texts of the files. The generator adds them to the project,
/// and both hosts evaluate with them, since neither sees in time what the generator adds.
/// </summary>
internal sealed class ResourceClasses
{
    private static readonly MadeOfTexts<ResourceClasses> s_known = new(most: 2);

    private readonly object _gate = new();
    private readonly ImmutableArray<YamlText> _texts;
    private readonly IReadOnlyList<NamedKind> _kinds;
    private readonly IReadOnlyList<(YamlFile File, bool IsChecked)> _files;
    private (ClassOptions Options, ImmutableArray<ClassSource> Sources)? _sources;
    private (ClassOptions Options, CSharpParseOptions Language, ImmutableArray<SyntaxTree> Trees)? _trees;

    private ResourceClasses(ImmutableArray<YamlText> texts)
    {
        _texts = texts;
        _files =
        [
            .. texts
                .GroupBy(text => text.OriginPath, StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => (YamlReadings.FileOf(same.First()), same.First().IsChecked)),
        ];
        var read = _files.Select(file => DefinitionReader.Read(file.File)).ToList();
        var (kinds, twice) = KindNames.Of(read.SelectMany(file => file.Kinds));
        _kinds = kinds;
        Problems = [.. read.SelectMany(file => file.Problems), .. twice];
    }

    /// <summary>Why files, definitions or versions give no class.</summary>
    public IReadOnlyList<Finding> Problems { get; }

    /// <summary>The files that are only for classes.</summary>
    public IEnumerable<YamlFile> Files => _files.Where(file => !file.IsChecked).Select(file => file.File);

    /// <summary>
    /// The definitions in those files. They tell what the project's objects look like. They are not applied with the project, so they are
    /// not checked themselves.
    /// </summary>
    public ResourceGraph Definitions(ClusterProfile cluster) =>
        new(
            [
                .. Files
                    .SelectMany(file => file.Manifests)
                    .Where(DefinitionReader.IsDefinition)
                    .Select(root => ManifestReader.ToResource(root, @namespace: null)),
            ],
            [],
            [],
            cluster,
            isComplete: true
        );

    /// <summary>Those of the files that are items of KubernetesCrd; null if there are none.</summary>
    public static ResourceClasses? Of(ImmutableArray<YamlText> files)
    {
        if (!files.Any(file => file.HasClasses))
        {
            return null;
        }

        var texts = files.Where(file => file.HasClasses).ToImmutableArray();
        return s_known.Get(texts[0].Text, classes => classes.IsOf(texts), () => new ResourceClasses(texts));
    }

    /// <summary>What the generator adds: a source for each class.</summary>
    public ImmutableArray<ClassSource> SourcesFor(ClassOptions options)
    {
        lock (_gate)
        {
            if (_sources is not { } known || known.Options != options)
            {
                _sources = known = (options, Write(options));
            }

            return known.Sources;
        }
    }

    /// <summary>The same as trees, for the evaluation.</summary>
    public ImmutableArray<SyntaxTree> TreesFor(ClassOptions options, CSharpParseOptions language)
    {
        var sources = SourcesFor(options);
        lock (_gate)
        {
            if (_trees is not { } known || known.Options != options || !known.Language.Equals(language))
            {
                var trees = sources.Select(source =>
                    CSharpSyntaxTree.ParseText(
                        SourceText.From(source.Text, Encoding.UTF8),
                        language.WithDocumentationMode(DocumentationMode.None),
                        ClassTrees.Folder + source.HintName
                    )
                );
                _trees = known = (options, language, trees.ToImmutableArray());
            }

            return known.Trees;
        }
    }

    private ImmutableArray<ClassSource> Write(ClassOptions options) =>
        _kinds.Count == 0
            ? ImmutableArray<ClassSource>.Empty
            : _kinds
                .Select(kind => new ClassSource($"{kind.Namespace}.{kind.ClassName}.g.cs", KindSource.Of(kind, options)))
                .Prepend(new ClassSource(ClassNames.Namespace + ".g.cs", MetadataSource.Of(options)))
                .ToImmutableArray();

    private bool IsOf(ImmutableArray<YamlText> texts) =>
        _texts.Length == texts.Length && _texts.Zip(texts, (mine, other) => mine.IsSame(other)).All(same => same);
}
