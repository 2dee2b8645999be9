namespace KubeNet.Resources;

/// <summary>Keys that are written where another key is meant, in lower case.</summary>
internal static class MisspeltKeys
{
    /// <summary>Keys that stand for <c>apiVersion</c>.</summary>
    public static readonly string[] OfVersion =
    [
        "apiversion",
        "api-version",
        "api_version",
        "apiverison",
        "apiversions",
        "apivesion",
        "apivers",
    ];
}
