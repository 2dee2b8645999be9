using KubeNet.Routing;

namespace KubeNet.Testing;

/// <summary>A request does not take the route that a test expects. The message shows the difference and the actual route.</summary>
public sealed class RouteException : Exception
{
    internal RouteException(string message, Route route)
        : base(message) => Route = route;

    /// <summary>The actual route of the request.</summary>
    public Route Route { get; }
}
