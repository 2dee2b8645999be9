using System.Text.RegularExpressions;
using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>A document that lacks what makes a manifest, though it is clearly meant as one.</summary>
/// <param name="Message">What is wrong, and the way out.</param>
/// <param name="Origin">The key that is written wrongly, or the document.</param>
internal sealed record NearlyManifest(string Message, Origin Origin)
{
    private static readonly Regex s_version = new(@"^([a-z0-9][a-z0-9.-]*/)?v[0-9]+((alpha|beta)[0-9]+)?\z", RegexOptions.CultureInvariant);

    private static readonly Regex s_kind = new(@"^[A-Z][A-Za-z0-9]+\z", RegexOptions.CultureInvariant);

    private static readonly string[] s_kindKeys = ["kind", "apikind", "kinds", "knd", "kidn", "resourcekind"];

    private static readonly string[] s_wellKnown =
    [
        "ConfigMap",
        "CronJob",
        "DaemonSet",
        "Deployment",
        "Ingress",
        "Job",
        "Namespace",
        "PersistentVolumeClaim",
        "Pod",
        "Secret",
        "Service",
        "ServiceAccount",
        "StatefulSet",
    ];

    private static readonly string[] s_metadataKeys = ["metadata", "meta-data", "meta_data", "meta", "metdata", "metadatas"];

    /// <summary>
    /// The documents of a file that nearly are manifests. Ordinary YAML is none: a chart has an <c>apiVersion</c> and no <c>metadata</c>,
    /// a compose
    /// file has a <c>version</c> that is a number.
    /// </summary>
    /// <param name="file">Any file that is neither a kustomization nor a template.</param>
    /// <param name="lists">The kustomization that lists the file, so that each document in it has to be a manifest; null where none
    /// does.</param>
    public static IEnumerable<NearlyManifest> In(YamlFile file, string? lists) =>
        file
            .Documents.OfType<MapNode>()
            .Where(document => !IsWhole(document) && (lists is not null || IsMeant(document)))
            .Select(document => Of(document, lists));

    /// <summary>Whether a document is clearly meant as a manifest and cannot be read as one.</summary>
    public static bool IsMeant(MapNode document)
    {
        if (IsWhole(document))
        {
            return false;
        }

        var version = KeyOf(document, "apiVersion", MisspeltKeys.OfVersion, s_version);
        var kind = KeyOf(document, "kind", s_kindKeys, s_kind);
        var hasMetadata = document.Entries.Any(entry =>
            entry.Value is MapNode && s_metadataKeys.Contains(entry.Key.ToLowerInvariant(), StringComparer.Ordinal)
        );
        var hasContent = document["spec"] is MapNode || document["data"] is MapNode || document["rules"] is ListNode;

        // The word "kind" alone is everywhere.
        return version is not null
            ? kind is not null || hasMetadata || hasContent
            : kind is { Value: ScalarNode { Text: { } name } }
                && s_wellKnown.Contains(name, StringComparer.Ordinal)
                && (hasMetadata || hasContent);
    }

    private static bool IsWhole(MapNode document) =>
        document["kind"] is ScalarNode { Value: string { Length: > 0 } }
        && (document["apiVersion"] is ScalarNode { Value: not null } || document["metadata"] is MapNode);

    private static NearlyManifest Of(MapNode document, string? lists)
    {
        var missing = new[]
        {
            (Key: "apiVersion", Written: KeyOf(document, "apiVersion", MisspeltKeys.OfVersion, s_version)),
            (Key: "kind", Written: KeyOf(document, "kind", s_kindKeys, s_kind)),
        }
            .Where(field => document[field.Key] is not ScalarNode { Value: not (null or "") })
            .ToList();
        var keys = string.Join(" and no ", missing.Select(field => $"'{field.Key}'"));
        var server = missing.Exists(field => field.Key == "kind") ? "Object 'Kind' is missing" : "apiVersion not set";
        var misspelt = missing.FindAll(field => field.Written is not null);
        var wayOut =
            misspelt.Count > 0 ? string.Join(" ", misspelt.Select(field => $"Write '{field.Key}' instead of '{field.Written!.Value.Key}'."))
            : lists is null ? $"Write {string.Join(" and ", missing.Select(field => $"'{field.Key}'"))}."
            : $"Add what is missing, or remove the file from the resources of '{lists}'.";
        var place = misspelt.Count > 0 ? misspelt[0].Written!.Value.KeyOrigin : document.Origin;
        return new NearlyManifest(
            $"The document has no {keys}, so it is not a manifest, and kubectl rejects it: {server}. {wayOut}",
            place
        );
    }

    /// <summary>
    /// The entry that stands for a field: by its own name, or by one that is nearly it, with a value that looks like one of Kubernetes'.
    /// </summary>
    private static MapEntry? KeyOf(MapNode document, string field, string[] nearly, Regex looksLike)
    {
        foreach (var entry in document.Entries)
        {
            if (
                (entry.Key == field || nearly.Contains(entry.Key.ToLowerInvariant(), StringComparer.Ordinal))
                && entry.Value is ScalarNode { Value: string text }
                && looksLike.IsMatch(text)
            )
            {
                return entry;
            }
        }

        return null;
    }
}
