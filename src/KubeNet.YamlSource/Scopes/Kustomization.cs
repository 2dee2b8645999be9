using KubeNet.Resources;
using KubeNet.YamlSource.Manifests;
using KubeNet.YamlSource.Parsing;

namespace KubeNet.YamlSource.Scopes;

/// <summary>What a <c>kustomization.yaml</c> says of its folder, as far as it decides what the resources are.</summary>
internal sealed class Kustomization
{
    /// <summary>Fields that change resources or bring some in, in ways that are not followed.</summary>
    private static readonly string[] s_changes =
    [
        "components",
        "transformers",
        "replacements",
        "vars",
        "helmCharts",
        "helmChartInflationGenerator",
        "generators",
    ];

    private static readonly string[] s_patches = ["patches", "patchesStrategicMerge", "patchesJson6902"];

    private readonly MapNode? _root;

    public Kustomization(YamlFile file)
    {
        Path = file.Path;
        Folder = Paths.Folder(file.Path);
        _root = file.Documents.OfType<MapNode>().FirstOrDefault();
        IsComponent = _root?.Text("kind") == "Component";
        Generators =
        [
            .. new[] { ("ConfigMap", "configMapGenerator"), ("Secret", "secretGenerator") }.SelectMany(generator =>
                (_root?.List(generator.Item2)?.Maps ?? []).Select(map => new Generator(generator.Item1, map))
            ),
        ];
    }

    public string Path { get; }

    public string Folder { get; }

    public bool IsComponent { get; }

    /// <summary>The files and folders that it lists.</summary>
    public IEnumerable<string> Resources => Texts("resources").Concat(Texts("bases"));

    /// <summary>The folders of components, whose patches are for these resources too.</summary>
    public IEnumerable<string> Components => Texts("components");

    /// <summary>What it does to all its resources.</summary>
    public Transformation Transformation =>
        new(
            _root?.Text("namespace") is { Length: > 0 } name ? name : null,
            _root?.Text("namePrefix") ?? "",
            _root?.Text("nameSuffix") ?? "",
            [
                .. Labels(_root?.Map("commonLabels"), inSelectors: true, inTemplates: true),
                .. (_root?.List("labels")?.Maps ?? []).SelectMany(labels =>
                    Labels(labels.Map("pairs"), Is(labels, "includeSelectors"), Is(labels, "includeTemplates"))
                ),
            ]
        )
        {
            Affixes =
            [
                .. new[] { ("namePrefix", false), ("nameSuffix", true) }
                    .Select(known => (Text: _root?.Scalar(known.Item1), IsSuffix: known.Item2))
                    .Where(affix => affix.Text is { Text.Length: > 0 })
                    .Select(affix => new NameAffix(affix.Text!, affix.IsSuffix)),
            ],
        };

    /// <summary>Its patches: those written in it, and those of the files that it names.</summary>
    /// <param name="fileAt">The file at a path, relative to the folder; null where the project has none there.</param>
    public IEnumerable<KustomizePatch> Patches(Func<string, YamlFile?> fileAt)
    {
        foreach (var item in _root?.List("patchesStrategicMerge")?.Items.OfType<ScalarNode>() ?? [])
        {
            foreach (var patch in Documents(item.Text ?? "", fileAt))
            {
                yield return new KustomizePatch(patch, null);
            }
        }

        foreach (var item in (_root?.List("patches")?.Maps ?? []).Concat(_root?.List("patchesJson6902")?.Maps ?? []))
        {
            foreach (
                var patch in item.Text("patch") is { } written
                    ? YamlFileReader.Read("patch", written).Documents
                    : Documents(item.Text("path") ?? "", fileAt)
            )
            {
                yield return new KustomizePatch(patch, item.Map("target"));
            }
        }
    }

    /// <summary>Whether it changes resources, so that what is missing may only be unknown.</summary>
    /// <param name="fileAt">The file at a path, relative to the folder; null where the project has none there.</param>
    public bool ChangesResources(Func<string, YamlFile?> fileAt)
    {
        var written = s_patches.Sum(name => _root?.List(name)?.Count ?? 0);
        var patches = written == 0 ? [] : Patches(fileAt).ToList();
        return s_changes.Any(name =>
                _root?[name] is ListNode { Count: > 0 } or MapNode { Count: > 0 } or ScalarNode { Value: string { Length: > 0 } }
            )
            || patches.Count < written // a file of them is not known
            || !patches.TrueForAll(patch => patch.ChangesAmounts);
    }

    /// <summary>The names of its <c>vars</c>: a text may contain <c>$(NAME)</c> until they are filled in.</summary>
    public IEnumerable<string> Variables => (_root?.List("vars")?.Maps ?? []).Select(map => map.Text("name")).OfType<string>();

    /// <summary>What its <c>replacements</c> write to: a field of the objects of a kind, or of all if that is null.</summary>
    public IEnumerable<(string? Kind, string Field)> Replaced =>
        from replacement in _root?.List("replacements")?.Maps ?? []
        from target in replacement.List("targets")?.Maps ?? []
        from item in target.List("fieldPaths")?.Items ?? [new ScalarNode("metadata.name", Origin.None)]
        let path = (item as ScalarNode)?.Text
        where path is not null
        select (target.Text("select.kind"), path.Substring(path.LastIndexOf('.') + 1));

    /// <summary>Whether it gives containers other images than those that are written.</summary>
    public bool ChangesImages => _root?["images"] is ListNode { Count: > 0 };

    /// <summary>The ConfigMaps and Secrets that it generates; references to them are rewritten to their hashed names.</summary>
    public IReadOnlyList<Generator> Generators { get; }

    /// <summary>A patch is a path or, over several lines, the patch itself.</summary>
    private static IReadOnlyList<ResourceNode> Documents(string patch, Func<string, YamlFile?> fileAt) =>
        patch.Contains('\n') ? YamlFileReader.Read("patch", patch).Documents : fileAt(patch)?.Documents ?? [];

    private static IEnumerable<SharedLabel> Labels(MapNode? pairs, bool inSelectors, bool inTemplates) =>
        from pair in pairs?.Entries ?? []
        where pair.Value is ScalarNode
        select new SharedLabel(pair.Key, (ScalarNode)pair.Value, inSelectors, inTemplates);

    private static bool Is(MapNode map, string field) => map[field] is ScalarNode { Value: true };

    private IEnumerable<string> Texts(string field) =>
        (_root?.List(field)?.Items ?? []).OfType<ScalarNode>().Select(item => item.Text).OfType<string>();
}
