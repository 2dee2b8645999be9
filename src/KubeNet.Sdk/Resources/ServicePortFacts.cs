namespace KubeNet.Resources;

/// <summary>One port of a Service.</summary>
internal readonly record struct ServicePortFacts(string? Name, long Number, string? AppProtocol)
{
    public static ServicePortFacts Of(MapNode port) => new(port.Text("name"), port.Scalar("port")?.Number ?? 0, port.Text("appProtocol"));

    public override string ToString() => Name is null ? $"{Number}" : $"{Number} ('{Name}')";

    /// <summary>Whether it is the port of this name, or of this number where there is no name.</summary>
    public bool Is(string? name, long? number) => name is not null ? Name == name : Number == number;

    /// <summary>Decided by <c>appProtocol</c>, then by the port's name, then by the number 443, as service meshes do it.</summary>
    public bool IsHttps =>
        AppProtocol is { } said
            ? string.Equals(said, "https", StringComparison.OrdinalIgnoreCase)
            : Name is "https" || (Name ?? "").StartsWith("https-", StringComparison.Ordinal) || (Number == 443 && Name != "http");

    public static string List(IReadOnlyList<ServicePortFacts> ports) => ports.Count == 0 ? "none" : string.Join(", ", ports);
}
