namespace KubeNet;

/// <summary>
/// How a request's path is changed between an Ingress and the backend. Each controller is configured differently for this.
/// </summary>
public enum Rewrite
{
    /// <summary>The backend receives the path as the client sent it. The default.</summary>
    None,

    /// <summary>
    /// The rule's path is removed: with <c>/server</c>, a request for <c>/server/a</c> reaches the backend as <c>/a</c>. Supported for
    /// ingress-nginx only. If the class's controller is unknown or another one, it is an error (KUBE0005).
    /// </summary>
    StripPrefix,
}
