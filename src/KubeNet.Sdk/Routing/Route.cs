using System.Globalization;

namespace KubeNet.Routing;

/// <summary>How a request ends, as far as the manifests show it.</summary>
public enum RouteOutcome
{
    /// <summary>Pods of the set, or of a set that it uses, answer.</summary>
    Reached,

    /// <summary>The route breaks. The last hop explains why.</summary>
    Broken,

    /// <summary>The client is redirected to another address: <see cref="Route.Location"/>.</summary>
    Redirected,

    /// <summary>
    /// The route leaves the manifests: it leads to an external Service, an ExternalName, or endpoints that something else creates.
    /// </summary>
    Elsewhere,

    /// <summary>The manifests contain something that cannot be evaluated here. The last hop shows what.</summary>
    Unknown,
}

/// <summary>
/// The route of one request through a set's resources: which Pods answer, which path they receive, or where the route breaks.
/// </summary>
public sealed class Route
{
    internal Route(string url, RouteOutcome outcome, IReadOnlyList<Hop> hops)
    {
        Url = url;
        Outcome = outcome;
        Hops = hops;
    }

    /// <summary>The requested URL.</summary>
    public string Url { get; }

    /// <summary>How the request ends.</summary>
    public RouteOutcome Outcome { get; }

    /// <summary>All hops in order, including cautions. The last one is where the request ends.</summary>
    public IReadOnlyList<Hop> Hops { get; }

    /// <summary>The Ingress that the request goes through, or null if there is none.</summary>
    public string? Ingress { get; internal set; }

    /// <summary>The Service's name, or null if the request does not reach a Service.</summary>
    public string? Service { get; internal set; }

    /// <summary>The Service's namespace.</summary>
    public string? Namespace { get; internal set; }

    /// <summary>The port of the Service that is used, or null if it is unknown.</summary>
    public int? Port { get; internal set; }

    /// <summary>The Pods' port behind the Service, by number or name, as in <c>targetPort</c>.</summary>
    public string? TargetPort { get; internal set; }

    /// <summary>The workloads whose Pods answer: <c>Deployment/cart</c>.</summary>
    public IReadOnlyList<string> Workloads { get; internal set; } = [];

    /// <summary>The containers that declare the port: <c>Deployment/cart/app</c>. Empty if no container declares it.</summary>
    public IReadOnlyList<string> Containers { get; internal set; } = [];

    /// <summary>
    /// The path that the Pods receive, percent-encoded as on the wire and without the query, or null if no Pod is reached.
    /// </summary>
    public string? Path { get; internal set; }

    /// <summary>
    /// The status code of a response that comes from a hop before the Pods: 308, 404, 503. Null if the Pods answer or nothing does.
    /// </summary>
    public int? StatusCode { get; internal set; }

    /// <summary>The target of a redirect, or null for any other outcome.</summary>
    public string? Location { get; internal set; }

    /// <summary>
    /// The rule that explains the break, such as <c>KUBE2003</c>. Null if the route does not break or there is no such rule.
    /// </summary>
    public string? RuleId => Hops.LastOrDefault(hop => hop.IsBroken)?.RuleId;

    /// <summary>The ids of the rules that explain the cautions of the route.</summary>
    public IEnumerable<string> Cautions => Hops.Where(hop => hop is { Kind: HopKind.Caution, RuleId: not null }).Select(hop => hop.RuleId!);

    /// <summary>Writes the hops, one on each line.</summary>
    /// <returns>The URL, and below it each hop. The last line shows how the request ends.</returns>
    public override string ToString() => Url + "\n" + string.Concat(Hops.Select(hop => "  " + hop + "\n")) + "  = " + Ending;

    private string Ending =>
        Outcome switch
        {
            RouteOutcome.Reached => $"{string.Join(", ", Workloads)} answers, asked for '{Path}'",
            RouteOutcome.Redirected => $"{Number(StatusCode)}, go to {Location}",
            RouteOutcome.Elsewhere => "somebody else answers" + (Path is null ? "" : $", asked for '{Path}'"),
            RouteOutcome.Unknown => "nobody can tell from the manifests",
            _ => StatusCode is null ? "nobody answers" : $"nobody answers; the client gets {Number(StatusCode)}",
        };

    private static string Number(int? number) => (number ?? 0).ToString(CultureInfo.InvariantCulture);
}
