namespace KubeNet.Rules.Api.Formats;

/// <summary>The profiles that annotations named before there were fields for them.</summary>
internal static class SecurityProfile
{
    private const string RuntimeDefault = "runtime/default";

    private const string DockerDefault = "docker/default";

    private const string Unconfined = "unconfined";

    private const string Localhost = "localhost/";

    /// <summary>Why the server refuses a seccomp profile, or null where it takes it.</summary>
    public static string? WhyNotSeccomp(string profile) =>
        profile is RuntimeDefault or DockerDefault or Unconfined ? null
        : profile.StartsWith(Localhost, StringComparison.Ordinal) ? LocalPath.WhyNot(profile.Substring(Localhost.Length))
        : "must be a valid seccomp profile";

    /// <summary>Why the server refuses an AppArmor profile, or null where it takes it.</summary>
    public static string? WhyNotAppArmor(string profile) =>
        profile is "" or RuntimeDefault or Unconfined || profile.StartsWith(Localhost, StringComparison.Ordinal) ? null : $"invalid AppArmor profile name: \"{profile}\"";

    /// <summary>Whether an annotation names the type that a field has.</summary>
    public static bool IsOfType(string annotation, string type, bool isSeccomp) => type switch
    {
        "Unconfined" => annotation == Unconfined,
        "RuntimeDefault" => annotation == RuntimeDefault || (isSeccomp && annotation == DockerDefault),
        "Localhost" => annotation.StartsWith(Localhost, StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>Whether an annotation names the profile on the node that a field names.</summary>
    public static bool IsOnNode(string annotation, string? localhostProfile) => annotation.Substring(Localhost.Length) == localhostProfile;
}
