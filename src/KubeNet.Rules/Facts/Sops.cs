using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>
/// Files that SOPS encrypted: their values are ciphers, and a map 'sops' beside the manifest says how to decrypt them. Flux, ksops and
/// helm-secrets do that before they apply the manifest (stores/stores.go of SOPS).
/// </summary>
internal static class Sops
{
    private const string Key = "sops";

    public static bool IsMetadata(MapNode map, string key) =>
        key == Key && map.Parent is null && map.Map(Key) is { } sops && (sops["mac"] is not null || sops["lastmodified"] is not null);

    public static bool IsEncrypted(ScalarNode value) => value.Text?.StartsWith("ENC[AES256_GCM,", StringComparison.Ordinal) == true;
}
