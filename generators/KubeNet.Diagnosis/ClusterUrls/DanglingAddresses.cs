using System.Globalization;
using KubeNet.Evaluation;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.ClusterUrls;

/// <summary>
/// KUBE2040: a cluster address in the app's code that fits no Service or port of the project's sets. It is asked literal by literal, so it is live, and silent
/// while any set is not fully known: what is missing may only be unknown. A Service of any set will do, since one app may meet several clusters.
/// </summary>
internal sealed class DanglingAddresses
{
    /// <summary>Every cluster has it: the API server's own Service.</summary>
    private static readonly (string Namespace, string Name) s_apiServer = ("default", "kubernetes");

    private readonly IReadOnlyList<EvaluatedSet> _sets;
    private readonly Compilation _evaluated;
    private readonly SourceLocations _locations;
    private readonly ILookup<(string? Namespace, string Name), ServiceView> _services;

    private DanglingAddresses(IReadOnlyList<EvaluatedSet> sets, IReadOnlyList<ResourceGraph> yaml, Compilation evaluated)
    {
        _sets = sets;
        _evaluated = evaluated;
        _locations = new SourceLocations(evaluated);
        _services = sets.Select(set => set.Graph).Concat(yaml).SelectMany(graph => ServiceView.In(graph.Own))
            .ToLookup(service => (service.Resource.Namespace, service.Resource.Name));
    }

    /// <summary>Null where nothing can be said: no sets, or one that is not complete.</summary>
    public static DanglingAddresses? For(ProjectDiagnosis project)
    {
        var sets = project.Sets.Select(set => set.Set).ToList();
        return sets.Count > 0 && sets.TrueForAll(set => set.Graph.IsComplete) && project.YamlGraphs.All(graph => graph.IsComplete)
            ? new DanglingAddresses(sets, project.YamlGraphs, project.Compilation) : null;
    }

    /// <summary>What is wrong with the addresses in a literal; one diagnostic for a literal, at it.</summary>
    public Diagnostic? In(SyntaxNode literal, IEnumerable<ClusterHost> addresses)
    {
        if (!_evaluated.ContainsSyntaxTree(literal.SyntaxTree))
        {
            return null; // a generator's
        }

        foreach (var address in addresses)
        {
            if (Judge(address) is var (message, other))
            {
                return Diagnostic.Create(
                    Descriptors.Of(SourceFindings.DanglingAddress),
                    literal.GetLocation(),
                    additionalLocations: other is { } resource && _locations.Of(resource.Origin) is { } place ? [place] : [],
                    message);
            }
        }

        return null;
    }

    private (string Message, Resource? Other)? Judge(ClusterHost address)
    {
        if ((address.Namespace, address.Service) == s_apiServer
            || _sets.Any(set => set.Graph.IsExternal("", "Service", address.Namespace, address.Service)))
        {
            return null;
        }

        var services = _services[(address.Namespace, address.Service)].ToList();
        return services.Count == 0 ? NoService(address)
            : services.Exists(service => Answers(service, address.Port)) ? null
            : NoPort(address, services[0]);
    }

    /// <summary>A headless Service and an ExternalName translate no ports: whoever is behind them may listen on any.</summary>
    private static bool Answers(ServiceView service, int? port) =>
        port is null || service.IsHeadless || service.IsExternalName || !service.Ports.Any() || service.Ports.Any(declared => declared.Number == port);

    private (string, Resource?) NoService(ClusterHost address)
    {
        var says = $"'{address.Shown}' leads nowhere: no set of the project declares a Service '{address.Service}' in the namespace '{address.Namespace}'";
        var all = _services.SelectMany(same => same).Select(service => service.Resource).ToList();
        var wayOut = $"eclare it, or say k8s.External.Service(\"{address.Service}\", @namespace: \"{address.Namespace}\") in a set if it lives elsewhere.";
        if (all.FindAll(resource => resource.Name == address.Service) is [var elsewhere, ..])
        {
            return ($"{says}; one of that name is in '{elsewhere.Namespace}'. Write '{elsewhere.Name}.{elsewhere.Namespace}{ClusterHost.Mark}'; otherwise d{wayOut}", elsewhere);
        }

        var nearest = Nearest.To(address.Service, all.FindAll(resource => resource.Namespace == address.Namespace).ConvertAll(resource => resource.Name));
        return nearest is null
            ? ($"{says}. D{wayOut}", null)
            : ($"{says}. Did you mean '{nearest}'? Otherwise d{wayOut}", _services[(address.Namespace, nearest)].First().Resource);
    }

    private static (string, Resource?) NoPort(ClusterHost address, ServiceView service)
    {
        var port = address.Port!.Value;
        var has = Wording.Ports(service.Ports.Select(declared => (declared.Number, declared.Protocol, declared.Name)));
        var behind = service.Ports.Where(declared => declared.TargetPort?.Number == port).Select(declared => declared.Number).FirstOrDefault();
        var wayOut = behind is { } front
            ? $"'{port.ToString(CultureInfo.InvariantCulture)}' is the targetPort of '{front.ToString(CultureInfo.InvariantCulture)}'; clients name the Service's port, so write '{front.ToString(CultureInfo.InvariantCulture)}'."
            : "Use one of these, or add the port to the Service.";
        return ($"'{address.Shown}' leads nowhere: Service '{service.Resource.Name}' in the namespace '{service.Resource.Namespace}' has no port '{port.ToString(CultureInfo.InvariantCulture)}', but only {has}. {wayOut}", service.Resource);
    }
}
