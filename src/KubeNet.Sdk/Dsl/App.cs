namespace KubeNet;

/// <summary>
/// An app of the solution, with the container settings from MSBuild: <c>Apps.OrdersApi</c>. The build creates one for an executable project
/// and for each <c>KubeNetApp</c> item.
/// </summary>
public sealed class App
{
    /// <summary>Creates an app.</summary>
    /// <param name="name">The name for its resources: a lowercase RFC 1123 label.</param>
    /// <param name="image">Its container image, with a tag.</param>
    /// <param name="ports">The ports that it listens on, 1-65535. Default: none.</param>
    /// <param name="user">The id of the user that it runs as. Default: unknown.</param>
    /// <example><code>k8s.Deployment(new App("orders-api", "registry.example.com/shop/orders-api:1.4.2", [8080]));</code></example>
    public App(string name, string image, int[]? ports = null, int? user = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Image = image ?? throw new ArgumentNullException(nameof(image));
        Ports = ports is null ? [] : (int[])ports.Clone();
        User = user;
    }

    /// <summary>The name for its resources.</summary>
    /// <example>
    /// <code>
    /// var api = new App("orders-api", "shop/orders-api:1.4.2");
    /// k8s.ConfigMap(api.Name).Data("image", api.Image);
    /// </code>
    /// </example>
    public string Name { get; }

    /// <summary>Its container image, with a tag.</summary>
    /// <example>
    /// <code>
    /// var api = new App("orders-api", "shop/orders-api:1.4.2");
    /// k8s.Deployment("canary", api.Image);
    /// </code>
    /// </example>
    public string Image { get; }

    /// <summary>The ports that it listens on.</summary>
    /// <example>
    /// <code>
    /// var api = new App("orders-api", "shop/orders-api:1.4.2", [8080]);
    /// k8s.Deployment("canary", api.Image).ContainerPort(api.Ports[0], "http");
    /// </code>
    /// </example>
    public IReadOnlyList<int> Ports { get; }

    /// <summary>The id of the user that it runs as, or null if it is unknown.</summary>
    /// <example>
    /// <code>
    /// var api = new App("orders-api", "shop/orders-api:1.4.2", user: 1654);
    /// k8s.Deployment(api).Env("APP_UID", api.User ?? 0);
    /// </code>
    /// </example>
    public int? User { get; }

    /// <summary>Not supported: an app has no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("An app cannot be converted to a string. Use its Name or its Image.");
}
