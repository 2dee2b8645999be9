using KubeNet.Resources;

namespace KubeNet.Rules.Api.Formats;

/// <summary>The name of an environment variable.</summary>
internal static class VariableName
{
    /// <summary>Why the server of a cluster refuses a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value, ClusterProfile cluster) =>
        cluster.TakesRelaxedVariableNames() ? WhyNot(value) : WhyNotStrict(value);

    /// <summary>The format of keys in files, and of all names since Kubernetes 1.32.</summary>
    public static string? WhyNot(string value) =>
        Ascii.IsAll(value, c => c is >= ' ' and <= '~' and not '=')
            ? null
            : "a valid environment variable name must consist only of printable ASCII characters other than '='";

    private static string? WhyNotStrict(string value) =>
        ServerWords.Join(
            Ascii.IsAll(value, c => Ascii.IsAlphanumeric(c) || c is '-' or '_' or '.') && !Ascii.IsDigit(value[0])
                ? null
                : ServerWords.Pattern(
                    "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', "
                        + "and must not start with a digit",
                    "[-._a-zA-Z][-._a-zA-Z0-9]*",
                    "my.env-name",
                    "MY_ENV.NAME",
                    "MyEnvName1"
                ),
            ConfigKey.WhyNotFile(value)
        );
}
