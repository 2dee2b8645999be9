namespace KubeNet.Routing;

/// <summary>The kind of a hop.</summary>
public enum HopKind
{
    /// <summary>
    /// The entry of the request: an Ingress host, a reverse proxy, a node port, a load balancer or a name in the cluster's DNS.
    /// </summary>
    Entry,

    /// <summary>The path rule that matches, and how it changes the path.</summary>
    Path,

    /// <summary>A Service, and its port.</summary>
    Service,

    /// <summary>The Pods' port behind the Service: <c>targetPort</c>.</summary>
    TargetPort,

    /// <summary>The Pods and containers that answer.</summary>
    Pods,

    /// <summary>A redirect response.</summary>
    Redirect,

    /// <summary>A caution: it does not stop the request, but you should know about it.</summary>
    Caution,
}

/// <summary>One step of a request's route. The last one is where the request ends.</summary>
public sealed class Hop
{
    internal Hop(HopKind kind, string text, bool isBroken = false, string? ruleId = null)
    {
        Kind = kind;
        Text = text;
        IsBroken = isBroken;
        RuleId = ruleId;
    }

    /// <summary>The kind of the hop.</summary>
    public HopKind Kind { get; }

    /// <summary>A description of the hop in one line: <c>Service 'server', port '80'</c>.</summary>
    public string Text { get; }

    /// <summary>Whether the route breaks here.</summary>
    public bool IsBroken { get; }

    /// <summary>The rule that explains a break or a caution, such as <c>KUBE2003</c>, or null if there is no such rule.</summary>
    public string? RuleId { get; }

    /// <summary>The hop as one line of the route's text.</summary>
    /// <returns><see cref="Text"/>, with a symbol before it and the rule's id after it.</returns>
    public override string ToString() =>
        (
            IsBroken ? "✗ "
            : Kind == HopKind.Caution ? "! "
            : "→ "
        )
        + Text
        + (RuleId is null ? "" : $" ({RuleId})");
}
