using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.Settings;

/// <summary>
/// What the project says of its cluster in MSBuild items. Analyzers cannot see items, so the package's targets write them into a file,
/// one fact a line, words parted by a space: <c>ingress-class nginx k8s.io/ingress-nginx</c>, <c>external Secret/shop/db</c>,
/// <c>service traefik namespace=kube-system type=LoadBalancer ports=80;443 node-ports=31080</c>. Behind a tab, in a build, there is the
/// project file with the item.
/// </summary>
internal static class ClusterFacts
{
    /// <summary>The name that the targets give the file.</summary>
    private const string FileName = "kubenet.facts";

    /// <summary>The groups of kinds that are named without one.</summary>
    private static readonly Dictionary<string, string> s_groups = new(StringComparer.Ordinal)
    {
        ["ConfigMap"] = "",
        ["Secret"] = "",
        ["Service"] = "",
        ["PersistentVolumeClaim"] = "",
        ["PersistentVolume"] = "",
        ["ServiceAccount"] = "",
        ["Namespace"] = "",
        ["Pod"] = "",
        ["Deployment"] = "apps",
        ["StatefulSet"] = "apps",
        ["DaemonSet"] = "apps",
        ["ReplicaSet"] = "apps",
        ["CronJob"] = "batch",
        ["Job"] = "batch",
        ["Ingress"] = "networking.k8s.io",
        ["IngressClass"] = "networking.k8s.io",
        ["NetworkPolicy"] = "networking.k8s.io",
        ["PriorityClass"] = "scheduling.k8s.io",
        ["StorageClass"] = "storage.k8s.io",
        ["RuntimeClass"] = "node.k8s.io",
        ["Role"] = "rbac.authorization.k8s.io",
        ["ClusterRole"] = "rbac.authorization.k8s.io",
    };

    private static readonly Regex s_service = new(
        "^service (?<name>[^ =]+) namespace=(?<namespace>[^ ]*) type=(?<type>|ClusterIP|NodePort|LoadBalancer|ExternalName) "
            + "ports=(?<ports>.*) node-ports=(?<nodePorts>.*)$",
        RegexOptions.CultureInvariant
    );

    public static bool AreIn(AdditionalText file) => Path.GetFileName(file.Path) == FileName;

    /// <summary>The file's text; empty where the project has no such items.</summary>
    public static string TextOf(IEnumerable<AdditionalText> files, CancellationToken cancellationToken) =>
        files.FirstOrDefault(AreIn)?.GetText(cancellationToken)?.ToString() ?? "";

    /// <summary>
    /// The profile with the facts in it. What cannot be read becomes a problem, in the words of the item that it came from. An item
    /// may be said twice, but not in two ways.
    /// </summary>
    public static ClusterProfile AddTo(ClusterProfile cluster, string facts, List<SettingProblem> problems)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        var services = new List<ClusterService>();
        var resources = new List<ResourceIdentity>();
        foreach (var (line, file) in facts.Split('\n').Select(PartsOf).Where(parts => parts.Line.Length > 0))
        {
            var words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            if (words is ["ingress-class", var className])
            {
                classes[className] = classes.TryGetValue(className, out var known) ? known : "";
                Add(
                    $"The MSBuild item KubeNetIngressClass '{className}' has no Controller. Write <KubeNetIngressClass "
                        + $"Include=\"{className}\" Controller=\"k8s.io/ingress-nginx\" /> with the controller that serves the class. "
                        + $"If it is not known, write <KubeNetExternal Include=\"IngressClass/{className}\" />."
                );
            }
            else if (words is ["ingress-class", var name, var controller])
            {
                if (classes.TryGetValue(name, out var first) && first.Length > 0 && first != controller)
                {
                    Add(
                        $"The MSBuild item KubeNetIngressClass '{name}' is declared twice, with the Controller '{first}' and with "
                            + $"'{controller}'. Remove one of the items: a class has one controller."
                    );
                }
                else
                {
                    classes[name] = controller;
                }
            }
            else if (ServiceOf(line) is { } service)
            {
                if (services.Find(earlier => earlier.Identity == service.Identity) is not { } earlier)
                {
                    services.Add(service);
                }
                else if (earlier != service)
                {
                    Add(
                        $"The MSBuild item KubeNetService '{service.Name}' of the namespace '{service.Namespace}' is declared twice: "
                            + $"{Described(earlier)}, and {Described(service)}. Write one item with all ports: Ports=\"80;443\"."
                    );
                }
            }
            else if (words is ["external", var reference] && IdentityOf(reference) is { } identity)
            {
                resources.Add(identity);
            }
            else
            {
                Add(Problem(words[0], line.Substring(words[0].Length).Trim()));
            }

            void Add(string message) => problems.Add(new SettingProblem(message, file));
        }

