using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// The <c>windowsOptions</c> of a security context, a pod's or a container's (validateWindowsSecurityContextOptions in
/// kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal static class WindowsOptions
{
    private const int LargestCredentialSpec = 64 * 1024;

    /// <summary>The values that the server rejects, with its error.</summary>
    public static IEnumerable<(ScalarNode Node, string Words)> Wrong(MapNode options)
    {
        if (options.Scalar("gmsaCredentialSpecName") is { Text: { } name } nameNode && DnsSubdomain.WhyNot(name) is { } wrongName)
        {
            yield return (nameNode, wrongName);
        }

        if (options.Scalar("gmsaCredentialSpec") is { Text: { } spec } specNode)
        {
            var size = Ascii.Bytes(spec);
            if (size is 0 or > LargestCredentialSpec)
            {
                yield return (
                    specNode,
                    size == 0 ? "gmsaCredentialSpec cannot be an empty string" : "gmsaCredentialSpec size must be under 64 KiB"
                );
            }
        }

        if (options.Scalar("runAsUserName") is { Text: { } user } userNode && WindowsUserName.WhyNot(user) is { } wrongUser)
        {
            yield return (userNode, wrongUser);
        }
    }
}
