using System.Globalization;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet;

// Environment variables and files that come from ConfigMaps and Secrets.
public abstract partial class ContainerHandle<TSelf>
{
    /// <summary>Sets an environment variable: <c>env</c>. Setting the same name to a different value is an error (KUBE0005).</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value. <c>$(NAME)</c> in it is replaced by a variable that is declared before.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("LOG_LEVEL", "info");</code></example>
    public TSelf Env(string name, string value) => SetVariable(CallSite.Text(name), CallSite.Text(value));

    /// <summary>
    /// Sets an environment variable to a number, written in the invariant culture: <c>env</c>. Setting the same name to a different value
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("MAX_CONNECTIONS", 250);</code></example>
    public TSelf Env(string name, int value) => SetVariable(CallSite.Text(name), CallSite.Arg(value).With(value.ToString(Invariant)));

    /// <summary>
    /// Sets an environment variable to a number, written in the invariant culture: <c>env</c>. Setting the same name to a different value
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("MAX_UPLOAD_BYTES", 8_589_934_592L);</code></example>
    public TSelf Env(string name, long value) => SetVariable(CallSite.Text(name), CallSite.Arg(value).With(value.ToString(Invariant)));

    /// <summary>
    /// Sets an environment variable to a number, written in the invariant culture: <c>env</c>. Setting the same name to a different value
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("SAMPLING_RATIO", 0.25);</code></example>
    public TSelf Env(string name, double value) =>
        SetVariable(CallSite.Text(name), CallSite.Arg(value).With(YamlNumber.ShortestDigits(value)));

    /// <summary>
    /// Sets an environment variable to a number, written in the invariant culture: <c>env</c>. Setting the same name to a different value
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("TAX_RATE", 0.19m);</code></example>
    public TSelf Env(string name, decimal value) => SetVariable(CallSite.Text(name), CallSite.Arg(value).With(value.ToString(Invariant)));

    /// <summary>
    /// Sets an environment variable to <c>true</c> or <c>false</c>: <c>env</c>. Setting the same name to a different value is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("FEATURE_CHECKOUT", true);</code></example>
    public TSelf Env(string name, bool value) => SetVariable(CallSite.Text(name), CallSite.Arg(value).With(value ? "true" : "false"));

    /// <summary>
    /// Sets an environment variable to a number, written in the invariant culture: <c>env</c>. Setting the same name to a different value
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("SAMPLING_RATIO", 0.25f);</code></example>
    public TSelf Env(string name, float value) =>
        SetVariable(CallSite.Text(name), CallSite.Arg(value).With(YamlNumber.ShortestDigits(value)));

    /// <summary>
    /// Sets an environment variable to an address, as it was written: <c>env</c>. Setting the same name to a different value is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Env("Payments__Url", new Uri("https://payments.example.com/v2"));
    /// </code>
    /// </example>
    public TSelf Env(string name, Uri value) =>
        SetVariable(CallSite.Text(name), CallSite.Arg(value).Named(address => address.OriginalString));

    /// <summary>
    /// Sets an environment variable to the name of a value of an enum, as the configuration of .NET reads it: <c>env</c>. Setting the same
    /// name to a different value is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value. A combination of flags gives its names, with commas.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("WEEK_STARTS_ON", DayOfWeek.Monday);</code></example>
    public TSelf Env(string name, Enum value) => SetVariable(CallSite.Text(name), CallSite.Arg(value).Named(member => member.ToString()));

    /// <summary>
    /// Sets an environment variable from an entry of a ConfigMap: <c>env[].valueFrom.configMapKeyRef</c>. Setting the same name to a
    /// different value is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="configMap">The ConfigMap, in the same namespace.</param>
    /// <param name="key">The entry's key in <c>data</c>.</param>
    /// <param name="optional">Whether the Pod can start if the entry does not exist. Default: no (not written).</param>
    /// <example>
    /// <code>
    /// var settings = k8s.ConfigMap("settings").Data("region", "eu");
    /// k8s.Deployment("web", image: "nginx:1.27").Env("REGION", settings, key: "region");
    /// </code>
    /// </example>
    public TSelf Env(string name, IConfigMap configMap, string key, bool? optional = null)
    {
        SetFromKey(
            CallSite.Text(name),
            "configMapKeyRef",
            CallSite.Arg(configMap).Named(c => c.Name),
            CallSite.Text(key),
            CallSite.Arg(optional)
        );
        return Self;
    }

