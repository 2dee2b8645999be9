namespace KubeNet;

/// <summary>
/// What happens to a request's path on its way from an Ingress to the backend. An intent: each controller has its own words for it.
/// </summary>
public enum Rewrite
{
    /// <summary>The backend sees the path as the client sent it. The default.</summary>
    None,

    /// <summary>
    /// The rule's path is cut off: with <c>/server</c>, a request for <c>/server/a</c> reaches the backend as <c>/a</c>.
    /// Written for ingress-nginx only; where the class's controller is unknown or another one, it is an error (KUBE0005).
    /// </summary>
    StripPrefix,
}
