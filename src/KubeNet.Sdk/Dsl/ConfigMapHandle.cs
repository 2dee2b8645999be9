using KubeNet.Resources;

namespace KubeNet;

/// <summary>A ConfigMap that a container can read: one of the set, of a used set, or one that lives elsewhere.</summary>
public interface IConfigMap
{
    /// <summary>The ConfigMap's name: <c>metadata.name</c>.</summary>
    /// <example><code>k8s.Pod("web", image: "nginx:1.27").Env("SETTINGS", k8s.ConfigMap("settings").Name);</code></example>
    string Name { get; }
}

/// <summary>A ConfigMap of the set (<c>v1</c>).</summary>
public sealed class ConfigMapHandle : ResourceHandle<ConfigMapHandle>, IConfigMap
{
    private ConfigMapHandle(SetRecording recording, Resource resource) : base(recording, resource)
    {
    }

    /// <summary>
    /// Adds an entry: <c>data</c>, as <c>kubectl create configmap --from-literal</c>. The same key with another value is an error (KUBE0005).
    /// </summary>
    /// <param name="key">At most 253 letters, digits, <c>-</c>, <c>_</c> and <c>.</c></param>
    /// <param name="value">Any text; all values together at most 1 MiB.</param>
    /// <example><code>k8s.ConfigMap("settings").Data("region", "eu").Data("appsettings.json", """{ "Debug": false }""");</code></example>
    public ConfigMapHandle Data(string key, string value)
    {
        SetEntry(Root, "data", CallSite.Text(key), CallSite.Text(value));
        return this;
    }

    /// <summary>A ConfigMap that was added as a model.</summary>
    internal static ConfigMapHandle Of(SetRecording recording, Resource model) => new(recording, model);

    internal static ConfigMapHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.Add(new Resource("v1", "ConfigMap", name, recording.Namespace, FieldOrders.Resource)));
}
