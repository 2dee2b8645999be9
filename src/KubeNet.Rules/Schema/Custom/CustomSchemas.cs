using KubeNet.Resources;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>The schemas of custom resources from the project's CustomResourceDefinitions, by apiVersion and kind.</summary>
internal sealed class CustomSchemas
{
    private readonly Dictionary<(string ApiVersion, string Kind), CustomSchema> _schemas = [];
    private readonly Dictionary<(string Group, string Kind), IReadOnlyList<string>> _served = [];

    /// <param name="graph">The resources to check. Their definitions may be among them or in other files and sets.</param>
    public CustomSchemas(ResourceGraph graph)
    {
        Add(graph.VisibleOfKind("CustomResourceDefinition"));
        Add(graph.OthersOfKind("CustomResourceDefinition"));
    }

    public CustomSchema? Find(Resource resource) =>
        _schemas.TryGetValue((resource.ApiVersion, resource.Kind), out var schema) ? schema : null;

    /// <summary>The versions of a kind that its definition serves; null if the project does not define the kind.</summary>
    public IReadOnlyList<string>? ServedVersions(string group, string kind) =>
        _served.TryGetValue((group, kind), out var versions) ? versions : null;

    /// <summary>A kind of a group that differs in upper and lower case only; null if there is none.</summary>
    public string? KindLike(string group, string kind) =>
        _served
            .Keys.FirstOrDefault(known => known.Group == group && string.Equals(known.Kind, kind, StringComparison.OrdinalIgnoreCase))
            .Kind;

    /// <summary>
    /// If several definitions of one level define the same kind, they may be for different clusters, and all are ignored.
    /// </summary>
    private void Add(IEnumerable<Resource> definitions)
    {
        var level = new Dictionary<(string, string), CustomSchema?>();
        var served = new Dictionary<(string, string), IReadOnlyList<string>?>();
        foreach (var definition in definitions.Where(definition => definition.ApiVersion == "apiextensions.k8s.io/v1"))
        {
            if (
                definition.Root.Map("spec") is not { } spec
                || spec.Text("group") is not { } group
                || spec.Text("names.kind") is not { } kind
            )
            {
                continue;
            }

            served[(group, kind)] = served.ContainsKey((group, kind)) ? null : ServedBy(spec);
            foreach (var version in spec.List("versions")?.Maps ?? [])
            {
                if (version.Text("name") is { } name && version.Map("schema.openAPIV3Schema") is { } schema)
                {
                    var key = ($"{group}/{name}", kind);
                    level[key] = level.ContainsKey(key) ? null : new CustomSchema(schema);
                }
            }
        }

        foreach (var defined in level)
        {
            if (defined.Value is { } schema && !_schemas.ContainsKey(defined.Key))
            {
                _schemas.Add(defined.Key, schema);
            }
        }

        foreach (var defined in served)
        {
            if (defined.Value is { Count: > 0 } versions && !_served.ContainsKey(defined.Key))
            {
                _served.Add(defined.Key, versions);
            }
        }
    }

    private static IReadOnlyList<string> ServedBy(MapNode spec) =>
        [
            .. (spec.List("versions")?.Maps ?? [])
                .Where(version => version["served"] is not ScalarNode { Value: false })
                .Select(version => version.Text("name"))
                .OfType<string>(),
        ];
}
