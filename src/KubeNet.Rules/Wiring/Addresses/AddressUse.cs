using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Addresses;

/// <summary>An address in what a manifest passes to pods.</summary>
/// <param name="Text">The value with the address.</param>
/// <param name="Address">The address.</param>
/// <param name="Shown">Its host and port as written. The value itself may contain a password.</param>
/// <param name="Name">The name of the variable, or the key of the ConfigMap; null in a command or an argument.</param>
/// <param name="PortNode">The variable with the port, if the value is only a host.</param>
/// <param name="IsWhole">Whether the value is only a host, which its variable's name says.</param>
internal sealed record AddressUse(
    ScalarNode Text,
    TextAddress Address,
    string Shown,
    string? Name,
    ScalarNode? PortNode = null,
    bool IsWhole = false
)
{
    private static readonly string[] s_hostNames = ["HOST", "HOSTNAME", "SERVER", "SERVICE", "ADDR", "ADDRESS", "ENDPOINT"];

    /// <summary>The addresses in a workload's commands, arguments and variables, or in the values of a ConfigMap or Secret.</summary>
    public static IEnumerable<AddressUse> In(Resource resource)
    {
        var variables = VariablesOf(resource).ToList();
        var words =
            from container in ContainersOf(resource)
            from word in container.Words
            select (Name: (string?)null, Text: word, HasOwnPort: IsServerOfMinio(container));
        foreach (
            var (name, text, hasOwnPort) in words.Concat(
                variables.SelectMany(named => named.Select(one => ((string?)one.Key, one.Value, false)))
            )
        )
        {
            if (text.Value is not string value || !AddressText.MayHold(value))
            {
                continue;
            }

            foreach (var address in AddressText.In(value))
            {
                var read = hasOwnPort && address.PortPart is null ? address with { Port = null } : address;
                yield return new AddressUse(text, read, address.Shown(value), name);
            }
        }

        foreach (var use in variables.SelectMany(HostsIn))
        {
            yield return use;
        }
    }

    /// <summary>A variable that contains a host, and one that contains its port: <c>DB_HOST</c> and <c>DB_PORT</c>.</summary>
    private static IEnumerable<AddressUse> HostsIn(IReadOnlyDictionary<string, ScalarNode> variables)
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
            yield return new AddressUse(variable.Value, whole, host, variable.Key, port?.Node, IsWhole: true);
        }
    }

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

    /// <summary>
    /// The URLs of <c>minio server</c> are the volumes of its peers, which listen on the port of the server itself unless one is written.
    /// </summary>
    private static bool IsServerOfMinio(ContainerView container) =>
        container.Map.Text("image")?.Contains("minio") == true && container.Words.Any(word => word.Text == "server");

    private static IEnumerable<ContainerView> ContainersOf(Resource resource) => PodTemplateView.Of(resource)?.AllContainers ?? [];
}
