namespace KubeNet.Routing;

/// <summary>What a hop of a route is.</summary>
public enum HopKind
{
    /// <summary>
    /// Where the request enters: an Ingress host, a reverse proxy, a port of the nodes, a load balancer, a name in the cluster's DNS.
    /// </summary>
    Entry,

    /// <summary>The path rule that matches, with what happens to the path.</summary>
    Path,

    /// <summary>A Service, and its port.</summary>
    Service,

    /// <summary>The Pods' port behind the Service: <c>targetPort</c>.</summary>
    TargetPort,

    /// <summary>The Pods and containers that answer.</summary>
    Pods,

    /// <summary>An answer that sends the client elsewhere.</summary>
    Redirect,

    /// <summary>Something that does not stop the request, and that a reader should know.</summary>
    Caution,
}

/// <summary>One step of a request on its way, or the one at which it ends.</summary>
public sealed class Hop
{
    internal Hop(HopKind kind, string text, bool isBroken = false, string? ruleId = null)
    {
        Kind = kind;
        Text = text;
        IsBroken = isBroken;
        RuleId = ruleId;
    }

    /// <summary>What the hop is.</summary>
    public HopKind Kind { get; }

    /// <summary>The hop in words, one line: <c>Service 'server', port '80'</c>.</summary>
    public string Text { get; }

    /// <summary>Whether the request gets no further.</summary>
    public bool IsBroken { get; }

    /// <summary>The rule that explains a break or a caution, <c>KUBE2003</c>; null where no rule is about it.</summary>
    public string? RuleId { get; }

    /// <summary>The hop as a line of a drawn route.</summary>
    /// <returns><see cref="Text"/>, with a sign before it and the rule's id behind it.</returns>
    public override string ToString() =>
        (
            IsBroken ? "✗ "
            : Kind == HopKind.Caution ? "! "
            : "→ "
        )
        + Text
        + (RuleId is null ? "" : $" ({RuleId})");
}
