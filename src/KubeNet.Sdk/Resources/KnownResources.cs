namespace KubeNet.Resources;

/// <summary>
/// The resources of Kubernetes' own API by the names that roles have: <c>deployments</c> of <c>apps</c>. A server tells kubectl the group;
/// here this table does. The rules know the same resources from the schema, and a test compares both.
/// </summary>
internal static class KnownResources
{
    /// <summary>A group and its resources. The core group comes first, as kubectl prefers it (<c>events</c>).</summary>
    private static readonly (string Group, string[] Names)[] s_groups =
    [
        (
            "",
            [
                "bindings",
                "componentstatuses",
                "configmaps",
                "endpoints",
                "events",
                "limitranges",
                "namespaces",
                "nodes",
                "persistentvolumeclaims",
                "persistentvolumes",
                "pods",
                "podtemplates",
                "replicationcontrollers",
                "resourcequotas",
                "secrets",
                "serviceaccounts",
                "services",
            ]
        ),
        (
            "admissionregistration.k8s.io",
            [
                "mutatingadmissionpolicies",
                "mutatingadmissionpolicybindings",
                "mutatingwebhookconfigurations",
                "validatingadmissionpolicies",
                "validatingadmissionpolicybindings",
                "validatingwebhookconfigurations",
            ]
        ),
        ("apiextensions.k8s.io", ["customresourcedefinitions"]),
        ("apiregistration.k8s.io", ["apiservices"]),
        ("apps", ["controllerrevisions", "daemonsets", "deployments", "replicasets", "statefulsets"]),
        ("authentication.k8s.io", ["selfsubjectreviews", "tokenreviews"]),
        (
            "authorization.k8s.io",
            ["localsubjectaccessreviews", "selfsubjectaccessreviews", "selfsubjectrulesreviews", "subjectaccessreviews"]
        ),
        ("autoscaling", ["horizontalpodautoscalers"]),
        ("batch", ["cronjobs", "jobs"]),
        ("certificates.k8s.io", ["certificatesigningrequests", "clustertrustbundles", "podcertificaterequests"]),
        ("coordination.k8s.io", ["leasecandidates", "leases"]),
        ("discovery.k8s.io", ["endpointslices"]),
        ("events.k8s.io", ["events"]),
        ("flowcontrol.apiserver.k8s.io", ["flowschemas", "prioritylevelconfigurations"]),
        ("networking.k8s.io", ["ingressclasses", "ingresses", "ipaddresses", "networkpolicies", "servicecidrs"]),
        ("node.k8s.io", ["runtimeclasses"]),
        ("policy", ["poddisruptionbudgets"]),
        ("rbac.authorization.k8s.io", ["clusterrolebindings", "clusterroles", "rolebindings", "roles"]),
        ("resource.k8s.io", ["deviceclasses", "devicetaintrules", "resourceclaims", "resourceclaimtemplates", "resourceslices"]),
        ("scheduling.k8s.io", ["priorityclasses"]),
        (
            "storage.k8s.io",
            ["csidrivers", "csinodes", "csistoragecapacities", "storageclasses", "volumeattachments", "volumeattributesclasses"]
        ),
        ("storagemigration.k8s.io", ["storageversionmigrations"]),
    ];

    /// <summary>The short names that <c>kubectl api-resources</c> shows.</summary>
    private static readonly (string Short, string Name)[] s_short =
    [
        ("cm", "configmaps"),
        ("cj", "cronjobs"),
        ("crd", "customresourcedefinitions"),
        ("crds", "customresourcedefinitions"),
        ("cs", "componentstatuses"),
        ("csr", "certificatesigningrequests"),
        ("deploy", "deployments"),
        ("ds", "daemonsets"),
        ("ep", "endpoints"),
        ("ev", "events"),
        ("hpa", "horizontalpodautoscalers"),
        ("ing", "ingresses"),
        ("ip", "ipaddresses"),
        ("limits", "limitranges"),
        ("netpol", "networkpolicies"),
        ("no", "nodes"),
        ("ns", "namespaces"),
        ("pc", "priorityclasses"),
        ("pdb", "poddisruptionbudgets"),
        ("po", "pods"),
        ("pv", "persistentvolumes"),
        ("pvc", "persistentvolumeclaims"),
        ("quota", "resourcequotas"),
        ("rc", "replicationcontrollers"),
        ("rs", "replicasets"),
        ("sa", "serviceaccounts"),
        ("sc", "storageclasses"),
        ("sts", "statefulsets"),
        ("svc", "services"),
    ];

    private static readonly Dictionary<string, (string Group, string Name)> s_known = Index();

    /// <summary>The groups and resources of the table.</summary>
    public static IEnumerable<(string Group, string Name)> All =>
        s_groups.SelectMany(group => group.Names.Select(name => (group.Group, name)));

    /// <summary>What kubectl makes of a name without a group: also of <c>deploy</c> and <c>deployment</c>. Null if it is unknown.</summary>
    public static (string Group, string Name)? Find(string name) =>
        s_known.TryGetValue(name.ToLowerInvariant(), out var known) ? known : null;

    private static Dictionary<string, (string, string)> Index()
    {
        var index = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var known in All)
        {
            foreach (var name in new[] { known.Name, SingularOf(known.Name) })
            {
                if (!index.ContainsKey(name))
                {
                    index.Add(name, known);
                }
            }
        }

        foreach (var (abbreviation, name) in s_short)
        {
            index.Add(abbreviation, index[name]);
        }

        return index;
    }

    private static string SingularOf(string plural) =>
        plural == "endpoints" ? plural
        : plural.EndsWith("ies", StringComparison.Ordinal) ? plural.Substring(0, plural.Length - 3) + "y"
        : plural.EndsWith("sses", StringComparison.Ordinal) || plural.EndsWith("uses", StringComparison.Ordinal)
            ? plural.Substring(0, plural.Length - 2)
        : plural.Substring(0, plural.Length - 1);
}
