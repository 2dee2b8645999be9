using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Addresses;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2040: an address in variables, arguments or ConfigMaps whose Service is not declared or does not have the port
/// (DNS for Services and Pods; ServicePort in kubernetes/staging/src/k8s.io/api/core/v1/types.go). The analyzer checks addresses in the
/// application's code in the same way.
/// </summary>
internal sealed class DanglingAddress : Rule
{
    private static readonly string[] s_hostNames = ["HOST", "HOSTNAME", "SERVER", "SERVICE", "ADDR", "ADDRESS", "ENDPOINT"];

    public DanglingAddress()
        : base("KUBE2040", "The cluster address has no matching Service or port", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        // A set that uses another one under changed names may not have updated the names inside values.
        var renamed = graph.Visible.Skip(graph.Own.Count).Where(resource => graph.NameInCluster(resource) != resource.Name);
        Lazy<AddressBook> book = new(() => AddressBook.Of(graph));
        foreach (var resource in graph.Own.Concat(renamed))
        {
            var variables = VariablesOf(resource).ToList();
            var words = ContainersOf(resource).SelectMany(container => container.Words);
            foreach (var text in words.Concat(variables.SelectMany(named => named.Values)))
            {
                JudgeText(text, resource.Namespace, book, findings);
            }

            foreach (var named in variables)
            {
                JudgeVariables(named, resource.Namespace, book, findings);
            }
        }
    }

    private static void JudgeText(ScalarNode text, string? @namespace, Lazy<AddressBook> book, FindingSink findings)
    {
        if (text.Value is not string value || !AddressText.MayHold(value))
        {
            return;
        }

        foreach (var address in AddressText.In(value))
        {
            if (book.Value.Judge(address, address.Shown(value), @namespace, text.Origin) is { } fault)
            {
                findings.Report(text, fault.Message, AddressParts.Of(value, address, fault.IsPort), OtherOf(fault));
            }
        }
    }

    /// <summary>A variable that contains a host, and one that contains its port: <c>DB_HOST</c> and <c>DB_PORT</c>.</summary>
    private static void JudgeVariables(
        IReadOnlyDictionary<string, ScalarNode> variables,
        string? @namespace,
        Lazy<AddressBook> book,
        FindingSink findings
    )
    {
        foreach (var variable in variables)
        {
            var end = s_hostNames.FirstOrDefault(name => variable.Key.EndsWith(name, StringComparison.OrdinalIgnoreCase));
            if (
                end is null
                || variable.Value.Value is not string host
                || AddressText.In("host=" + host) is not [{ Form: not AddressForm.Url, PortPart: null } address]
                || address.Host.Length != host.Length
            )
            {
                continue;
            }

            var stem = variable.Key.Substring(0, variable.Key.Length - end.Length);
            var port =
                stem.Length > 0
                && variables.TryGetValue(stem + "PORT", out var beside)
                && int.TryParse(beside.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? (Node: beside, Number: number)
                    : ((ScalarNode Node, int Number)?)null;
            var whole = address with { Port = port?.Number, PortPart = port is null ? null : new TextRange(host.Length, 0) };
            if (
                book.Value.Judge(whole, host, @namespace, variable.Value.Origin) is { } fault
                && !(address.Form == AddressForm.ClusterDns && !fault.IsPort)
            )
            {
                findings.Report(fault.IsPort ? port!.Value.Node : variable.Value, fault.Message, OtherOf(fault));
            }
        }
    }

    private static ResourceNode[] OtherOf(AddressFault fault) => fault.Other is { } other ? [other.Root] : [];

    private static IEnumerable<IReadOnlyDictionary<string, ScalarNode>> VariablesOf(Resource resource)
    {
        foreach (var container in ContainersOf(resource))
        {
            var written = container.Map.List("env")?.Maps ?? [];
            yield return Named(written.Select(variable => (variable.Text("name"), variable.Scalar("value"))));
        }

        if (resource is { Group: "", Kind: "ConfigMap" or "Secret" })
        {
            var field = resource.Kind == "Secret" ? "stringData" : "data";
            yield return Named((resource.Root.Map(field)?.Entries ?? []).Select(entry => ((string?)entry.Key, entry.Value as ScalarNode)));
        }
    }

    private static Dictionary<string, ScalarNode> Named(IEnumerable<(string? Name, ScalarNode? Value)> entries)
    {
        var named = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            if (name is not null && value is not null)
            {
                named[name] = value;
            }
        }

        return named;
    }

    private static IEnumerable<ContainerView> ContainersOf(Resource resource) => PodTemplateView.Of(resource)?.AllContainers ?? [];
}
