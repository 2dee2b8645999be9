using KubeNet.Diagnosis.Reporting;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>
/// What the generator adds to one set: a static class <c>Services</c> with the addresses of the set's Services. It is compared by value and
/// keeps nothing of the compilation. No value of a Secret can get here: it is made of Services, and of the names of the workloads behind
/// them.
/// </summary>
/// <param name="SetName">Namespace and class, for a reader: <c>Acme.Shop</c>.</param>
/// <param name="Namespace">The C# namespace, escaped; empty for the global one.</param>
/// <param name="Types">The partial declarations to open, the outermost first, the set's own last: <c>class Shop</c>.</param>
/// <param name="Services">In the order of their names.</param>
/// <param name="IsBase">Whether it is an abstract class, and the Services are those of all sets that derive from it.</param>
internal sealed record SetAddresses(
    string SetName,
    string Namespace,
    EquatableArray<string> Types,
    EquatableArray<ServiceAddress> Services,
    bool IsBase
)
{
    /// <summary>
    /// Whether no code of the project can use the addresses. Then the class is empty, and using it from another project is an error that
    /// says how to get them.
    /// </summary>
    public bool IsLeftOut { get; init; }

    /// <summary>The class that is added to the set. A set that has such a member, or is called so, gets none.</summary>
    public const string ClassName = "Services";
}

/// <summary>One Service as code sees it.</summary>
/// <param name="Identifier">The name of its class.</param>
/// <param name="Name">The Service's name.</param>
/// <param name="Namespace">Its Kubernetes namespace; null where it is another one in each set.</param>
/// <param name="Kind"><c>ClusterIP</c>, <c>NodePort</c>, …; <c>headless</c> where it has no address of its own.</param>
/// <param name="ExternalName">What an ExternalName is an alias of; null for any other Service.</param>
/// <param name="Workloads">The workloads that it selects: <c>Deployment web</c>.</param>
/// <param name="Ports">Its ports, in the order of their declaration.</param>
internal sealed record ServiceAddress(
    string Identifier,
    string Name,
    string? Namespace,
    string Kind,
    string? ExternalName,
    EquatableArray<string> Workloads,
    EquatableArray<PortAddress> Ports
)
{
    public string DnsName => Namespace is null ? Name : $"{Name}.{Namespace}.svc.cluster.local";
}

/// <summary>One port of a Service.</summary>
/// <param name="Identifier">The name of its constant; null for a port without a name.</param>
/// <param name="Number">The Service's own port, which clients use.</param>
/// <param name="Text">The port as a manifest's reader knows it: <c>80 (http) → 8080</c>.</param>
/// <param name="Url">Null where nothing says that HTTP is spoken.</param>
internal sealed record PortAddress(string? Identifier, int Number, string Text, string? Url)
{
    /// <summary>The port's number alone.</summary>
    public string PlainText => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
