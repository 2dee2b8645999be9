using KubeNet.Resources;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.YamlSource.Scopes;

/// <summary>
/// An entry of a kustomization's <c>configMapGenerator</c> or <c>secretGenerator</c> (api/kv/kv.go and api/internal/generators/utils.go of
/// kustomize).
/// </summary>
internal sealed class Generator
{
    private readonly MapNode _map;
    private readonly List<(string Key, ScalarNode Source)> _keys = [];
    private readonly List<NearlyManifest> _problems = [];

    /// <param name="kind">ConfigMap or Secret.</param>
    /// <param name="map">The entry.</param>
    public Generator(string kind, MapNode map)
    {
        Kind = kind;
        _map = map;
        foreach (var item in map.List("literals")?.Items ?? [])
        {
            AddLiteral(item);
        }

        foreach (var item in map.List("files")?.Items.OfType<ScalarNode>() ?? [])
        {
            AddFile(item);
        }
    }

    public string Kind { get; }

    public string? Name => _map.Text("name") is { Length: > 0 } name ? name : null;

    /// <summary>Whether it changes what another kustomization generates.</summary>
    public bool Changes => _map.Text("behavior")?.ToLowerInvariant() is "merge" or "replace";

    /// <summary>Whether all keys stand in the kustomization. Those of <c>envs</c> are in files that are not read.</summary>
    public bool AreKeysKnown => !Changes && _problems.Count == 0 && _map["envs"] is null && _map["env"] is null;

    /// <summary>What kubectl rejects.</summary>
    public IReadOnlyList<NearlyManifest> Problems => _problems;

    /// <summary>What it makes, as far as the keys are known; the values of files are left out.</summary>
    public MapNode Manifest
    {
        get
        {
            var root = new MapNode(origin: _map.Origin);
            root.Set("apiVersion", new ScalarNode("v1", Origin.None));
            root.Set("kind", new ScalarNode(Kind, Origin.None));
            var metadata = root.Set("metadata", new MapNode());
            foreach (var key in new[] { "name", "namespace" })
            {
                if (_map.Scalar(key) is { } written)
                {
                    metadata.Set(key, written.Relocated(static place => place));
                }
            }

            var data = root.Set(Kind == "Secret" ? "stringData" : "data", new MapNode());
            foreach (var (entry, source) in _keys)
            {
                data.Set(entry, new ScalarNode("", source.Origin), source.Origin);
            }

            return root;
        }
    }

    private void AddLiteral(ResourceNode item)
    {
        if (item is MapNode { Count: 1 } pair && pair.Entries.First() is { Value: ScalarNode value } entry)
        {
            Say(
                $"A literal of the generator '{Name}' is a map, and kubectl rejects it: json: cannot unmarshal object into Go struct field "
                    + $"of type string. Write '{entry.Key}={value.Text}'.",
                entry.KeyOrigin.Or(pair.Origin)
            );
        }
        else if (item is ScalarNode { Text: { } text } literal)
        {
            var equals = text.IndexOf('=');
            if (equals <= 0)
            {
                Say(
                    $"The literal '{text}' of the generator '{Name}' has no {(equals < 0 ? "'='" : "key")}, and kubectl rejects it: "
                        + $"invalid literal source {text}, expected key=value. Write 'key=value'.",
                    literal.Origin
                );
            }
            else
            {
                Add(text.Substring(0, equals), literal);
            }
        }
    }

    /// <summary>A file is <c>key=path</c> or a path, whose last step is the key.</summary>
    private void AddFile(ScalarNode item)
    {
        var text = item.Text ?? "";
        var equals = text.IndexOf('=');
        Add(equals < 0 ? Paths.Name(Paths.Normal(text)) : text.Substring(0, equals), item);
    }

    private void Add(string key, ScalarNode source)
    {
        if (_keys.Exists(other => other.Key == key))
        {
            Say(
                $"The key '{key}' of the generator '{Name}' is duplicate, and kubectl rejects it: configmap {Name} illegally repeats "
                    + $"the key `{key}`. Remove one of the two, or rename it.",
                source.Origin
            );
        }

        _keys.Add((key, source));
    }

    private void Say(string message, Origin place) => _problems.Add(new NearlyManifest(message, place, null));
}
