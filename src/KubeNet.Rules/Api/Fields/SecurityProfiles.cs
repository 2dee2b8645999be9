using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// The seccomp and AppArmor profiles of a security context (validateSeccompProfileField, ValidateAppArmorProfileField,
/// validateSeccompAnnotationsAndFieldsMatch in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal static class SecurityProfiles
{
    private const int LongestProfile = 4095;

    private const string Localhost = "localhost/";

    /// <summary>
    /// What the server rejects in a <c>seccompProfile</c>: the value, or the profile itself if the field is missing. Null if it accepts it,
    /// and for a missing or unknown type, which other rules report.
    /// </summary>
    public static (ResourceNode Node, string Field, string Words)? WrongSeccomp(MapNode profile)
    {
        var file = profile.Scalar("localhostProfile") is { Value: not null } said ? said : null;
        return (profile.Text("type"), file) switch
        {
            ("Localhost", null) => (profile, "localhostProfile", "must be set when seccomp type is Localhost"),
            ("Localhost", { Text: { } path }) => LocalPath.WhyNot(path) is { } words ? (file, "localhostProfile", words) : null,
            ("RuntimeDefault" or "Unconfined", not null) => (file, "localhostProfile", "can only be set when seccomp type is Localhost"),
            _ => null,
        };
    }

    /// <summary>The same for an <c>appArmorProfile</c>.</summary>
    public static (ResourceNode Node, string Field, string Words)? WrongAppArmor(MapNode profile)
    {
        var file = profile.Scalar("localhostProfile") is { Value: not null } said ? said : null;
        return (profile.Text("type"), file) switch
        {
            ("Localhost", null) => (profile, "localhostProfile", "must be set when AppArmor type is Localhost"),
            ("Localhost", { Text: { } name }) => ServerWords.Join(
                name.Trim() != name ? "must not be padded with whitespace"
                    : name.Length == 0 ? "must be set when AppArmor type is Localhost"
                    : null,
                Ascii.Bytes(name) > LongestProfile
                    ? FormattableString.Invariant($"Too long: may not be more than {LongestProfile} bytes")
                    : null
            )
                is { } words
                ? (file, "localhostProfile", words)
                : null,
            ("RuntimeDefault" or "Unconfined", not null) => (file, "localhostProfile", "can only be set when AppArmor type is Localhost"),
            _ => null,
        };
    }

    /// <summary>
    /// The field of a profile that an annotation contradicts; null if both agree.
    /// </summary>
    /// <param name="profile">A <c>seccompProfile</c> or an <c>appArmorProfile</c>.</param>
    /// <param name="annotation">The value of the annotation that was used before the field existed.</param>
    /// <param name="ofDocker">Whether <c>docker/default</c> is accepted for the runtime's default, as it is for seccomp.</param>
    public static ScalarNode? Contradicted(MapNode profile, string annotation, bool ofDocker)
    {
        var type = profile.Scalar("type");
        return type?.Text switch
        {
            "Unconfined" => annotation == "unconfined" ? null : type,
            "RuntimeDefault" => annotation == "runtime/default" || (ofDocker && annotation == "docker/default") ? null : type,
            "Localhost" when !annotation.StartsWith(Localhost, StringComparison.Ordinal) => type,
            "Localhost"
                when profile.Scalar("localhostProfile") is { Text: { } file } node && file != annotation.Substring(Localhost.Length) =>
                node,
            _ => null,
        };
    }
}
