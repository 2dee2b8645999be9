namespace Acme.Contracts;

/// <summary>An order of the shop.</summary>
public sealed record Order(int Id, string Item, int Quantity);

/// <summary>The paths of the orders API: the API maps them, the other apps call them, and the Ingress leads to them.</summary>
public static class OrderPaths
{
    /// <summary>Everything that the API serves is below this path.</summary>
    public const string Api = "/api";

    /// <summary>All orders. <c>/api/orders/17</c> is one of them.</summary>
    public const string Orders = Api + "/orders";
}
