using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2043: an ExternalName that is the address of a Service in the cluster, where the Service is not declared or does not have the
/// declared ports. The alias changes only the name and not the port, and DNS resolves it as a full name, without a search list
/// (ServiceSpec.externalName in kubernetes/staging/src/k8s.io/api/core/v1/types.go).
/// </summary>
internal sealed class ExternalNameOfNothing : Rule
{
    private const string Domain = ".svc.cluster.local";

    public ExternalNameOfNothing()
        : base("KUBE2043", "The ExternalName has no matching Service or port", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        HashSet<string>? spaces = null;
        foreach (var service in ServiceView.In(graph.Own).Where(service => service.IsExternalName))
        {
            if (
                service.Spec?.Scalar("externalName") is not { Text: { Length: > 0 } text } node
                || DnsSubdomain.WhyNot(text.TrimEnd('.')) is not null // KUBE1025
            )
            {
                continue;
            }

            if (IpAddress.Parse(text) is not null)
            {
                findings.Report(
                    node,
                    $"{node.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted(text)}, but DNS "
                        + $"takes it for a name of digits "
                        + "and not for an address, so it does not resolve. Write the name of a host, or use a Service without a selector "
                        + "and an EndpointSlice with the address."
                );
                continue;
            }

            var labels = Labels(text, out var isWhole);
            if (labels.Length == 0)
            {
                JudgeShort(graph, service, node, text, findings);
                continue;
            }

            // A label before the Service's name is the name of one of its pods.
            var (name, space) = (labels[labels.Length - 2], labels[labels.Length - 1]);
            var reference = new Reference(service.Resource, node, "v1", "Service", space, name);
            if (MissingObject.Of(graph, reference) is { } missing)
            {
                spaces ??= [.. graph.Visible.Select(resource => resource.Namespace).OfType<string>()];
                var meant = new[] { missing.Near }.Concat(missing.Elsewhere).FirstOrDefault(other => other is not null && !IsAlias(other));
                if (spaces.Contains(space) || meant is not null)
                {
                    Report(reference, missing, meant, labels, text, findings);
                }
            }
            else if (isWhole && labels.Length == 2 && reference.Find(graph) is { } found && ServiceView.Of(found) is { } target)
            {
                JudgePorts(service, node, target, findings);
            }
        }
    }

    /// <summary>An alias usually has the name of its target, so it is not what another alias refers to.</summary>
    private static bool IsAlias(Resource service) => ServiceView.Of(service) is { IsExternalName: true };

    private static void Report(
        Reference reference,
        MissingObject missing,
        Resource? meant,
        string[] labels,
        string text,
        FindingSink findings
    )
    {
        var (name, space) = (labels[labels.Length - 2], labels[labels.Length - 1]);
        var whole = meant is null ? null : text.Replace($"{name}.{space}.svc", $"{meant.Name}.{meant.Namespace}.svc");
        findings
            .Suggesting(whole)
            .Report(
                reference.Field,
                $"{reference.Field.FieldPath} of {Wording.Named(reference.From)} refers to the Service {Wording.Quoted(name)}, which does "
                    + $"not exist in the namespace {Wording.Quoted(space)}. The name does not resolve. "
                    + missing.WayOut(meant, whole is null ? null : Wording.Quoted(whole)),
                MissingObject.Ends(meant)
            );
    }

    /// <summary>The labels before <c>.svc</c>; empty if it is not the address of a Service.</summary>
    private static string[] Labels(string name, out bool isWhole)
    {
        var host = name.TrimEnd('.');
        isWhole = host.EndsWith(Domain, StringComparison.Ordinal);
        var before =
            isWhole ? host.Substring(0, host.Length - Domain.Length)
            : host.EndsWith(".svc", StringComparison.Ordinal) ? host.Substring(0, host.Length - 4)
            : "";
        return before.Split('.') is { Length: 2 or 3 } labels ? labels : [];
    }

    /// <summary><c>orders</c> and <c>orders.shop</c> resolve in a pod, which has a search list, but never in an alias.</summary>
    private static void JudgeShort(ResourceGraph graph, ServiceView service, ScalarNode node, string text, FindingSink findings)
    {
        var labels = text.Split('.');
        var space = labels.Length == 2 ? labels[1] : service.Resource.Namespace;
        if (labels.Length <= 2 && graph.Find("", "Service", space, labels[0]) is { } found && found != service.Resource)
        {
            var whole = $"{labels[0]}.{space}{Domain}";
            findings.Report(
                node,
                $"{node.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted(text)}, which is not the full DNS name of a "
                    + $"Service. It does not resolve, because an alias has no search list. Write {Wording.Quoted(whole)}.",
                found.Root
            );
        }
    }

    private static void JudgePorts(ServiceView service, ScalarNode node, ServiceView target, FindingSink findings)
    {
        // A headless Service resolves to the pods' addresses, so their ports apply.
        var known = target.Ports.Select(port => port.Number).OfType<long>().ToList();
        if (target.IsHeadless || target.IsExternalName || known.Count == 0)
        {
            return;
        }

        foreach (var port in service.Ports)
        {
            if (port is { Number: { } number, PortNode: { } wrong } && !known.Contains(number))
            {
                var has = Wording.Ports(target.Ports.Select(one => (one.Number, one.Protocol, one.Name)));
                findings.Report(
                    wrong,
                    $"{wrong.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted(number)}, but {node.Text} has only "
                        + $"{has}. An ExternalName does not translate ports. Write the port of that Service.",
                    target.Resource.Root
                );
            }
        }
    }
}
