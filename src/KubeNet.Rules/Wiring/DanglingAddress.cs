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
    public DanglingAddress()
        : base("KUBE2040", "The cluster address has no matching Service or port", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        // A set that uses another one under changed names may not have updated the names inside values.
        var renamed = graph.Visible.Skip(graph.Own.Count).Where(resource => graph.NameInCluster(resource) != resource.Name);
        Lazy<AddressBook> book = new(() => AddressBook.Of(graph));
        foreach (var resource in graph.Own.Concat(renamed))
        {
            foreach (var use in AddressUse.In(resource))
            {
                if (book.Value.Judge(use.Address, use.Shown, resource.Namespace, use.Text.Origin) is { } fault)
                {
                    Report(use, fault, findings);
                }
            }
        }
    }

    private static void Report(AddressUse use, AddressFault fault, FindingSink findings)
    {
        ResourceNode[] others = fault.Other is { } other ? [other.Root] : [];
        if (!use.IsWhole)
        {
            findings.Report(use.Text, fault.Message, AddressParts.Of((string)use.Text.Value!, use.Address, fault.IsPort), others);
        }
        else if (fault.IsPort || use.Address.Form != AddressForm.ClusterDns)
        {
            findings.Report(fault.IsPort ? use.PortNode! : use.Text, fault.Message, others);
        }
    }
}
