using KubeNet.Resources;

namespace KubeNet.Rules.Schema;

/// <summary>A kind in one version of its API group.</summary>
internal sealed class SchemaKind
{
    private SchemaKind(SchemaTable table, string[] words)
    {
        ApiVersion = words[1];
        Kind = words[2];
        IsNamespaced = words[3] == "namespaced";
        Root = words[4] == "-" ? null : FieldType.Read(table, words[4]);
        foreach (var word in words.Skip(5))
        {
            var value = word.Substring(word.IndexOf('=') + 1);
            if (word.StartsWith("since=", StringComparison.Ordinal))
            {
                Since = KubernetesVersion.Parse(value);
            }
            else if (word.StartsWith("removed=", StringComparison.Ordinal))
            {
                Removed = KubernetesVersion.Parse(value);
            }
            else
            {
                Successor = value;
            }
        }
    }

    public string ApiVersion { get; }

    public string Kind { get; }

    public bool IsNamespaced { get; }

    /// <summary>Whether it is a list of a kind (<c>RoleList</c>): kubectl sends its items one by one, never the list.</summary>
    public bool IsList => Kind.EndsWith("List", StringComparison.Ordinal);

    /// <summary>The first version of Kubernetes that serves it; null if that is long ago or unknown.</summary>
    public KubernetesVersion? Since { get; }

    /// <summary>The first version that no longer serves it; null if the newest version serves it.</summary>
    public KubernetesVersion? Removed { get; }

    /// <summary>The group and version that serve the kind instead; null if there is none.</summary>
    public string? Successor { get; }

    /// <summary>The fields; null for a kind that was removed before the table's sources begin.</summary>
    public SchemaType? Type => Root?.Object;

    /// <summary>The type of a whole manifest, for a walk to begin with.</summary>
    public FieldType? Root { get; }

    public bool IsServedBy(KubernetesVersion version) =>
        (Since is not { } since || version.IsAtLeast(since.Major, since.Minor))
        && (Removed is not { } removed || !version.IsAtLeast(removed.Major, removed.Minor));

    /// <summary>
    /// Reads a line of the table: <c>kind batch/v1beta1 CronJob namespaced @batch/v1beta1.CronJob removed=1.25 use=batch/v1</c>.
    /// </summary>
    public static SchemaKind Read(SchemaTable table, string line) => new(table, line.Split(' '));
}
