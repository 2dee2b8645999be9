using KubeNet.Routing;

namespace KubeNet.Testing;

/// <summary>A request does not go the way that a test says. The message says what is different, and draws the way that it goes.</summary>
public sealed class RouteException : Exception
{
    internal RouteException(string message, Route route)
        : base(message) => Route = route;

    /// <summary>The way that the request goes.</summary>
    public Route Route { get; }
}
