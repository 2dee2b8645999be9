using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2077: an ASP.NET Core container that is told to listen on other ports than those that it declares, or only on its loopback address,
/// so no traffic arrives. Not reported if one of its ports is declared, if an address is not known, or if Kestrel has endpoints of its own.
/// Source: ServerFeatures and AddressBinder.cs in dotnet/aspnetcore/src/Servers/Kestrel; kubernetes/staging/src/k8s.io/api/core/v1/types.go
/// (ContainerPort).
/// </summary>
internal sealed class UnheardPort : Rule
{
    public UnheardPort()
        : base("KUBE2077", "The app listens on another port than the container declares", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pods in PodTemplateView.In(graph.Own))
        {
            foreach (var container in pods.Containers)
            {
                List<ContainerPortView> declared = [.. container.Ports.Where(port => port.Protocol == "TCP")];
                if (
                    declared.Count > 0
                    && declared.TrueForAll(port => port.Number is not null)
                    && KestrelAddresses.Of(graph, pods, container) is { Count: > 0 } addresses
                )
                {
                    Judge(pods, container, declared, addresses, findings);
                }
            }
        }
    }

    private static void Judge(
        PodTemplateView pods,
        ContainerView container,
        List<ContainerPortView> declared,
        IReadOnlyList<KestrelAddress> addresses,
        FindingSink findings
    )
    {
        var heard = addresses.Where(address => declared.Exists(port => port.Number == address.Number)).ToList();
        if (heard.Exists(address => !address.IsLoopback))
        {
            return;
        }

        var ports = Wording.Ports(declared.Select(port => (port.Number, port.Protocol, port.Name)));
        var wrong = heard.Count > 0 ? heard[0] : addresses[0];
        var text = wrong.Source.MeantText!;
        var says =
            $"{wrong.Source.FieldPath} of {Wording.Named(wrong.Owner)} is {Wording.Quoted(text)}, so {Wording.Container(container.Name)}"
            + (wrong.Owner == pods.Workload ? "" : $" of {Wording.Named(pods.Workload)}")
            + " listens on ";
        if (wrong.IsLoopback)
        {
            findings
                .Suggesting(text.Replace(wrong.Written, OnAllAddresses(wrong)))
                .Report(
                    wrong.Source,
                    $"{says}the loopback address only, which nothing outside of the pod reaches. "
                        + $"Write {Wording.Quoted(OnAllAddresses(wrong))}.",
                    declared[0].Node
                );
            return;
        }

        var instead = declared.Count == 1 && addresses.Count == 1 ? WithPort(wrong, declared[0].Number!.Value) : null;
        findings
            .Suggesting(instead)
            .Report(
                wrong.Source,
                $"{says}{Wording.List(addresses.Select(address => Wording.Quoted(address.Number)))}, but it declares {ports}. "
                    + "Traffic for a declared port reaches nothing. Use the same port in both places.",
                declared[0].Node
            );
    }

    private static string OnAllAddresses(KestrelAddress address)
    {
        var colon = address.Written.IndexOf("//", StringComparison.Ordinal) + 2;
        return address.Written.Substring(0, colon) + "+:" + Wording.Number(address.Number);
    }

    private static string? WithPort(KestrelAddress address, long port)
    {
        var (text, old) = (address.Source.MeantText!, Wording.Number(address.Number));
        return text == old ? Wording.Number(port)
            : text.IndexOf(":" + old, StringComparison.Ordinal) >= 0 ? text.Replace(":" + old, ":" + Wording.Number(port))
            : null;
    }
}
