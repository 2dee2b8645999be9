using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1070: a pod's seccomp or AppArmor profile that is none, or an annotation for one that contradicts the field
/// (kubernetes/pkg/apis/core/validation/validation.go: validateSeccompProfileField, ValidateAppArmorProfileField, ValidateSeccompPodAnnotations,
/// ValidateAppArmorPodAnnotations, validateSeccompAnnotationsAndFields, validateAppArmorAnnotationsAndFieldsMatchOnCreate).
/// </summary>
internal sealed class SecurityProfiles : Rule
{
    private const string SeccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";

    private const string SeccompOfContainer = "container.seccomp.security.alpha.kubernetes.io/";

    private const string AppArmorOfContainer = "container.apparmor.security.beta.kubernetes.io/";

    private const int LongestAppArmorProfile = 4095;

    public SecurityProfiles() : base("KUBE1070", "The seccomp or AppArmor profile is none", Severity.Error)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            if (pod.SecurityContext?.Map("seccompProfile") is { } seccomp)
            {
                JudgeField(pod, seccomp, "seccomp", LocalPath.WhyNot, graph.IsComplete, findings);
            }

            if (pod.SecurityContext?.Map("appArmorProfile") is { } appArmor)
            {
                JudgeField(pod, appArmor, "AppArmor", WhyNotAppArmor, graph.IsComplete, findings);
            }

            foreach (var (key, value, _) in pod.Annotations?.Entries ?? [])
            {
                if (value is ScalarNode { Text: { } profile } scalar)
                {
                    JudgeAnnotation(pod, key, profile, scalar, graph.IsComplete, findings);
                }
            }
        }
    }

    private static void JudgeField(PodView pod, MapNode field, string kind, Func<string, string?> whyNot, bool isComplete, FindingSink findings)
    {
        var profile = field.Scalar("localhostProfile");
        switch (field.Text("type"))
        {
            case "Localhost" when profile is { Text: { } path }:
                if (whyNot(path) is { } words)
                {
                    findings.Report(profile, Refusal.Of(pod.Resource, profile, words, "Write the profile's name as the node knows it."));
                }

                break;
            case "Localhost" when isComplete && !field.IsSet("localhostProfile"):
                findings.Report(
                    field["type"]!,
                    Refusal.Of(pod.Resource, field.PathOf("localhostProfile"), "is missing", $"Required value: must be set when {kind} type is Localhost", "Name the profile, or write 'RuntimeDefault'."));
                break;
            case { } type when type != "Localhost" && profile is { Value: not null }:
                findings.Report(profile, Refusal.Of(pod.Resource, profile, $"can only be set when {kind} type is Localhost", "Take the profile out, or write 'type: Localhost'."), field["type"]!);
                break;
        }
    }

    private static string? WhyNotAppArmor(string profile) => ServerWords.Join(
        profile.Length == 0 ? "Required value: must be set when AppArmor type is Localhost" : profile.Trim() != profile ? "must not be padded with whitespace" : null,
        Ascii.Bytes(profile) > LongestAppArmorProfile ? "Too long: may not be more than 4095 bytes" : null);

    private static void JudgeAnnotation(PodView pod, string key, string profile, ScalarNode annotation, bool isComplete, FindingSink findings)
    {
        if (key == SeccompOfPod)
        {
            JudgeProfile(pod, annotation, SecurityProfile.WhyNotSeccomp(profile), findings);
            JudgeMatch(pod, annotation, profile, pod.SecurityContext?.Map("seccompProfile"), "seccomp", findings);
        }
        else if (key.StartsWith(SeccompOfContainer, StringComparison.Ordinal))
        {
            JudgeProfile(pod, annotation, SecurityProfile.WhyNotSeccomp(profile), findings);
            foreach (var container in Named(pod, key.Substring(SeccompOfContainer.Length)))
            {
                JudgeMatch(pod, annotation, profile, container.SecurityContext?.Map("seccompProfile"), "seccomp", findings);
            }
        }
        else if (key.StartsWith(AppArmorOfContainer, StringComparison.Ordinal))
        {
            var name = key.Substring(AppArmorOfContainer.Length);
            var containers = Named(pod, name).ToList();
            if (isComplete && containers.Count == 0)
            {
                findings.Report(annotation, Refusal.Of(pod.Resource, annotation.FieldPath, $"is for the container {Refusal.Shown(name)}", "container not found", "Write the name of a container of the pod behind the slash."));
            }

            JudgeProfile(pod, annotation, SecurityProfile.WhyNotAppArmor(profile), findings);

            // Only of a Pod, and for a container's own field: where a container has none, the server makes one of the annotation.
            foreach (var container in pod is { IsPod: true, Os: not "windows" } ? containers : [])
            {
                JudgeMatch(pod, annotation, profile, container.SecurityContext?.Map("appArmorProfile"), "apparmor", findings);
            }
        }
    }

    private static void JudgeProfile(PodView pod, ScalarNode annotation, string? words, FindingSink findings)
    {
        if (words is not null)
        {
            findings.Report(annotation, Refusal.Of(pod.Resource, annotation, words, "Write 'runtime/default', 'unconfined' or 'localhost/' and a profile; better, the field of the securityContext."));
        }
    }

    private static void JudgeMatch(PodView pod, ScalarNode annotation, string profile, MapNode? field, string kind, FindingSink findings)
    {
        if (field?.Scalar("type") is not { Text: { } name } type)
        {
            return;
        }

        if (!SecurityProfile.IsOfType(profile, name, kind == "seccomp"))
        {
            findings.Report(type, Refusal.Of(pod.Resource, type, $"{kind} type in annotation and field must match", "Take the annotation out: the field says it all."), annotation);
        }
        else if (name == "Localhost" && field["localhostProfile"] is ScalarNode { Text: { } path } own && !SecurityProfile.IsOnNode(profile, path))
        {
            findings.Report(own, Refusal.Of(pod.Resource, own, $"{kind} profile in annotation and field must match", "Take the annotation out: the field says it all."), annotation);
        }
    }

    private static IEnumerable<PodContainer> Named(PodView pod, string name) => pod.Containers.Where(container => container.Name == name);
}
