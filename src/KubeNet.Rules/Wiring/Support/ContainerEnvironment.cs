using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>The values that the environment variables of a container have in the end: those of <c>env</c> win.</summary>
internal sealed class ContainerEnvironment
{
    private readonly Dictionary<string, (ScalarNode? Value, Resource Owner)> _values = new(StringComparer.Ordinal);

    public ContainerEnvironment(ResourceGraph graph, PodTemplateView pod, ContainerView container)
    {
        foreach (var from in container.Map.List("envFrom")?.Maps ?? [])
        {
            AddFrom(graph, pod, from);
        }

        foreach (var variable in container.Map.List("env")?.Maps ?? [])
        {
            if (variable.Text("name") is { } name)
            {
                _values[name] = (variable.Map("valueFrom") is null ? variable.Scalar("value") : null, pod.Workload);
            }
        }
    }

    /// <summary>Whether no source of variables is unknown.</summary>
    public bool AreAllKnown { get; private set; } = true;

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => _values.Keys.OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Whether a variable is set, also to a value that is not known here.</summary>
    public bool Sets(string name) => _values.ContainsKey(name);

    /// <summary>The value of a variable and who declares it; the value is null if it comes from elsewhere.</summary>
    public (ScalarNode? Value, Resource? Owner) this[string name] => _values.TryGetValue(name, out var said) ? said : (null, null);

    /// <summary>Of a ConfigMap of another set, only the keys may be known.</summary>
    private void AddFrom(ResourceGraph graph, PodTemplateView pod, MapNode from)
    {
        if (
            from.Text("configMapRef.name") is not { } name
            || graph.Find("", "ConfigMap", pod.Workload.Namespace, name) is not { } declared
            || !graph.OwnOfKind("ConfigMap").Contains(declared)
            || !MountedKeys.AreKnown(graph, declared)
            || declared.Root.Map("data") is not { } data
        )
        {
            AreAllKnown = false;
            return;
        }

        foreach (var entry in data.Entries)
        {
            _values[from.Text("prefix") + entry.Key] = (entry.Value as ScalarNode, declared);
        }
    }
}
