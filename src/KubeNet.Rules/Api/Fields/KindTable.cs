using System.Collections;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The rows of a rule, by the kind that they are about: a field more is a row more.</summary>
internal sealed class KindTable<TRow> : IEnumerable<TRow>
{
    private readonly Dictionary<(string Group, string Kind), List<TRow>> _rows = [];

    public void Add(string group, string kind, params TRow[] rows)
    {
        if (!_rows.TryGetValue((group, kind), out var known))
        {
            _rows.Add((group, kind), known = []);
        }

        known.AddRange(rows);
    }

    /// <summary>
    /// The rows speak of stable versions: a beta may have other fields (an Ingress's backend in networking.k8s.io/v1beta1).
    /// </summary>
    public IReadOnlyList<TRow> Of(Resource resource) =>
        !IsBeta(resource.ApiVersion) && _rows.TryGetValue((resource.Group, resource.Kind), out var rows) ? rows : [];

    /// <summary>The same rows with a tree a kind, so that an object is walked once.</summary>
    /// <param name="field">The field of a row, as a <see cref="FieldPattern"/> has it.</param>
    public KindTable<FieldTree<TRow>> InTrees(Func<TRow, string> field)
    {
        var trees = new KindTable<FieldTree<TRow>>();
        foreach (var entry in _rows)
        {
            trees.Add(entry.Key.Group, entry.Key.Kind, new FieldTree<TRow>(entry.Value, field));
        }

        return trees;
    }

    public IEnumerator<TRow> GetEnumerator() => _rows.Values.SelectMany(rows => rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsBeta(string apiVersion) => apiVersion.Contains("beta") || apiVersion.Contains("alpha");
}
