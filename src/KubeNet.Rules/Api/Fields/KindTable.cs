using System.Collections;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The rows of a rule, by kind. Each further field is one more row.</summary>
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
    /// The rows apply to stable versions. A beta may have other fields (an Ingress's backend in networking.k8s.io/v1beta1).
    /// </summary>
    public IReadOnlyList<TRow> Of(Resource resource) =>
        !IsBeta(resource.ApiVersion) && _rows.TryGetValue((resource.Group, resource.Kind), out var rows) ? rows : [];

    /// <summary>The same rows with one tree per kind, so that each object is walked once.</summary>
    /// <param name="field">The field of a row, in the notation of <see cref="FieldPattern"/>.</param>
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
