using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeNet.Diagnosis.CustomResources;

/// <summary>
/// The order of versions of an API (apimachinery's <c>version.CompareKubeAwareVersionStrings</c>): stable ones before beta and alpha,
/// higher numbers first, and any other text last, in alphabetical order.
/// </summary>
internal sealed class ApiVersions : IComparer<string?>
{
    public static readonly ApiVersions NewestFirst = new();

    private static readonly Regex s_version = new(
        "^v(?<major>[0-9]{1,9})((?<stage>alpha|beta)(?<minor>[0-9]{1,9}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    );

    public int Compare(string? x, string? y)
    {
        var (one, other) = (RankOf(x ?? ""), RankOf(y ?? ""));
        return one == other ? string.CompareOrdinal(x, y) : other.CompareTo(one);
    }

    private static (int Stage, int Major, int Minor) RankOf(string version)
    {
        var match = s_version.Match(version);
        return !match.Success
            ? (0, 0, 0)
            : (
                match.Groups["stage"].Value switch
                {
                    "alpha" => 1,
                    "beta" => 2,
                    _ => 3,
                },
                Number("major"),
                Number("minor")
            );

        int Number(string group) =>
            match.Groups[group] is { Success: true } number ? int.Parse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }
}
