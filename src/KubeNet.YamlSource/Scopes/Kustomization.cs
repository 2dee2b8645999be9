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
        "patches", "patchesStrategicMerge", "patchesJson6902", "components", "transformers", "replacements", "vars", "helmCharts", "helmChartInflationGenerator",
        "generators", "namePrefix", "nameSuffix",
    ];

    private readonly MapNode? _root;

    public Kustomization(YamlFile file)
    {
        Folder = Paths.Folder(file.Path);
        _root = file.Documents.OfType<MapNode>().FirstOrDefault();
        IsComponent = _root?.Text("kind") == "Component";
    }

    public string Folder { get; }

    public bool IsComponent { get; }

    /// <summary>The files and folders that it lists.</summary>
    public IEnumerable<string> Resources => Texts("resources").Concat(Texts("bases"));

    public string? Namespace => _root?.Text("namespace") is { Length: > 0 } name ? name : null;

    /// <summary>Whether it changes resources, so that what is missing may only be unknown.</summary>
    public bool ChangesResources => s_changes.Any(name => _root?[name] is ListNode { Count: > 0 } or MapNode { Count: > 0 } or ScalarNode { Value: string { Length: > 0 } });

    /// <summary>Whether it makes resources of its own.</summary>
    public bool Generates => Generated.Any();

    /// <summary>The ConfigMaps and Secrets that it generates; references to them are rewritten to their hashed names.</summary>
    public IEnumerable<(string Kind, string Name)> Generated =>
        new[] { ("ConfigMap", "configMapGenerator"), ("Secret", "secretGenerator") }
            .SelectMany(generator => (_root?.List(generator.Item2)?.Maps ?? []).Select(map => map.Text("name")).OfType<string>().Select(name => (generator.Item1, name)));

    private IEnumerable<string> Texts(string field) => (_root?.List(field)?.Items ?? []).OfType<ScalarNode>().Select(item => item.Text).OfType<string>();
}
