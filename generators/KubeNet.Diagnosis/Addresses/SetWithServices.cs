using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>A set with the addresses of its Services, which are made when they are asked for.</summary>
internal sealed class SetWithServices(INamedTypeSymbol symbol, ResourceGraph graph)
{
    public INamedTypeSymbol Symbol { get; } = symbol;

    public IReadOnlyList<ServiceAddress> Services => field ??= [.. ServiceAddresses.Of(graph)];

    public bool HasServices => ServiceAddresses.AnyIn(graph);
}
