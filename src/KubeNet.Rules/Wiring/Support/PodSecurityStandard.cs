using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>The levels that a namespace can enforce, but for <c>privileged</c>, which allows everything.</summary>
internal enum PodSecurityLevel
{
    Baseline,
    Restricted,
}

/// <summary>What a pod, or one of its containers, must do or must not do: <c>not set hostNetwork</c>.</summary>
/// <param name="Subject"><c>the pod</c>, or <c>the container 'web'</c>.</param>
/// <param name="Demand">What follows <c>must</c>.</param>
/// <param name="Written">The value that breaks the standard; null if one is missing.</param>
internal sealed record PodSecurityBreach(string Subject, string Demand, ResourceNode? Written);

/// <summary>
/// The controls of the Pod Security Standards, as the admission plugin checks them (policy/check_*.go in
/// kubernetes/staging/src/k8s.io/pod-security-admission), since 1.25. A control with exceptions for user namespaces is left out for pods
/// that have one.
/// </summary>
internal sealed class PodSecurityStandard
{
    private const string Pod = "the pod";

    private static readonly HashSet<string> s_capabilities = new(StringComparer.Ordinal)
    {
        "AUDIT_WRITE",
        "CHOWN",
        "DAC_OVERRIDE",
        "FOWNER",
        "FSETID",
        "KILL",
        "MKNOD",
        "NET_BIND_SERVICE",
        "SETFCAP",
        "SETGID",
        "SETPCAP",
        "SETUID",
        "SYS_CHROOT",
    };

    private static readonly HashSet<string> s_labelsOfProcesses = new(StringComparer.Ordinal)
    {
        "",
        "container_t",
        "container_init_t",
        "container_kvm_t",
        "container_engine_t",
    };

    private static readonly HashSet<string> s_sysctls = new(StringComparer.Ordinal)
    {
        "kernel.shm_rmid_forced",
        "net.ipv4.ip_local_port_range",
        "net.ipv4.ip_local_reserved_ports",
        "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range",
        "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl",
        "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time",
        "net.ipv4.tcp_rmem",
        "net.ipv4.tcp_syncookies",
        "net.ipv4.tcp_wmem",
    };

    private static readonly HashSet<string> s_volumes = new(StringComparer.Ordinal)
    {
        "configMap",
        "csi",
        "downwardAPI",
        "emptyDir",
        "ephemeral",
        "image",
        "persistentVolumeClaim",
        "projected",
        "secret",
    };

    private readonly MapNode _spec;
    private readonly MapNode? _context;
    private readonly bool _judgesHosts;
    private readonly List<PodSecurityBreach> _breaches = [];

    private PodSecurityStandard(MapNode spec, bool judgesHosts)
    {
        _spec = spec;
        _context = spec.Map("securityContext");
        _judgesHosts = judgesHosts;
    }

    private bool IsWindows => _spec.Text("os.name") == "windows";

    private bool HasUserNamespace => _spec.Scalar("hostUsers")?.Flag == false;

    /// <summary>What of a pod breaks the level: first of the pod, then of its containers in their order.</summary>
    /// <param name="pods">The pod, or the template.</param>
    /// <param name="level">The level that is enforced.</param>
    /// <param name="judgesHosts">Whether probes and hooks must not name a host: since 1.34.</param>
    public static IReadOnlyList<PodSecurityBreach> Breaches(PodTemplateView pods, PodSecurityLevel level, bool judgesHosts)
    {
        if (pods.Spec is not { } spec)
        {
            return [];
        }

        var standard = new PodSecurityStandard(spec, judgesHosts);
        standard.CheckPod();
        if (level == PodSecurityLevel.Restricted)
        {
            standard.RestrictPod();
        }

        foreach (var list in new[] { "initContainers", "containers", "ephemeralContainers" })
        {
            foreach (var container in spec.List(list)?.Maps ?? [])
            {
                var subject = Wording.Container(container.Text("name"));
                standard.CheckContainer(subject, container, level);
                if (level == PodSecurityLevel.Restricted)
                {
                    standard.RestrictContainer(subject, container);
                }
            }
        }

        return standard._breaches;
    }

    private void CheckPod()
    {
        foreach (var field in new[] { "hostNetwork", "hostPID", "hostIPC" })
        {
            Forbid(Pod, _spec.Scalar(field), node => node.Flag == true, $"not set {field}");
        }

        CheckContext(Pod, _context);
        foreach (var sysctl in _context?.List("sysctls")?.Maps ?? [])
        {
            Forbid(Pod, sysctl.Scalar("name"), node => node.Text is { } name && !s_sysctls.Contains(name), "not set the sysctl {0}");
        }

        foreach (var volume in _spec.List("volumes")?.Maps ?? [])
        {
            Forbid(Pod, volume.Map("hostPath"), _ => true, $"not have a hostPath volume ({Name(volume)})");
        }

        var annotations = (_spec.Parent as MapNode)?.Map("metadata.annotations");
        foreach (var annotation in annotations?.Entries ?? [])
        {
            if (annotation.Key.StartsWith("container.apparmor.security.beta.kubernetes.io/", StringComparison.Ordinal))
            {
                Forbid(
                    Pod,
                    annotation.Value as ScalarNode,
                    node =>
                        node.Text is { Length: > 0 } profile
                        && profile != "runtime/default"
                        && !profile.StartsWith("localhost/", StringComparison.Ordinal),
                    $"not have the AppArmor profile {{0}} ({annotation.Key})"
                );
            }
        }
    }

