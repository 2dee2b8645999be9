using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// A time zone as the server looks it up (validateTimeZone in kubernetes/pkg/apis/batch/validation/validation.go): in the IANA time zone
/// database, release 2025b with its backward links. The time zones of this machine, which may differ, are not used.
/// </summary>
internal static class TimeZoneName
{
    private const int LongestPart = 14;

    private static readonly Lazy<HashSet<string>> s_names = new(() =>
        new HashSet<string>(SchemaResource.Text("timezones.txt").Split('\n'), StringComparer.Ordinal)
    );

    /// <summary>Why the server rejects a name, or null if it accepts it.</summary>
    public static string? WhyNot(string name)
    {
        if (name.Length == 0)
        {
            return "timeZone must be nil or non-empty string";
        }

        var unknown = "unknown time zone " + (name.Trim().Length == name.Length && name.Length > 0 ? name : Wording.Quoted(name));
        return !name.Split('/').All(IsPart) ? unknown
            : string.Equals(name, "Local", StringComparison.OrdinalIgnoreCase)
                ? "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones"
            : s_names.Value.Contains(name) || MayBeInstalled(name) ? null
            : unknown;
    }

    /// <summary>The time zone that was probably meant, or null.</summary>
    public static string? Nearest(string name) =>
        s_names.Value.FirstOrDefault(known => string.Equals(known, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? KubeNet.Rules.Nearest.To(name, s_names.Value);

    /// <summary>Names of other directories that distributions install in addition to the database's own.</summary>
    private static bool MayBeInstalled(string name) =>
        name is "posixrules" or "localtime"
        || name.StartsWith("posix/", StringComparison.Ordinal)
        || name.StartsWith("right/", StringComparison.Ordinal);

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= LongestPart
        && part is not ("." or "..")
        && part[0] != '-'
        && Ascii.IsAll(part, c => Ascii.IsAlphanumeric(c) || c is '.' or '-' or '_' or '+');
}
