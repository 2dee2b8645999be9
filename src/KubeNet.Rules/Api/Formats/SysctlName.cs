using System.Text.RegularExpressions;

namespace KubeNet.Rules.Api.Formats;

/// <summary>The name of a kernel parameter, with dots or slashes between its segments.</summary>
internal static class SysctlName
{
    private const int LongestName = 253;

    private const string Pattern = @"^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";

    /// <summary>Matches a single segment: the server's whole pattern would backtrack heavily on a long name.</summary>
    private static readonly Regex s_segment = new(@"^[a-z0-9]([-_a-z0-9]*[a-z0-9])?\z", RegexOptions.CultureInvariant);

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string name) =>
        Ascii.Bytes(name) <= LongestName && name.Split('.', '/').All(segment => s_segment.IsMatch(segment))
            ? null
            : $"must have at most 253 characters and match regex {Pattern}";

    /// <summary>
    /// The field that makes a pod share the node's namespace of the parameter, or null if the parameter has no such namespace
    /// (kubernetes/staging/src/k8s.io/component-helpers/node/util/sysctl/namespace.go).
    /// </summary>
    public static string? SharedBy(string name)
    {
        var dotted = Dotted(name);
        return Begins(dotted, "net.") ? "hostNetwork"
            : dotted == "kernel.sem" || Begins(dotted, "kernel.shm") || Begins(dotted, "kernel.msg") || Begins(dotted, "fs.mqueue.")
                ? "hostIPC"
            : null;
    }

    /// <summary>If a slash comes first, dots and slashes are swapped, as <c>sysctl</c> does.</summary>
    private static string Dotted(string name) =>
        name.IndexOfAny(['.', '/']) is var first and >= 0 && name[first] == '/'
            ? new string([
                .. name.Select(c =>
                    c switch
                    {
                        '.' => '/',
                        '/' => '.',
                        _ => c,
                    }
                ),
            ])
            : name;

    private static bool Begins(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);
}
