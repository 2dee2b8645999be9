using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1057: a probe or hook must have exactly one action, and only containers that keep running can have one (validateHandler,
/// validateHTTPGetAction, validateSleepAction and validateInitContainers in kubernetes/pkg/apis/core/validation/validation.go). KUBE1021
/// and KUBE1022 check port numbers and names.
/// </summary>
internal sealed class Handlers : Rule
{
    private static readonly string[] s_ofProbe = ["exec", "httpGet", "tcpSocket", "grpc"];

    private static readonly string[] s_ofHook = ["exec", "httpGet", "tcpSocket", "sleep"];

    public Handlers()
        : base("KUBE1057", "The probe or hook must have exactly one action", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            if (container is { Role: ContainerRole.Init, IsSidecar: false })
            {
                Forbidden(container, findings);
            }

            foreach (var handler in container.Handlers)
            {
                Judge(container, handler, graph.Cluster, findings);
            }
        }
    }

    private static void Forbidden(PodContainer container, FindingSink findings)
    {
        foreach (var field in new[] { "lifecycle", "livenessProbe", "readinessProbe", "startupProbe" })
        {
            if (container.Map.EntryOf(field) is { Value: not ScalarNode { Value: null } } entry)
            {
                findings.ReportKey(
                    entry,
                    Refusal.Of(
                        container.Resource,
                        entry.Value.FieldPath,
                        "is set on an init container, which must end before the other containers start",
                        "may not be set for init containers without restartPolicy=Always",
                        "Remove it, or make the container a sidecar with 'restartPolicy: Always'."
                    )
                );
            }
        }
    }

    private static void Judge(PodContainer container, MapNode handler, ClusterProfile cluster, FindingSink findings)
    {
        var isProbe = handler.Parent == container.Map;
        var known = (isProbe ? s_ofProbe : s_ofHook).Where(handler.IsSet).ToList();
        if (known.Count == 0)
        {
            findings.ReportMissing(
                handler,
                handler.Place(),
                Refusal.Of(
                    container.Resource,
                    handler.FieldPath,
                    "has no action",
                    "Required value: must specify a handler type",
                    $"Set one of {Wording.List((isProbe ? s_ofProbe : s_ofHook).Select(Wording.Quoted))}."
                )
            );
            return;
        }

        foreach (var other in known.Skip(1))
        {
            findings.ReportKey(
                handler.EntryOf(other)!.Value,
                Refusal.Of(
                    container.Resource,
                    handler.PathOf(other),
                    $"is set together with {Wording.Quoted(known[0])}",
                    "may not specify more than 1 handler type",
                    "Remove one of the two."
                ),
                handler[known[0]]!.Pointed()
            );
        }

        if (handler[known[0]] is MapNode action)
        {
            Judge(container, known[0], action, cluster, findings);
        }
    }

    private static void Judge(PodContainer container, string kind, MapNode action, ClusterProfile cluster, FindingSink findings)
    {
        if (kind is "httpGet" or "tcpSocket" or "grpc" && !action.IsSet("port"))
        {
            findings.ReportMissing(
                action,
                action.Place(),
                Refusal.Of(
                    container.Resource,
                    action.PathOf("port"),
                    "is missing",
                    "Invalid value: 0: " + PortNumber.WhyNot(0),
                    "Set the port that the container listens on."
                )
            );
        }

        foreach (var header in kind == "httpGet" ? action.List("httpHeaders")?.Maps ?? [] : [])
        {
            if (header.Scalar("name") is { Text: { } text } name ? !IsHeaderName(text) : !header.IsSet("name"))
            {
                findings.ReportMissing(
                    header,
                    header.Place("name"),
                    Refusal.Of(
                        container.Resource,
                        header.PathOf("name"),
                        header.Text("name") is { } wrong ? "is " + Refusal.Shown(wrong) : "is missing",
                        ServerWords.Pattern(
                            "a valid HTTP header must consist of alphanumeric characters or '-'",
                            "[-A-Za-z0-9]+",
                            "X-Header-Name"
                        ),
                        "Set it to the name of an HTTP header."
                    )
                );
            }
        }

        if (
            kind == "sleep"
            && container.Pod.TerminationGracePeriod is { } period
            && (action.IsSet("seconds") ? action.Scalar("seconds")?.Number : 0) is { } seconds
        )
        {
            var takesZero = cluster.TakesSleepOfZero();
            if (seconds > period || seconds < (takesZero ? 0 : 1))
            {
                findings.Report(
                    action.Scalar("seconds") ?? action.Pointed(),
                    Refusal.Of(
                        container.Resource,
                        action.FieldPath,
                        $"sleeps for {Wording.Quoted(seconds)} seconds",
                        $"must be {(takesZero ? "non-negative" : "greater than 0")} and less than terminationGracePeriodSeconds "
                            + $"({Wording.Number(period)})",
                        "Shorten the sleep, or increase terminationGracePeriodSeconds."
                    )
                );
            }
        }
    }

    private static bool IsHeaderName(string text) => Ascii.IsAll(text, c => Ascii.IsAlphanumeric(c) || c == '-');
}
