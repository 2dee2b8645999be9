namespace KubeNet.Resources;

/// <summary>
/// The order in which a map's fields are written, whatever the order in which the calls of a chain set them.
/// A field that the order does not name keeps its place behind those that it names.
/// </summary>
internal sealed class FieldOrder
{
    private readonly Dictionary<string, int> _rank = new(StringComparer.Ordinal);

    public FieldOrder(params string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            _rank.Add(fields[i], i);
        }
    }

    public int RankOf(string field) => _rank.TryGetValue(field, out var rank) ? rank : int.MaxValue;
}
