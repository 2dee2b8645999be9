using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1029: an invalid IP address, or an unspecified, loopback or link-local one where it is not allowed (IsValidIPForLegacyField in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/util/validation/ip.go, ValidateEndpointIP in
/// kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class IpAddresses : Rule
{
    private static readonly FieldPattern s_externalIps = new("spec.externalIPs[]");

    public IpAddresses()
        : base("KUBE1029", "The IP address is invalid or not allowed here", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var strict = graph.Cluster.ReadsAddressesStrictly();
        foreach (var resource in graph.Own)
        {
            foreach (var value in AddressFields.Addresses(resource, graph.Cluster))
            {
                if (value.Text is { } text && IpAddress.WhyNot(text, strict) is { } words)
                {
                    findings.Report(value, Refusal.Of(resource, value, words, "Write an address such as '10.9.8.7' or '2001:db8::ffff'."));
                }
            }

            if (ServiceView.Of(resource) is null)
            {
                continue;
            }

            foreach (var value in s_externalIps.Scalars(resource.Root))
            {
                if (
                    value.Text is { } text
                    && IpAddress.WhyNot(text, strict) is null
                    && IpAddress.Parse(text) is { } address
                    && WhySpecial(text, address) is { } words
                )
                {
                    findings.Report(value, Refusal.Of(resource, value, words, "Write an address that is routed to a node of the cluster."));
                }
            }
        }
    }

    private static string? WhySpecial(string text, IpAddress address)
    {
        var bytes = address.Bytes;
        var isV6 = bytes.Length == 16;
        return bytes.All(b => b == 0) ? $"may not be unspecified ({text})"
            : isV6
                ? bytes[0] switch
                {
                    0 when bytes[15] == 1 && bytes.Take(15).All(b => b == 0) => "may not be in the loopback range (127.0.0.0/8, ::1/128)",
                    0xfe when (bytes[1] & 0xc0) == 0x80 => "may not be in the link-local range (169.254.0.0/16, fe80::/10)",
                    0xff when (bytes[1] & 0x0f) == 0x02 => "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)",
                    _ => null,
                }
            : bytes switch
            {
                [127, ..] => "may not be in the loopback range (127.0.0.0/8, ::1/128)",
                [169, 254, ..] => "may not be in the link-local range (169.254.0.0/16, fe80::/10)",
                [224, 0, 0, _] => "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)",
                _ => null,
            };
    }
}
