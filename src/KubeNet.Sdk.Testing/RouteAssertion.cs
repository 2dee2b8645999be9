using System.Globalization;
using KubeNet.Routing;

namespace KubeNet.Testing;

/// <summary>
/// Assertions about one request. Each method throws a <see cref="RouteException"/> if the assertion fails, and otherwise returns the same
/// object.
/// </summary>
public sealed class RouteAssertion
{
    internal RouteAssertion(Route route) => Route = route;

    /// <summary>The route of the request, for everything that the methods here do not check.</summary>
    public Route Route { get; }

    /// <summary>Asserts that Pods of a Service answer.</summary>
    /// <param name="service">The Service's name.</param>
    /// <param name="port">The Service's port (not the container's). Default: any.</param>
    /// <param name="path">The path that the Pods receive, percent-encoded and without the query. Default: any.</param>
    /// <param name="workload">One of the workloads whose Pods answer, <c>Deployment/cart</c>. Default: any.</param>
    /// <param name="namespace">The Service's namespace. Default: any.</param>
    public RouteAssertion Reaches(string service, int? port = null, string? path = null, string? workload = null, string? @namespace = null)
    {
        Expect(Route.Outcome == RouteOutcome.Reached, $"It should reach Service '{service}', and {Ending}.");
        Expect(Route.Service == service, $"It should reach Service '{service}', and reaches '{Route.Service}'.");
        Expect(
            @namespace is null || Route.Namespace == @namespace,
            $"It should reach Service '{service}' of the namespace '{@namespace}', and reaches that of '{Route.Namespace}'."
        );
        Expect(
            port is null || Route.Port == port,
            $"It should reach Service '{service}' on port '{Number(port)}', and does on '{Number(Route.Port)}'."
        );
        Expect(path is null || Route.Path == path, $"The Pods should see the path '{path}', and see '{Route.Path}'.");
        Expect(
            workload is null || Route.Workloads.Contains(workload),
            $"'{workload}' should answer, and {string.Join(", ", Route.Workloads)} does."
        );
        return this;
    }

    /// <summary>Asserts that the route breaks.</summary>
    /// <param name="ruleId">The rule that explains the break, such as <c>KUBE2003</c>. Default: any, or none.</param>
    /// <param name="status">The status code that the client gets from a hop before the Pods: 404, 503. Default: any, or none.</param>
    public RouteAssertion Breaks(string? ruleId = null, int? status = null)
    {
        Expect(Route.Outcome == RouteOutcome.Broken, $"It should break{(ruleId is null ? "" : $" with {ruleId}")}, and {Ending}.");
        Expect(ruleId is null || Route.RuleId == ruleId, $"It should break with {ruleId}, and breaks with {Route.RuleId ?? "no rule"}.");
        Expect(
            status is null || Route.StatusCode == status,
            $"The client should get {Number(status)}, and gets {(Route.StatusCode is null ? "no answer" : Number(Route.StatusCode))}."
        );
        return this;
    }

    /// <summary>Asserts that the client is redirected to another address.</summary>
    /// <param name="location">The complete URL of the target.</param>
    /// <param name="status">The status code: 301, 302, 308. Default: any.</param>
    public RouteAssertion RedirectsTo(string location, int? status = null)
    {
        Expect(Route.Outcome == RouteOutcome.Redirected, $"It should be sent to '{location}', and {Ending}.");
        Expect(Route.Location == location, $"It should be sent to '{location}', and is sent to '{Route.Location}'.");
        Expect(
            status is null || Route.StatusCode == status,
            $"The client should get {Number(status)}, and gets {Number(Route.StatusCode)}."
        );
        return this;
    }

    /// <summary>
    /// Asserts that the route leads to something that the manifests do not declare: an external Service, an alias, or endpoints that
    /// something else creates.
    /// </summary>
    public RouteAssertion LeavesTheSet()
    {
        Expect(Route.Outcome == RouteOutcome.Elsewhere, $"It should lead to something that lives elsewhere, and {Ending}.");
        return this;
    }

    /// <summary>Asserts that the route goes through an Ingress.</summary>
    /// <param name="ingress">The Ingress's name.</param>
    public RouteAssertion PassesIngress(string ingress)
    {
        Expect(
            Route.Ingress == ingress,
            $"It should go through Ingress '{ingress}', and goes through {(Route.Ingress is null ? "none" : $"'{Route.Ingress}'")}."
        );
        return this;
    }

    /// <summary>Asserts that the route has no cautions.</summary>
    public RouteAssertion WithoutCaution()
    {
        Expect(!Route.Cautions.Any(), $"There should be no caution on the way, and there is {string.Join(", ", Route.Cautions)}.");
        return this;
    }

    /// <summary>Asserts that the route has a caution of a rule. The request may still work.</summary>
    /// <param name="ruleId">The rule: <c>KUBE2001</c>.</param>
    public RouteAssertion WithCaution(string ruleId)
    {
        Expect(
            Route.Cautions.Contains(ruleId),
            $"There should be a caution {ruleId} on the way, "
                + $"and there is {(Route.Cautions.Any() ? string.Join(", ", Route.Cautions) : "none")}."
        );
        return this;
    }

    /// <summary>Writes the route of the request.</summary>
    /// <returns>The URL, and below it each hop. The last line shows how the request ends.</returns>
    public override string ToString() => Route.ToString();

    private string Ending =>
        Route.Outcome switch
        {
            RouteOutcome.Reached => $"it reaches '{Route.Service}'",
            RouteOutcome.Broken => $"it breaks{(Route.RuleId is null ? "" : $" with {Route.RuleId}")}",
            RouteOutcome.Redirected => $"it is sent to '{Route.Location}'",
            RouteOutcome.Elsewhere => "it leads elsewhere",
            _ => "nobody can tell where it goes",
        };

    private void Expect(bool isSo, string message)
    {
        if (!isSo)
        {
            throw new RouteException($"{message}\n\n{Route}", Route);
        }
    }

    private static string Number(int? number) => number is { } known ? known.ToString(CultureInfo.InvariantCulture) : "none";
}
