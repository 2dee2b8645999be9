using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1060: a container's <c>securityContext</c> that contradicts itself, the pod or the annotations, or has an invalid value
/// (ValidateSecurityContext, validateSeccompAnnotationsAndFields and validateAppArmorAnnotationsAndFieldsMatchOnCreate in
/// kubernetes/pkg/apis/core/validation/validation.go). Whether privileged containers are allowed is a flag of
/// the server, and not checked.
/// </summary>
internal sealed class ContainerSecurity : Rule
{
    private const string SeccompAnnotation = "container.seccomp.security.alpha.kubernetes.io/";

    private const string AppArmorAnnotation = "container.apparmor.security.beta.kubernetes.io/";

    public ContainerSecurity()
        : base("KUBE1060", "The container's security context is invalid", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (var container in pod.Containers)
            {
                if (container.SecurityContext is { } context)
                {
                    Ids(container, context, findings);
                    Privileges(container, context, findings);
                    Processes(container, context, graph.Cluster, findings);
                    Profiles(container, context, findings);
                }
            }

            OperatingSystems.Judge(pod, findings);
        }
    }

    private static void Ids(PodContainer container, MapNode context, FindingSink findings)
    {
        foreach (var field in new[] { "runAsUser", "runAsGroup" })
        {
            if (context.Scalar(field) is { Number: (< 0 or > int.MaxValue) and { } } id)
            {
                findings.Report(
                    id,
                    Refusal.Of(container.Resource, id, ServerWords.Between(0, int.MaxValue), "Set it to the number of a user or group.")
                );
            }
        }
    }

    private static void Privileges(PodContainer container, MapNode context, FindingSink findings)
    {
        if (context.Scalar("allowPrivilegeEscalation") is not { Flag: false } escalation)
        {
            return;
        }

        if (context.Scalar("privileged") is { Flag: true } privileged)
        {
            findings.Report(
                escalation,
                Refusal.Of(
                    container.Resource,
                    context.FieldPath,
                    "disallows privilege escalation and is privileged",
                    "cannot set `allowPrivilegeEscalation` to false and `privileged` to true",
                    "Remove one of the two."
                ),
                privileged
            );
        }

        if (
            context.List("capabilities.add")?.Items.OfType<ScalarNode>().FirstOrDefault(added => added.Text == "CAP_SYS_ADMIN") is { } admin
        )
        {
            findings.Report(
                admin,
                Refusal.Of(
                    container.Resource,
                    context.FieldPath,
                    "disallows privilege escalation and adds the capability CAP_SYS_ADMIN",
                    "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN",
                    "Remove one of the two."
                ),
                escalation
            );
        }
    }

    private static void Processes(PodContainer container, MapNode context, ClusterProfile cluster, FindingSink findings)
    {
        if (context.Scalar("procMount") is not { Text: { } kind } mount || !cluster.HasUserNamespaces())
        {
            return;
        }

        if (kind == "Unmasked" && container.Pod.HasHostUsers)
        {
            findings.Report(
                mount,
                Refusal.Of(
                    container.Resource,
                    mount,
                    "`hostUsers` must be false to use `Unmasked`",
                    "Set 'hostUsers: false' in the pod's spec, or set procMount to 'Default'."
                )
            );
        }
        else if (kind.Length == 0)
        {
            findings.Report(
                mount,
                Refusal.Of(
                    container.Resource,
                    mount,
                    ServerWords.Unsupported("", ["Default", "Unmasked"]),
                    "Use one of the supported values, or remove the field."
                )
            );
        }
    }

    private static void Profiles(PodContainer container, MapNode context, FindingSink findings)
    {
        if (context.Map("seccompProfile") is { } seccomp)
        {
            Profile(container, seccomp, SecurityProfiles.WrongSeccomp(seccomp), findings);
            Annotation(container, seccomp, SeccompAnnotation, "seccomp", findings);
        }

        if (context.Map("appArmorProfile") is { } appArmor)
        {
            Profile(container, appArmor, SecurityProfiles.WrongAppArmor(appArmor), findings);

            // The server does not compare these two for templates.
            if (container.Pod is { IsPod: true, Os: not "windows" })
            {
                Annotation(container, appArmor, AppArmorAnnotation, "apparmor", findings);
            }
        }

        foreach (var (node, words) in context.Map("windowsOptions") is { } windows ? WindowsOptions.Wrong(windows) : [])
        {
            findings.Report(node, Refusal.Of(container.Resource, node, words, "Set a valid value."));
        }
    }

    private static void Profile(
        PodContainer container,
        MapNode profile,
        (ResourceNode Node, string Field, string Words)? wrong,
        FindingSink findings
    )
    {
        if (wrong is not var (node, field, words))
        {
            return;
        }

        if (node is ScalarNode said)
        {
            findings.Report(
                said,
                Refusal.Of(
                    container.Resource,
                    said,
                    words,
                    "Set localhostProfile to the profile's name if the type is Localhost. Omit it for other types."
                )
            );
        }
        else
        {
            findings.ReportMissing(
                profile,
                profile.Place(),
                Refusal.Of(container.Resource, profile.PathOf(field), "is missing", words, "Set it to the name of a profile on the node.")
            );
        }
    }

    private static void Annotation(PodContainer container, MapNode profile, string prefix, string kind, FindingSink findings)
    {
        if (
            container.Name is { Length: > 0 } name
            && container.Pod.Annotations?[prefix + name] is ScalarNode { Text: { } said } annotation
            && SecurityProfiles.Contradicted(profile, said, ofDocker: kind == "seccomp") is { } field
        )
        {
            var what = field == profile["type"] ? "type" : "profile";
            findings.Report(
                field,
                Refusal.Of(
                    container.Resource,
                    field,
                    $"{kind} {what} in annotation and field must match",
                    $"Remove the annotation {prefix}{name}. The field replaces it."
                ),
                annotation
            );
        }
    }
}
