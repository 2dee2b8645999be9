namespace KubeNet.Routing;

/// <summary>A route that is being built: hops are added until the request ends.</summary>
internal sealed class RouteWalk
{
    private readonly List<Hop> _hops = [];

    public RouteWalk(string text, RequestUrl url)
    {
        Text = text;
        Url = url;
        Path = url.RawPath;
    }

    public RequestUrl Url { get; }

    /// <summary>The path that is passed on, as on the wire.</summary>
    public string Path { get; set; }

    /// <summary>Whether a Pod uses a name in the cluster's DNS. All other requests come from outside or from a controller.</summary>
    public bool IsFromPod { get; set; }

    public string? Ingress { get; set; }

    public string? Service { get; set; }

    public string? Namespace { get; set; }

    public int? Port { get; set; }

    public string? TargetPort { get; set; }

    private string Text { get; }

    public void Pass(HopKind kind, string text) => _hops.Add(new Hop(kind, text));

    public void Caution(string text, string? ruleId = null) => _hops.Add(new Hop(HopKind.Caution, text, isBroken: false, ruleId));

    public Route Break(HopKind kind, string text, string? ruleId = null, int? status = null)
    {
        _hops.Add(new Hop(kind, text, isBroken: true, ruleId));
        return End(RouteOutcome.Broken, status);
    }

    public Route Unknown(string text)
    {
        _hops.Add(new Hop(HopKind.Caution, text));
        return End(RouteOutcome.Unknown);
    }

    public Route Redirect(string text, int status, string location)
    {
        _hops.Add(new Hop(HopKind.Redirect, text));
        var route = End(RouteOutcome.Redirected, status);
        route.Location = location;
        return route;
    }

    public Route Elsewhere(HopKind kind, string text)
    {
        _hops.Add(new Hop(kind, text));
        var route = End(RouteOutcome.Elsewhere);
        route.Path = Path;
        return route;
    }

    public Route Reach(string text, IReadOnlyList<string> workloads, IReadOnlyList<string> containers)
    {
        _hops.Add(new Hop(HopKind.Pods, text));
        var route = End(RouteOutcome.Reached);
        route.Path = Path;
        route.Workloads = workloads;
        route.Containers = containers;
        return route;
    }

    private Route End(RouteOutcome outcome, int? status = null) =>
        new(Text, outcome, _hops)
        {
            Ingress = Ingress,
            Service = Service,
            Namespace = Namespace,
            Port = Port,
            TargetPort = TargetPort,
            StatusCode = status,
        };
}
