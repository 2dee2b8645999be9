using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>A name in the cluster's DNS: a Service, or one Pod of a headless Service.</summary>
internal readonly record struct DnsAnswer(ServiceView Service, string FullName, string? Pod);

/// <summary>
/// Resolves names in the cluster's DNS as a Pod does: a name with fewer than five dots is first tried with each suffix of the search list
/// (ndots and the search list in kubernetes/pkg/kubelet/network/dns/dns.go).
/// </summary>
internal sealed class ClusterDns
{
    private const string Domain = "cluster.local";

    private readonly ResourceGraph _graph;

    public ClusterDns(ResourceGraph graph) => _graph = graph;

    public DnsAnswer? Find(string host, string @namespace)
    {
        foreach (var name in CandidatesOf(host, @namespace))
        {
            if (Answer(name) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>Whether the name has the form of a name in the cluster.</summary>
    public static bool IsClusterName(string host) =>
        host.EndsWith(".svc." + Domain, StringComparison.Ordinal) || host.EndsWith(".svc", StringComparison.Ordinal);

    private static IEnumerable<string> CandidatesOf(string host, string @namespace)
    {
        string[] search = [$"{host}.{@namespace}.svc.{Domain}", $"{host}.svc.{Domain}", $"{host}.{Domain}"];
        return host.Count(c => c == '.') < 5 ? [.. search, host] : [host, .. search];
    }

    private DnsAnswer? Answer(string name)
    {
        const string Suffix = ".svc." + Domain;
        if (!name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return null;
        }

        var labels = name.Substring(0, name.Length - Suffix.Length).Split('.');
        if (labels.Length == 2)
        {
            return Service(labels[1], labels[0]) is { } service ? new DnsAnswer(service, name, null) : null;
        }

        return labels.Length == 3 && Service(labels[2], labels[1]) is { IsHeadless: true } headless && IsPod(headless, labels[0])
            ? new DnsAnswer(headless, name, labels[0])
            : null;
    }

    private ServiceView? Service(string @namespace, string name) =>
        _graph.Find("", "Service", @namespace, name) is { } found ? ServiceView.Of(found) : null;

    /// <summary>
    /// A Pod has its own DNS name in a headless Service if its <c>subdomain</c> is the Service. A StatefulSet sets this for its Pods.
    /// </summary>
    private bool IsPod(ServiceView service, string hostName)
    {
        if (service.Selector is not { } selector)
        {
            return false;
        }

        foreach (var pod in _graph.PodsSelectedBy(service.Resource.Namespace, selector))
        {
            var root = pod.Workload.Root;
            if (
                pod.Workload.Kind == "StatefulSet"
                    ? root.Text("spec.serviceName") == service.Resource.Name && IsOrdinal(pod.Workload, hostName)
                    : pod.Spec?.Text("subdomain") == service.Resource.Name
                        && (pod.Spec.Text("hostname") ?? (pod.Workload.Kind == "Pod" ? null : "")) == hostName
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOrdinal(Resource workload, string hostName)
    {
        var start = workload.Root.Scalar("spec.ordinals.start")?.Number ?? 0;
        return hostName.StartsWith(workload.Name + "-", StringComparison.Ordinal)
            && hostName.Substring(workload.Name.Length + 1) is var digits
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            && ordinal.ToString(CultureInfo.InvariantCulture) == digits
            && ordinal >= start
            && (_graph.PodCounts.Of(workload) is not { } pods || ordinal < start + pods.Most);
    }
}
