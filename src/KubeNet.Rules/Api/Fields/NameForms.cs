using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// The format of an object's name, by its kind. It is a DNS subdomain unless a row specifies another one. The same applies to custom
/// resources.
/// </summary>
internal static class NameForms
{
    private static readonly Func<string, ClusterProfile, string?> s_any = (_, _) => null;

    private static readonly Func<string, ClusterProfile, string?> s_pathSegment = (name, _) => PathSegment.WhyNot(name);

    private static readonly KindTable<Func<string, ClusterProfile, string?>> s_forms = new()
    {
        { "", "Namespace", (name, _) => DnsLabel.WhyNot(name) },
        { "", "Service", OfService },
        { "apps", "StatefulSet", OfStatefulSet },
        { "batch", "CronJob", OfCronJob },
        { "rbac.authorization.k8s.io", "Role", s_pathSegment },
        { "rbac.authorization.k8s.io", "ClusterRole", s_pathSegment },
        { "rbac.authorization.k8s.io", "RoleBinding", s_pathSegment },
        { "rbac.authorization.k8s.io", "ClusterRoleBinding", s_pathSegment },
        // These have formats of their own, which are not checked.
        { "", "Event", s_any },
        { "", "ComponentStatus", s_any },
        { "apiregistration.k8s.io", "APIService", s_any },
        { "certificates.k8s.io", "CertificateSigningRequest", s_any },
        { "certificates.k8s.io", "ClusterTrustBundle", s_any },
        { "events.k8s.io", "Event", s_any },
        { "internal.apiserver.k8s.io", "StorageVersion", s_any },
        { "networking.k8s.io", "IPAddress", s_any },
    };

    /// <summary>Why the server rejects a name, or null if it accepts it.</summary>
    public static string? WhyNot(Resource resource, string name, ClusterProfile cluster) =>
        s_forms.Of(resource) is [var form, ..] ? form(name, cluster) : DnsSubdomain.WhyNot(name);

    /// <summary>Also for fields that refer to a Service by name.</summary>
    public static string? OfService(string name, ClusterProfile cluster) =>
        cluster.TakesDigitsInFrontOfServices() ? DnsLabel.WhyNot(name) : Dns1035Label.WhyNot(name);

    /// <summary>A subdomain for servers before 1.36, although the names of the Pods must not have dots.</summary>
    private static string? OfStatefulSet(string name, ClusterProfile cluster) =>
        cluster.WantsLabelsForStatefulSets() ? DnsLabel.WhyNot(name) : DnsSubdomain.WhyNot(name);

    /// <summary>The controller appends 11 characters to get the names of the Jobs.</summary>
    private static string? OfCronJob(string name, ClusterProfile cluster) =>
        ServerWords.Join(DnsSubdomain.WhyNot(name), Ascii.Bytes(name) > 52 ? ServerWords.AtMost(52) : null);
}
