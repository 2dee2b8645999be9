using KubeNet.Resources;

namespace KubeNet;

/// <summary>One folder from several sources: the lambda of <c>Projected</c>.</summary>
public sealed class ProjectedVolume
{
    private readonly Func<ListNode> _sources;

    internal ProjectedVolume(Func<ListNode> sources) => _sources = sources;

    /// <summary>Adds a file for each entry of a ConfigMap: <c>sources[].configMap</c>.</summary>
    /// <param name="configMap">The ConfigMap, in the same namespace.</param>
    /// <param name="optional">Whether it may be missing. Default: no (not written).</param>
    /// <example>
    /// <code>
    /// var settings = k8s.ConfigMap("settings").Data("region", "eu");
    /// k8s.Deployment("web", image: "nginx:1.27").Projected("all", mountPath: "/etc/all", all =&gt; all.ConfigMap(settings));
    /// </code>
    /// </example>
    public ProjectedVolume ConfigMap(IConfigMap configMap, bool? optional = null) =>
        Named("configMap", CallSite.Arg(configMap).Named(map => map.Name), CallSite.Arg(optional));

    /// <summary>Adds a file for each entry of a Secret: <c>sources[].secret</c>.</summary>
    /// <param name="secret">The Secret, in the same namespace.</param>
    /// <param name="optional">Whether it may be missing. Default: no (not written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .Projected("all", mountPath: "/etc/all", all =&gt; all.Secret(k8s.External.Secret("db")));
    /// </code>
    /// </example>
    public ProjectedVolume Secret(ISecret secret, bool? optional = null) =>
        Named("secret", CallSite.Arg(secret).Named(one => one.Name), CallSite.Arg(optional));

    /// <summary>Adds a file with a token of the Pod's account: <c>sources[].serviceAccountToken</c>. The kubelet renews it.</summary>
    /// <param name="path"><c>path</c>: the file, relative to the volume.</param>
    /// <param name="audience"><c>audience</c>: who accepts it. Default: the API server (not written).</param>
    /// <param name="expirationSeconds"><c>expirationSeconds</c>: 600 or more. Default: 3600 (not written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .Projected("tokens", mountPath: "/etc/tokens", all =&gt; all.ServiceAccountToken("vault", audience: "vault"));
    /// </code>
    /// </example>
    public ProjectedVolume ServiceAccountToken(string path, string? audience = null, int? expirationSeconds = null)
    {
        var file = CallSite.Text(path);
        var who = CallSite.Arg(audience);
        var seconds = CallSite.Arg(expirationSeconds);
        var token = Source("serviceAccountToken", FieldOrders.ServiceAccountToken, file.Origin);
        token.Set("path", file);
        if (who.Value is { } said)
        {
            token.Set("audience", who.With(said));
        }

        if (seconds.Value is { } number)
        {
            token.Set("expirationSeconds", number, seconds.Origin);
        }

        return this;
    }

    /// <summary>Adds a file with a field of the Pod: <c>sources[].downwardAPI</c>.</summary>
    /// <param name="path"><c>path</c>: the file, relative to the volume.</param>
    /// <param name="fieldPath"><c>fieldPath</c>: <c>metadata.name</c>, <c>metadata.labels</c> and the like.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .Projected("all", mountPath: "/etc/all", all =&gt; all.Field("labels", "metadata.labels"));
    /// </code>
    /// </example>
    public ProjectedVolume Field(string path, string fieldPath)
    {
        var file = CallSite.Text(path);
        var item = DownwardApiVolume.FieldOf(file, CallSite.Text(fieldPath));
        Source("downwardAPI", null, file.Origin).GetOrAddList("items").Add(item);
        return this;
    }

    /// <summary>Not supported: a volume has no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() => throw new InvalidOperationException("A volume cannot be converted to a string. Use its name.");

    private ProjectedVolume Named(string kind, Sourced<string> name, Sourced<bool?> optional)
    {
        var node = Source(kind, FieldOrders.KeyRef, name.Origin);
        node.Set("name", name);
        if (optional.Value is { } flag)
        {
            node.Set("optional", flag, optional.Origin);
        }

        return this;
    }

    private MapNode Source(string kind, FieldOrder? order, Origin origin) =>
        _sources().Add(new MapNode(origin: origin)).Set(kind, new MapNode(order, origin));
}