        return cluster with
        {
            IngressClasses = classes,
            Services = services,
            Resources = resources,
        };
    }

    private static (string Line, string File) PartsOf(string line) =>
        line.IndexOf('\t') is >= 0 and var tab ? (line.Substring(0, tab).Trim(), line.Substring(tab).Trim()) : (line.Trim(), "");

    private static string Described(ClusterService service)
    {
        static string List(IReadOnlyList<ClusterPort> ports) =>
            string.Join(
                ";",
                ports.Select(port =>
                    port.Number.ToString(CultureInfo.InvariantCulture) + (port.Protocol == "TCP" ? "" : $"/{port.Protocol}")
                )
            );
        return $"Type '{service.Type}', Ports '{List(service.Ports)}', NodePorts '{List(service.NodePorts)}'";
    }

    private static string Problem(string fact, string said) =>
        fact switch
        {
            "ingress-class" => $"The MSBuild item KubeNetIngressClass '{said}' is invalid. "
                + "Write <KubeNetIngressClass Include=\"nginx\" Controller=\"k8s.io/ingress-nginx\" />.",
            "service" => $"The MSBuild item KubeNetService '{said}' is invalid. "
                + "Write <KubeNetService Include=\"traefik\" Namespace=\"kube-system\" Type=\"LoadBalancer\" Ports=\"80;443;53/UDP\" "
                + "NodePorts=\"31080\" />. Everything except the name is optional.",
            "external" => $"The MSBuild item KubeNetExternal '{said}' is invalid. "
                + "Write kind, namespace and name ('Secret/shop/db'), or kind and name for a cluster-scoped resource, "
                + "with the API group of a custom resource: 'Certificate.cert-manager.io/shop/tls'.",
            _ => $"'{fact} {said}' in {FileName} is invalid. The build writes this file. Delete it and build again.",
        };

    private static ClusterService? ServiceOf(string line) =>
        s_service.Match(line) is { Success: true } match
        && PortsOf(match.Groups["ports"].Value) is { } ports
        && PortsOf(match.Groups["nodePorts"].Value) is { } nodePorts
            ? new ClusterService(Or(match.Groups["namespace"].Value, "default"), match.Groups["name"].Value)
            {
                Type = Or(match.Groups["type"].Value, "ClusterIP"),
                Ports = ports,
                NodePorts = nodePorts,
            }
            : null;

    private static string Or(string said, string otherwise) => said.Length > 0 ? said : otherwise;

    private static IReadOnlyList<ClusterPort>? PortsOf(string list)
    {
        var ports = new List<ClusterPort>();
        foreach (var port in list.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = port.Split('/');
            if (
                parts.Length > 2
                || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number is < 1 or > 65535
                || (parts.Length == 2 && parts[1] is not ("TCP" or "UDP" or "SCTP"))
            )
            {
                return null;
            }

            ports.Add(new ClusterPort(number, parts.Length == 2 ? parts[1] : "TCP"));
        }

        return ports;
    }

    private static ResourceIdentity? IdentityOf(string reference)
    {
        var words = reference.Split('/');
        if (words.Length is not (2 or 3) || words.Any(word => word.Length == 0))
        {
            return null;
        }

        var (@namespace, name) = words.Length == 3 ? (words[1], words[2]) : (null, words[1]);
        var dot = words[0].IndexOf('.');
        if (dot > 0)
        {
            return new ResourceIdentity(words[0].Substring(dot + 1), words[0].Substring(0, dot), @namespace, name);
        }

        return s_groups.TryGetValue(words[0], out var group) && ClusterScopedKinds.Contains(group, words[0]) == @namespace is null
            ? new ResourceIdentity(group, words[0], @namespace, name)
            : null;
    }
}
