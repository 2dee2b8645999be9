namespace KubeNet;

/// <summary>How an Ingress matches a path: <c>pathType</c>. The members' names are Kubernetes' words.</summary>
public enum PathType
{
    /// <summary>
    /// The path and everything below it, segment by segment: <c>/a</c> matches <c>/a/b</c> but not <c>/ab</c>. The DSL's default.
    /// </summary>
    Prefix,

    /// <summary>This very path only.</summary>
    Exact,

    /// <summary>As the class's controller likes it; ingress-nginx takes regular expressions here.</summary>
    ImplementationSpecific,
}
