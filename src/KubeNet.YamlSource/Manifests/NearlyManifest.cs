using System.Text.RegularExpressions;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet.YamlSource.Manifests;

/// <summary>A document that lacks what makes a manifest, though it is clearly meant as one.</summary>
/// <param name="Message">What is wrong, and the way out.</param>
/// <param name="Origin">The key that is written wrongly, or the document.</param>
/// <param name="Meant">What it probably declares; null for what is no map.</param>
internal sealed record NearlyManifest(string Message, Origin Origin, MeantManifest? Meant)
{
    /// <summary>False if files that the project does not know may make it right.</summary>
    public bool IsCertain { get; init; } = true;

    private static readonly Regex s_version = new(@"^([a-z0-9][a-z0-9.-]*/)?v[0-9]+((alpha|beta)[0-9]+)?\z", RegexOptions.CultureInvariant);

    private static readonly Regex s_kind = new(@"^[A-Z][A-Za-z0-9]+\z", RegexOptions.CultureInvariant);

    private static readonly string[] s_kindKeys =
    [
        "kind",
        "apikind",
        "api-kind",
        "api_kind",
        "kinds",
        "knd",
        "kidn",
        "knid",
        "ikind",
        "kin",
        "kid",
        "kint",
        "kinf",
        "kond",
        "resourcekind",
        "resource",
        "type",
    ];

    private static readonly string[] s_metadataKeys = ["metadata", "meta-data", "meta_data", "meta", "metdata", "metadatas"];

    /// <summary>
    /// The documents of a file that nearly are manifests. Ordinary YAML is not: a chart has an <c>apiVersion</c> and no <c>metadata</c>,
    /// a compose
    /// file has a <c>version</c> that is a number.
    /// </summary>
    /// <param name="file">Any file that is neither a kustomization nor a template.</param>
    /// <param name="lists">The kustomization that lists the file, so that each document in it has to be a manifest; null where none
    /// does.</param>
    public static IEnumerable<NearlyManifest> In(YamlFile file, string? lists)
    {
        foreach (var document in file.Documents)
        {
            if (document is ListNode list)
            {
                if (IsListOfManifests(list))
                {
                    yield return new NearlyManifest(
                        "The document is a list of manifests, and kubectl rejects it: cannot unmarshal array. "
                            + "Separate the manifests with '---', or put the list below 'items' of a 'kind: List'.",
                        list.Origin,
                        null
                    );
                }
            }
            else if (document is MapNode map)
            {
                if (!IsWhole(map) && (lists is not null || IsMeant(map)))
                {
                    yield return Of(map, lists, "document");
                }

                if (IsWhole(map) && map.Text("kind") == "List" && map["items"] is MapNode items)
                {
                    yield return new NearlyManifest(
                        "items of the List is a map, and kubectl rejects it: cannot unmarshal object. Write a "
                            + "list, with '-' before each manifest.",
                        items.Origin,
                        null
                    );
                }

                foreach (var item in ItemsOf(map).Where(item => !IsWhole(item)))
                {
                    yield return Of(item, null, "item of the List");
                }
            }
        }
    }

    /// <summary>A list at the top, whose items are manifests.</summary>
    public static bool IsListOfManifests(ListNode list) =>
        list.Count > 0
        && list.Items.All(item =>
            item is MapNode map && map["apiVersion"] is ScalarNode { Value: string } && map["metadata"] is MapNode && IsWhole(map)
        );

    private static IEnumerable<MapNode> ItemsOf(MapNode document) =>
        IsWhole(document) && document.Text("kind")!.EndsWith("List", StringComparison.Ordinal) ? document.List("items")?.Maps ?? [] : [];

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
            : kind is { Value: ScalarNode { Text: { } name } } && MeantManifest.IsWellKnown(name) && (hasMetadata || hasContent);
    }

    private static bool IsWhole(MapNode document) =>
        document["kind"] is ScalarNode { Value: string { Length: > 0 } }
        && (document["apiVersion"] is ScalarNode { Value: not null } || document["metadata"] is MapNode);

    private static NearlyManifest Of(MapNode document, string? lists, string what)
    {
        var version = KeyOf(document, "apiVersion", MisspeltKeys.OfVersion, s_version);
        var kind = KeyOf(document, "kind", s_kindKeys, s_kind);
        var missing = new[] { (Key: "apiVersion", Written: version), (Key: "kind", Written: kind) }
            .Where(field => document[field.Key] is not ScalarNode { Value: not (null or "") })
            .ToList();
        var keys = string.Join(" and no ", missing.Select(field => $"'{field.Key}'"));
        var server = missing.Exists(field => field.Key == "kind") ? "Object 'Kind' is missing" : "apiVersion not set";
        var misspelt = missing.FindAll(field => field.Written is not null && document[field.Key] is null);
        var empty = missing.Select(field => document[field.Key]).FirstOrDefault(node => node is ScalarNode { Origin.IsKnown: true });
        var added = string.Join(" and ", missing.Select(field => $"'{field.Key}'"));
        var wayOut =
            misspelt.Count > 0 ? string.Join(" ", misspelt.Select(field => $"Write '{field.Key}' instead of '{field.Written!.Value.Key}'."))
            : lists is null ? $"Add {added}."
            : $"Add what is missing, or remove the file from the resources of '{lists}'.";
        var place = misspelt.Count > 0 ? misspelt[0].Written!.Value.KeyOrigin : empty?.Origin ?? document.Origin;
        return new NearlyManifest(
            $"The {what} has no {keys}, so it is not a manifest, and kubectl rejects it: {server}. {wayOut}",
            place,
            new MeantManifest(document, Text(version), Text(kind))
        );
    }

    /// <summary>A key as a reader sees it: pasted text may contain no-break spaces and characters without a width.</summary>
    private static string Seen(string key)
    {
        var isPlain = key.All(c => c is > ' ' and < '\u007f');
        return isPlain
            ? key
            : string.Concat(key.Where(c => PrintableText.LengthAt(c.ToString(), 0, out var isPrintable) == 1 && isPrintable));
    }

    private static string? Text(MapEntry? entry) => (entry?.Value as ScalarNode)?.Text;

    /// <summary>
    /// The entry that stands for a field: by its own name, or by one that is nearly it, with a value that looks like one of Kubernetes'.
    /// </summary>
    private static MapEntry? KeyOf(MapNode document, string field, string[] nearly, Regex looksLike)
    {
        foreach (var entry in document.Entries)
        {
            if (
                (entry.Key == field || nearly.Contains(Seen(entry.Key).ToLowerInvariant(), StringComparer.Ordinal))
                && entry.Value is ScalarNode { Value: string text }
                && looksLike.IsMatch(text)
                && (entry.Key is not ("type" or "resource") || MeantManifest.IsWellKnown(text))
            )
            {
                return entry;
            }
        }

        return null;
    }
}