    /// <summary>What a pod and a container have alike.</summary>
    private void CheckContext(string subject, MapNode? context)
    {
        Forbid(subject, context?.Scalar("windowsOptions.hostProcess"), node => node.Flag == true, "not set windowsOptions.hostProcess");
        Forbid(
            subject,
            context?.Scalar("seLinuxOptions.type"),
            node => node.Text is { } type && !s_labelsOfProcesses.Contains(type),
            "not set seLinuxOptions.type to {0}"
        );
        foreach (var field in new[] { "seLinuxOptions.user", "seLinuxOptions.role" })
        {
            Forbid(subject, context?.Scalar(field), node => node.Text is { Length: > 0 }, $"not set {field}");
        }

        foreach (var field in new[] { "appArmorProfile.type", "seccompProfile.type" })
        {
            Forbid(subject, context?.Scalar(field), node => node.Text == "Unconfined", $"not set {field} to {{0}}");
        }
    }

    private void CheckContainer(string subject, MapNode container, PodSecurityLevel level)
    {
        var context = container.Map("securityContext");
        Forbid(subject, context?.Scalar("privileged"), node => node.Flag == true, "not be privileged");
        CheckContext(subject, context);
        if (!HasUserNamespace)
        {
            Forbid(
                subject,
                context?.Scalar("procMount"),
                node => node.Text is { Length: > 0 } mount && mount != "Default",
                "not set procMount to {0}"
            );
        }

        foreach (var capability in Scalars(context, "capabilities.add"))
        {
            Forbid(
                subject,
                capability,
                node => level == PodSecurityLevel.Restricted ? node.Text != "NET_BIND_SERVICE" : !s_capabilities.Contains(node.Text ?? ""),
                "not add the capability {0}"
            );
        }

        foreach (var port in container.List("ports")?.Maps ?? [])
        {
            Forbid(subject, port.Scalar("hostPort"), node => node.Number is not (null or 0), "not use the hostPort {0}");
        }

        if (!_judgesHosts)
        {
            return;
        }

        foreach (var handler in new[] { "livenessProbe", "readinessProbe", "startupProbe", "lifecycle.postStart", "lifecycle.preStop" })
        {
            foreach (var action in new[] { "httpGet", "tcpSocket" })
            {
                Forbid(
                    subject,
                    container.Scalar($"{handler}.{action}.host"),
                    node => node.Text is { Length: > 0 },
                    $"not set {handler}.{action}.host"
                );
            }
        }
    }

    private void RestrictPod()
    {
        foreach (var volume in _spec.List("volumes")?.Maps ?? [])
        {
            foreach (var source in volume.Entries)
            {
                if (source.Key is not ("name" or "hostPath") && !s_volumes.Contains(source.Key) && volume.IsSet(source.Key))
                {
                    Forbid(Pod, source.Value, _ => true, $"not have a volume of the type {source.Key} ({Name(volume)})");
                }
            }
        }

        if (!HasUserNamespace)
        {
            Forbid(Pod, _context?.Scalar("runAsNonRoot"), node => node.Flag == false, "not set runAsNonRoot to false");
            Forbid(Pod, _context?.Scalar("runAsUser"), node => node.Number == 0, "not run as root (runAsUser '0')");
        }
    }

    private void RestrictContainer(string subject, MapNode container)
    {
        var context = container.Map("securityContext");
        if (!HasUserNamespace)
        {
            Require(subject, context, "runAsNonRoot", node => node.Flag == true, "set runAsNonRoot to true", alsoOfPod: true);
            Forbid(subject, context?.Scalar("runAsUser"), node => node.Number == 0, "not run as root (runAsUser '0')");
        }

        if (IsWindows)
        {
            return;
        }

        Require(subject, context, "allowPrivilegeEscalation", node => node.Flag == false, "set allowPrivilegeEscalation to false");
        if (Scalars(context, "capabilities.drop").All(capability => capability.Text != "ALL"))
        {
            _breaches.Add(new PodSecurityBreach(subject, "drop the capability 'ALL'", null));
        }

        Require(
            subject,
            context,
            "seccompProfile.type",
            node => node.Text is "RuntimeDefault" or "Localhost" or "Unconfined",
            "set seccompProfile.type to 'RuntimeDefault'",
            alsoOfPod: true
        );
    }

    /// <summary>Requires a field. One that the pod may have for its containers is judged there.</summary>
    private void Require(
        string subject,
        MapNode? context,
        string field,
        Func<ScalarNode, bool> isRight,
        string demand,
        bool alsoOfPod = false
    )
    {
        var own = context?.Scalar(field) is { Value: not null } said ? said : null;
        if (own is null ? !(alsoOfPod && _context?.Scalar(field) is { Value: not null }) : !isRight(own))
        {
            _breaches.Add(new PodSecurityBreach(subject, demand, own));
        }
    }

    /// <summary>Forbids what is written; <c>{0}</c> stands for it, in quotes.</summary>
    private void Forbid<TNode>(string subject, TNode? written, Func<TNode, bool> isForbidden, string demand)
        where TNode : ResourceNode
    {
        if (written is not null && isForbidden(written))
        {
            var value = written is ScalarNode scalar ? Wording.Quoted(scalar) : "";
            _breaches.Add(new PodSecurityBreach(subject, demand.Replace("{0}", value), written));
        }
    }

    private static string Name(MapNode volume) => Wording.Quoted(volume.Text("name") ?? "");

    private static IEnumerable<ScalarNode> Scalars(MapNode? map, string list) => map?.List(list)?.Items.OfType<ScalarNode>() ?? [];
}
