using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2078: pods that break the Pod Security level which their namespace enforces. The API server accepts the workload and refuses each of
/// its pods (EvaluatePodsInNamespace in kubernetes/staging/src/k8s.io/pod-security-admission/admission/admission.go). The namespace must be
/// declared beside the workload, since only its labels say so.
/// </summary>
internal sealed class RefusedByPodSecurity : Rule
{
    private const string Enforce = "pod-security.kubernetes.io/enforce";

    public RefusedByPodSecurity()
        : base("KUBE2078", "The pods break the Pod Security level of their namespace", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pods in PodTemplateView.In(graph.Own))
        {
            if (
                pods.Workload.Namespace is { } name
                && graph.Find("", "Namespace", null, name)?.Root.Map("metadata.labels") is { } labels
                && (labels[Enforce] as ScalarNode)?.Text is { } text
                && LevelOf(text) is { } level
                && VersionOf(labels) is { } version
                && version.IsAtLeast(1, 25)
            )
            {
                var judgesHosts = version.IsAtLeast(1, 34) && graph.Cluster.Version.IsAtLeast(1, 34);
                var breaches = PodSecurityStandard.Breaches(pods, level, judgesHosts);
                if (breaches.Count > 0)
                {
                    Report(pods, name, text, breaches, labels[Enforce]!, findings);
                }
            }
        }
    }

    private static void Report(
        PodTemplateView pods,
        string name,
        string level,
        IReadOnlyList<PodSecurityBreach> breaches,
        ResourceNode label,
        FindingSink findings
    )
    {
        var written = breaches.Select(breach => breach.Written?.Pointed()).FirstOrDefault(node => node is not null);
        var demands = breaches
            .GroupBy(breach => breach.Subject)
            .Select(subject => $"{subject.Key} must {Wording.List(subject.Select(breach => breach.Demand))}");
        var who = pods.Workload.Kind == "Pod" ? Wording.Named(pods.Workload) : $"each pod of {Wording.Named(pods.Workload)}";
        var place = written ?? FirstContainer(pods);
        findings.Report(
            place,
            $"The API server refuses {who}: namespace {Wording.Quoted(name)} enforces the Pod Security "
                + $"level {Wording.Quoted(level)}, so {Wording.List(demands, "; ")}. {WayOut(pods, breaches)}",
            label
        );
    }

    private static string WayOut(PodTemplateView pods, IReadOnlyList<PodSecurityBreach> breaches)
    {
        const string Change = "Change these fields, or use a namespace with another level.";
        var isMissing = breaches.Any(breach => breach.Written is null);
        var isWritten = breaches.Any(breach => breach.Written is not null);
        return !isMissing ? Change
            : ExternalObject.IsYaml(pods.Workload.Root.NearestOrigin)
                ? isWritten ? Change
                    : "Set these fields in the securityContext."
            : "Restricted() on the workload sets what is missing." + (isWritten ? " Change the rest, or use another namespace." : "");
    }

    private static ResourceNode FirstContainer(PodTemplateView pods) =>
        pods.Spec?.List("containers")?.Maps.FirstOrDefault() is { } container
            ? container.Scalar("name") is { Value: not null } name
                ? name
                : container.Pointed()
            : pods.Workload.Root;

    private static PodSecurityLevel? LevelOf(string text) =>
        text switch
        {
            "baseline" => PodSecurityLevel.Baseline,
            "restricted" => PodSecurityLevel.Restricted,
            _ => null,
        };

    /// <summary>The version whose standard is enforced, the newest if none is said; null if it is no version (KUBE1016).</summary>
    private static KubernetesVersion? VersionOf(MapNode labels) =>
        (labels[Enforce + "-version"] as ScalarNode)?.Text is { } text && text != "latest"
            ? KubernetesVersion.Parse(text)
            : KubernetesVersion.Newest;
}
