using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>What the shell's <c>times</c> prints: user and system time of itself, and below of its children.</summary>
internal static partial class ProcessorTime
{
    /// <summary>The seconds of the children, all that they started and waited for included; null where nothing was printed.</summary>
    public static double? OfChildren(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 0 && Times().Match(lines[^1]) is { Success: true } match ? Seconds(match, 1) + Seconds(match, 3) : null;
    }

    private static double Seconds(Match match, int group) =>
        (60 * double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture))
        + double.Parse(match.Groups[group + 1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d+)m([\d.]+)s (\d+)m([\d.]+)s$")]
    private static partial Regex Times();
}
