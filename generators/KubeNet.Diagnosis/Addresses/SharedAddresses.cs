using KubeNet.Diagnosis.Reporting;
using KubeNet.Evaluation.Sets;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>
/// The addresses of an abstract class that sets derive from, one for each environment: what all of them have. Where their namespaces
/// differ, the address is the Service's name alone, which is right inside each of them.
/// </summary>
internal static class SharedAddresses
{
    /// <summary>The abstract classes between sets and <see cref="ManifestSet"/>, with the sets that derive from them.</summary>
    /// <param name="sets">Sets with the Services that are known of them.</param>
    /// <param name="isWanted">Whether the addresses of an abstract class are asked for.</param>
    public static IEnumerable<(INamedTypeSymbol Base, IReadOnlyList<ServiceAddress> Services)> Of(
        IReadOnlyList<SetWithServices> sets,
        Func<INamedTypeSymbol, bool> isWanted
    ) =>
        sets.SelectMany(set => AbstractBasesOf(set.Symbol).Where(isWanted).Select(type => (Base: type, set.Services)))
            .GroupBy(derived => derived.Base, derived => derived.Services, SymbolEqualityComparer.Default)
            .Select(group => (Base: (INamedTypeSymbol)group.Key!, Services: InAll([.. group])))
            .OrderBy(shared => shared.Base.ToDisplayString(), StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> AbstractBasesOf(INamedTypeSymbol set)
    {
        for (var type = set.BaseType; type is { DeclaringSyntaxReferences.IsEmpty: false }; type = type.BaseType)
        {
            if (type is { IsAbstract: true, IsGenericType: false })
            {
                yield return type;
            }
        }
    }

    private static IReadOnlyList<ServiceAddress> InAll(IReadOnlyList<IReadOnlyList<ServiceAddress>> sets)
    {
        var names = AddressNames.OfServices();
        return
        [
            .. sets[0]
                .Select(first => sets.Select(services => OnlyOf(services, first.Name)).ToArray())
                .Where(same => Array.TrueForAll(same, service => service is not null))
                .Select(same => Shared(Array.ConvertAll(same, service => service!)))
                .Select(service => service with { Identifier = names.Take(service.Name) }),
        ];
    }

    /// <summary>The Service of a name, unless the set has several in different namespaces.</summary>
    private static ServiceAddress? OnlyOf(IReadOnlyList<ServiceAddress> services, string name) =>
        services.Where(service => service.Name == name).Take(2).ToArray() is [var only] ? only : null;

    private static ServiceAddress Shared(ServiceAddress[] same)
    {
        var first = same[0];
        var whole = Array.TrueForAll(same, service => service.Namespace == first.Namespace);
        var all = whole ? same : Array.ConvertAll(same, Short);
        return all[0] with
        {
            Kind = Array.TrueForAll(all, service => service.Kind == first.Kind) ? first.Kind : "",
            ExternalName = Array.TrueForAll(all, service => service.ExternalName == first.ExternalName) ? first.ExternalName : null,
            Workloads = new EquatableArray<string>(
                first.Workloads.Where(workload => Array.TrueForAll(all, service => service.Workloads.Contains(workload)))
            ),
            Ports = new EquatableArray<PortAddress>(
                all[0].Ports.Select(port => PortInAll(port, all)).Where(port => port is not null).Select(port => port!)
            ),
        };
    }

    /// <summary>A port that all have under one name and number; its URL where all have the same.</summary>
    private static PortAddress? PortInAll(PortAddress port, ServiceAddress[] all)
    {
        var same = Array.ConvertAll(
            all,
            service => service.Ports.FirstOrDefault(other => other.Identifier == port.Identifier && other.Number == port.Number)
        );
        return !Array.TrueForAll(same, other => other is not null)
            ? null
            : port with
            {
                Text = Array.TrueForAll(same, other => other!.Text == port.Text) ? port.Text : port.PlainText,
                Url = Array.TrueForAll(same, other => other!.Url == port.Url) ? port.Url : null,
            };
    }

    private static ServiceAddress Short(ServiceAddress service) =>
        service with
        {
            Namespace = null,
            Ports = new EquatableArray<PortAddress>(
                service.Ports.Select(port => port with { Url = port.Url?.Replace(service.DnsName, service.Name) })
            ),
        };
}
