using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>One mount of a volume that comes from a declared ConfigMap or Secret.</summary>
/// <param name="Container">The container that has the mount.</param>
/// <param name="Mount">The mount.</param>
/// <param name="Source">The ConfigMap or Secret.</param>
/// <param name="Files">The paths of the files in the volume: its keys, or the paths in <c>items</c>.</param>
internal readonly record struct MountedKeys(ContainerView Container, MapNode Mount, Resource Source, IReadOnlyList<string> Files)
{
    public ScalarNode? SubPath => Mount.Scalar("subPath") is { Text.Length: > 0 } path ? path : null;

    public ScalarNode? MountPath => Mount.Scalar("mountPath") is { Text.Length: > 0 } path ? path : null;

    /// <summary>
    /// The mounts of a pod whose files are all known. Sources that an operator or a token fills, or that have no keys, are left out.
    /// </summary>
    public static IEnumerable<MountedKeys> Of(ResourceGraph graph, PodTemplateView pod)
    {
        Dictionary<string, (Resource Source, IReadOnlyList<string> Files)>? volumes = null;
        foreach (var volume in pod.Spec?.List("volumes")?.Maps ?? [])
        {
            if (volume.Text("name") is { Length: > 0 } name && FilesOf(graph, pod.Workload.Namespace, volume) is { } files)
            {
                (volumes ??= new(StringComparer.Ordinal))[name] = files;
            }
        }

        if (volumes is null)
        {
            yield break;
        }

        foreach (var container in pod.AllContainers)
        {
            foreach (var mount in container.Map.List("volumeMounts")?.Maps ?? [])
            {
                if (mount.Text("name") is { } name && volumes.TryGetValue(name, out var volume))
                {
                    yield return new MountedKeys(container, mount, volume.Source, volume.Files);
                }
            }
        }
    }

    private static (Resource Source, IReadOnlyList<string> Files)? FilesOf(ResourceGraph graph, string? @namespace, MapNode volume)
    {
        var (kind, source, name) =
            volume.Map("configMap") is { } map ? ("ConfigMap", map, map.Text("name"))
            : volume.Map("secret") is { } secret ? ("Secret", secret, secret.Text("secretName"))
            : ("", null, null);
        if (source is null || name is null || graph.Find("", kind, @namespace, name) is not { } declared || !AreKnown(graph, declared))
        {
            return null;
        }

        var files = source.List("items")?.Maps.Select(item => item.Text("path")).OfType<string>().ToList() ?? KeysOf(declared);
        return files.Count == 0 ? null : (declared, files);
    }

    public static bool AreKnown(ResourceGraph graph, Resource declared) =>
        declared.Root.Text("type") != "kubernetes.io/service-account-token" && !graph.Operators.MayMake(declared.Namespace, declared.Name);

    public static List<string> KeysOf(Resource declared) =>
        [
            .. new[] { "data", "stringData", "binaryData" }
                .SelectMany(field => declared.Root.Map(field)?.Entries ?? [])
                .Select(entry => entry.Key),
        ];
}