    /// <summary>
    /// Sets an environment variable from an entry of a Secret: <c>env[].valueFrom.secretKeyRef</c>. Setting the same name to a different
    /// value is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="secret">The Secret, in the same namespace.</param>
    /// <param name="key">The entry's key in <c>data</c>.</param>
    /// <param name="optional">Whether the Pod can start if the entry does not exist. Default: no (not written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Env("DB_PASSWORD", k8s.External.Secret("db"), key: "password");
    /// </code>
    /// </example>
    public TSelf Env(string name, ISecret secret, string key, bool? optional = null)
    {
        SetFromKey(
            CallSite.Text(name),
            "secretKeyRef",
            CallSite.Arg(secret).Named(s => s.Name),
            CallSite.Text(key),
            CallSite.Arg(optional)
        );
        return Self;
    }

    /// <summary>Makes every entry of a ConfigMap an environment variable: <c>envFrom[].configMapRef</c>.</summary>
    /// <param name="configMap">The ConfigMap, in the same namespace.</param>
    /// <param name="prefix">The prefix of each variable's name. Default: none.</param>
    /// <example>
    /// <code>
    /// var settings = k8s.ConfigMap("settings").Data("REGION", "eu");
    /// k8s.Deployment("web", image: "nginx:1.27").EnvFrom(settings);
    /// </code>
    /// </example>
    public TSelf EnvFrom(IConfigMap configMap, string? prefix = null)
    {
        AddSource("configMapRef", CallSite.Arg(configMap).Named(c => c.Name), CallSite.Arg(prefix));
        return Self;
    }

    /// <summary>Makes every entry of a Secret an environment variable: <c>envFrom[].secretRef</c>.</summary>
    /// <param name="secret">The Secret, in the same namespace.</param>
    /// <param name="prefix">The prefix of each variable's name. Default: none.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").EnvFrom(k8s.External.Secret("db"), prefix: "DB_");</code></example>
    public TSelf EnvFrom(ISecret secret, string? prefix = null)
    {
        AddSource("secretRef", CallSite.Arg(secret).Named(s => s.Name), CallSite.Arg(prefix));
        return Self;
    }

    private TSelf SetVariable(Sourced<string> name, Sourced<string> value)
    {
        var node = new MapNode(FieldOrders.EnvVar, name.Origin);
        node.Set("name", name);
        node.Set("value", value);
        AddVariable(name, node, value.Origin);
        return Self;
    }

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    private void SetFromKey(Sourced<string> name, string reference, Sourced<string> source, Sourced<string> key, Sourced<bool?> optional)
    {
        var node = new MapNode(FieldOrders.EnvVar, name.Origin);
        node.Set("name", name);
        var keyRef = node.Set("valueFrom", new MapNode()).Set(reference, new MapNode(FieldOrders.KeyRef, source.Origin));
        keyRef.Set("name", source);
        keyRef.Set("key", key);
        if (optional.Value is { } flag)
        {
            keyRef.Set("optional", flag, optional.Origin);
        }

        AddVariable(name, node, source.Origin);
    }

    private void AddVariable(Sourced<string> name, MapNode node, Origin value)
    {
        Recording.EnsureOpen();
        var variables = ContainerNode.GetOrAddList("env");
        if (variables.Maps.FirstOrDefault(earlier => earlier.Text("name") == name.Value) is not { } earlier)
        {
            variables.Add(node);
        }
        else if (!NodeComparison.AreEqual(earlier, node))
        {
            Recording.Contradiction(
                $"The variable '{name.Value}' of the container '{ContainerName}' of {SetRecording.OwnerOf(ContainerNode)} is set to "
                    + "a different value than before. Set it once.",
                value,
                (earlier["value"] ?? earlier).NearestOrigin
            );
        }
    }

    private void AddSource(string reference, Sourced<string> source, Sourced<string?> prefix)
    {
        Recording.EnsureOpen();
        var node = new MapNode(FieldOrders.EnvFrom, source.Origin);
        if (prefix.Value is { } text)
        {
            node.Set("prefix", text, prefix.Origin);
        }

        node.Set(reference, new MapNode(origin: source.Origin)).Set("name", source);
        var sources = ContainerNode.GetOrAddList("envFrom");
        if (!sources.Maps.Any(earlier => NodeComparison.AreEqual(earlier, node)))
        {
            sources.Add(node);
        }
    }
}
