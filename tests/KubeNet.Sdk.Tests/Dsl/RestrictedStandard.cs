using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>
/// The Pod Security Standard <i>restricted</i> (latest), as the server's admission judges a Pod spec: the controls of
/// k8s.io/pod-security-admission
/// that the DSL has members for. RestrictedStandardTests compare it with a server's verdicts.
/// </summary>
internal static class RestrictedStandard
{
    private static readonly string[] s_allowedVolumes =
    [
        "configMap",
        "csi",
        "downwardAPI",
        "emptyDir",
        "ephemeral",
        "image",
        "persistentVolumeClaim",
        "projected",
        "secret",
    ];

    /// <summary>The names of the controls that a Pod spec violates.</summary>
    public static IReadOnlyList<string> Violations(MapNode spec)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pod = spec.Map("securityContext");
        var containers = new[] { "initContainers", "containers", "ephemeralContainers" }
            .SelectMany(list => spec.List(list)?.Maps ?? [])
            .ToList();
        foreach (var container in containers)
        {
            var own = container.Map("securityContext");
            Check("privileged", own?.Scalar("privileged")?.Flag != true);
            Check("allowPrivilegeEscalation", own?.Scalar("allowPrivilegeEscalation")?.Flag == false);
            Check("capabilities", Texts(own?.List("capabilities.drop")).Contains("ALL"));
            Check("capabilities", Texts(own?.List("capabilities.add")).All(name => name == "NET_BIND_SERVICE"));
            Check("hostPorts", (container.List("ports")?.Maps ?? []).All(port => (port.Scalar("hostPort")?.Number ?? 0) == 0));
            Check("procMount", own?.Text("procMount") is null or "Default");
            Check("runAsNonRoot", (own?.Scalar("runAsNonRoot") ?? pod?.Scalar("runAsNonRoot"))?.Flag == true);
            Check("runAsUser", own?.Scalar("runAsUser")?.Number != 0);
            Check(
                "seccompProfile",
                (own?.Text("seccompProfile.type") ?? pod?.Text("seccompProfile.type")) is "RuntimeDefault" or "Localhost"
            );
            Check("seccompProfile", own?.Text("seccompProfile.type") != "Unconfined");
        }

        Check("runAsNonRoot", pod?.Scalar("runAsNonRoot")?.Flag != false);
        Check("runAsUser", pod?.Scalar("runAsUser")?.Number != 0);
        Check("seccompProfile", pod?.Text("seccompProfile.type") != "Unconfined");
        Check("hostNamespaces", new[] { "hostNetwork", "hostPID", "hostIPC" }.All(field => spec.Scalar(field)?.Flag != true));
        Check(
            "volumes",
            (spec.List("volumes")?.Maps ?? []).All(volume =>
                volume.Entries.All(entry => entry.Key == "name" || s_allowedVolumes.Contains(entry.Key))
            )
        );
        return [.. found.Order(StringComparer.Ordinal)];

        void Check(string control, bool isMet)
        {
            if (!isMet)
            {
                found.Add(control);
            }
        }
    }

    private static IEnumerable<string> Texts(ListNode? list) => (list?.Items ?? []).OfType<ScalarNode>().Select(item => item.Text ?? "");
}
