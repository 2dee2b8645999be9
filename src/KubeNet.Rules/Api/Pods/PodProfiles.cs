using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1070: an invalid seccomp or AppArmor profile of a pod, invalid Windows options, and annotations that predate the fields for
/// profiles (kubernetes/pkg/apis/core/validation/validation.go: validatePodSpecSecurityContext, ValidateSeccompPodAnnotations,
/// ValidateAppArmorPodAnnotations, validateSeccompAnnotationsAndFields). KUBE1060 checks the security contexts of containers.
/// </summary>
internal sealed class PodProfiles : Rule
{
    private const string SeccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";

    private const string SeccompOfContainer = "container.seccomp.security.alpha.kubernetes.io/";

    private const string AppArmorOfContainer = "container.apparmor.security.beta.kubernetes.io/";

    private const string Localhost = "localhost/";

    public PodProfiles()
        : base("KUBE1070", "The pod's security profile is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            if (pod.SecurityContext?.Map("seccompProfile") is { } seccomp)
            {
                JudgeField(pod, seccomp, SecurityProfiles.WrongSeccomp(seccomp), graph.HasWholeResources, findings);
                if (
                    pod.Annotations?[SeccompOfPod] is ScalarNode { Text: { } said } annotation
                    && SecurityProfiles.Contradicted(seccomp, said, ofDocker: true) is { } field
                )
                {
                    var what = field == seccomp["type"] ? "type" : "profile";
                    findings.Report(
                        field,
                        Refusal.Of(
                            pod.Resource,
                            field,
                            $"seccomp {what} in annotation and field must match",
                            "Remove the annotation. The field is sufficient."
                        ),
                        annotation
                    );
                }
            }

            if (pod.SecurityContext?.Map("appArmorProfile") is { } appArmor)
            {
                JudgeField(pod, appArmor, SecurityProfiles.WrongAppArmor(appArmor), graph.HasWholeResources, findings);
            }

            foreach (var (node, words) in pod.SecurityContext?.Map("windowsOptions") is { } windows ? WindowsOptions.Wrong(windows) : [])
            {
                findings.Report(node, Refusal.Of(pod.Resource, node, words, "Set a valid value."));
            }

            foreach (var entry in pod.Annotations?.Entries ?? [])
            {
                if (entry.Value is ScalarNode { Text: { } profile } annotation)
                {
                    JudgeAnnotation(pod, entry.Key, profile, annotation, graph.HasWholeResources, findings);
                }
            }
        }
    }

    private static void JudgeField(
        PodView pod,
        MapNode profile,
        (ResourceNode Node, string Field, string Words)? wrong,
        bool isComplete,
        FindingSink findings
    )
    {
        if (wrong is not var (_, name, words))
        {
            return;
        }

        if (profile.Scalar(name) is { Value: not null } said)
        {
            findings.Report(
                said,
                Refusal.Of(
                    pod.Resource,
                    said,
                    words,
                    "Set localhostProfile to the profile's name if the type is Localhost. Omit it for other types."
                )
            );
        }
        else if (isComplete)
        {
            findings.ReportMissing(
                profile,
                profile.Place("type"),
                Refusal.Of(
                    pod.Resource,
                    profile.PathOf(name),
                    "is missing",
                    "Required value: " + words,
                    "Set it to the name of a profile on the node, or use 'type: RuntimeDefault'."
                )
            );
        }
    }

    private static void JudgeAnnotation(
        PodView pod,
        string key,
        string profile,
        ScalarNode annotation,
        bool isComplete,
        FindingSink findings
    )
    {
        if (key == SeccompOfPod || key.StartsWith(SeccompOfContainer, StringComparison.Ordinal))
        {
            JudgeProfile(pod, annotation, WhyNotSeccomp(profile), findings);
        }
        else if (key.StartsWith(AppArmorOfContainer, StringComparison.Ordinal))
        {
            var name = key.Substring(AppArmorOfContainer.Length);
            if (isComplete && !pod.Containers.Any(container => container.Name == name))
            {
                findings.Report(
                    annotation,
                    Refusal.Of(
                        pod.Resource,
                        annotation.FieldPath,
                        $"is for the container {Refusal.Shown(name)}",
                        "container not found",
                        "Use the name of a container of the pod after the slash."
                    )
                );
            }

            JudgeProfile(pod, annotation, WhyNotAppArmor(profile), findings);
        }
    }

    private static void JudgeProfile(PodView pod, ScalarNode annotation, string? words, FindingSink findings)
    {
        if (words is not null)
        {
            findings.Report(
                annotation,
                Refusal.Of(pod.Resource, annotation, words, "Remove the annotation, and set the profile in the securityContext.")
            );
        }
    }

    private static string? WhyNotSeccomp(string profile) =>
        profile is "runtime/default" or "docker/default" or "unconfined" ? null
        : profile.StartsWith(Localhost, StringComparison.Ordinal) ? LocalPath.WhyNot(profile.Substring(Localhost.Length))
        : "must be a valid seccomp profile";

    private static string? WhyNotAppArmor(string profile) =>
        profile is "" or "runtime/default" or "unconfined" || profile.StartsWith(Localhost, StringComparison.Ordinal)
            ? null
            : $"invalid AppArmor profile name: \"{profile}\"";
}
