namespace KubeNet;

/// <summary>How an Ingress matches a path: <c>pathType</c>. The members have the names of the values in Kubernetes.</summary>
public enum PathType
{
    /// <summary>
    /// The path and everything below it, segment by segment: <c>/a</c> matches <c>/a/b</c> but not <c>/ab</c>. The DSL's default.
    /// </summary>
    Prefix,

    /// <summary>Only exactly this path.</summary>
    Exact,

    /// <summary>The class's controller decides. For ingress-nginx, the path is a regular expression.</summary>
    ImplementationSpecific,
}
