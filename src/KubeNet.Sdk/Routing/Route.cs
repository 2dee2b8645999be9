using System.Globalization;

namespace KubeNet.Routing;

/// <summary>How a request ends, as far as the manifests say it.</summary>
public enum RouteOutcome
{
    /// <summary>Pods of the set, or of a set that it uses, answer.</summary>
    Reached,

    /// <summary>Nobody answers; the last hop says why.</summary>
    Broken,

    /// <summary>The client is sent to another address: <see cref="Route.Location"/>.</summary>
    Redirected,

    /// <summary>
    /// It leads to what the manifests do not declare: an external Service, an ExternalName, endpoints that somebody else makes.
    /// </summary>
    Elsewhere,

    /// <summary>The manifests say something that cannot be judged here; the last hop says what.</summary>
    Unknown,
}

/// <summary>The way of one request through a set's resources: who answers, with which path, or where it breaks.</summary>
public sealed class Route
{
    internal Route(string url, RouteOutcome outcome, IReadOnlyList<Hop> hops)
    {
        Url = url;
        Outcome = outcome;
        Hops = hops;
    }

    /// <summary>The URL that was asked for.</summary>
    public string Url { get; }

    /// <summary>How the request ends.</summary>
    public RouteOutcome Outcome { get; }

    /// <summary>All hops in their order, cautions among them; the last one is where the request ends.</summary>
    public IReadOnlyList<Hop> Hops { get; }

    /// <summary>The Ingress that the request goes through; null where it goes through none.</summary>
    public string? Ingress { get; internal set; }

    /// <summary>The Service's name; null where the request reaches none.</summary>
    public string? Service { get; internal set; }

    /// <summary>The Service's namespace.</summary>
    public string? Namespace { get; internal set; }

    /// <summary>The Service's port that is used; null where none is known.</summary>
    public int? Port { get; internal set; }

    /// <summary>The Pods' port behind it, by number or name, as <c>targetPort</c> has it.</summary>
    public string? TargetPort { get; internal set; }

    /// <summary>The workloads whose Pods answer: <c>Deployment/cart</c>.</summary>
    public IReadOnlyList<string> Workloads { get; internal set; } = [];

    /// <summary>The containers that declare the port: <c>Deployment/cart/app</c>; empty where none declares it.</summary>
    public IReadOnlyList<string> Containers { get; internal set; } = [];

    /// <summary>The path that the Pods see, percent-encoded as on the wire and without the query; null where none is reached.</summary>
    public string? Path { get; internal set; }

    /// <summary>
    /// The status with which somebody on the way answers instead of the Pods: 308, 404, 503; null where the Pods answer, or nobody does.
    /// </summary>
    public int? StatusCode { get; internal set; }

    /// <summary>Where a redirect leads to; null for any other outcome.</summary>
    public string? Location { get; internal set; }

    /// <summary>The rule that explains the break, <c>KUBE2003</c>; null where the request is not broken or no rule is about it.</summary>
    public string? RuleId => Hops.LastOrDefault(hop => hop.IsBroken)?.RuleId;

    /// <summary>The ids of the rules whose cautions lie on the way.</summary>
    public IEnumerable<string> Cautions => Hops.Where(hop => hop is { Kind: HopKind.Caution, RuleId: not null }).Select(hop => hop.RuleId!);

    /// <summary>Draws the hops, a line each.</summary>
    /// <returns>The URL, and below it each hop; the last line says how it ends.</returns>
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
