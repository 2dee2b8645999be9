using System.Text.RegularExpressions;

namespace KubeNet.Rules.Api.Formats;

/// <summary>The name of a kernel parameter, with dots or slashes between its segments.</summary>
internal static class SysctlName
{
    private const int LongestName = 253;

    private const string Pattern = @"^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";

    /// <summary>Each segment by itself: the server's pattern as a whole would try many ways to split a long name.</summary>
    private static readonly Regex s_segment = new(@"^[a-z0-9]([-_a-z0-9]*[a-z0-9])?\z", RegexOptions.CultureInvariant);

    /// <summary>Why the server refuses a value, or null where it takes it.</summary>
    public static string? WhyNot(string name) =>
        Ascii.Bytes(name) <= LongestName && name.Split('.', '/').All(segment => s_segment.IsMatch(segment))
            ? null
            : $"must have at most 253 characters and match regex {Pattern}";

    /// <summary>
    /// The field that puts a pod into its node's namespace of the parameter, or null for a parameter of no such namespace
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

    /// <summary>Where a slash comes first, dots and slashes are exchanged, as <c>sysctl</c> reads them.</summary>
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
