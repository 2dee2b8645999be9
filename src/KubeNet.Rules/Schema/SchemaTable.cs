using System.Collections.Concurrent;
using KubeNet.Resources;

namespace KubeNet.Rules.Schema;

/// <summary>
/// All kinds of Kubernetes' own API with their fields; docs/schema.md describes the sources. On first use, the text is split into lines of
/// kinds and positions of types. A type is read when it is first used, and cached.
/// </summary>
internal sealed class SchemaTable
{
    private const string FirstLine = "kubenet-schema 1\n";

    private static readonly Lazy<SchemaTable> s_current = new(() => new SchemaTable(SchemaResource.Text("schema.txt")));

    private readonly string _text;
    private readonly Dictionary<(string ApiVersion, string Kind), SchemaKind> _kinds = [];
    private readonly Dictionary<string, List<SchemaKind>> _byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SchemaKind>> _byVersion = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Start, int End)> _places;
    private readonly ConcurrentDictionary<string, SchemaType> _types = new(StringComparer.Ordinal);

    public SchemaTable(string text)
    {
        if (!text.StartsWith(FirstLine, StringComparison.Ordinal))
        {
            throw new FormatException("The text is not a schema table of version 1.");
        }

        _text = text;
        _places = SchemaResource.Types(text);
        var types = text.IndexOf("\ntype ", StringComparison.Ordinal);
        for (var start = text.IndexOf("\nkind ", StringComparison.Ordinal) + 1; start > 0 && start < types; )
        {
            var end = text.IndexOf('\n', start);
            Add(SchemaKind.Read(this, text.Substring(start, end - start)));
            start = end + 1;
        }
    }

    /// <summary>The table that is embedded in this assembly.</summary>
    public static SchemaTable Current => s_current.Value;

    /// <summary>All kinds, in the order of the table.</summary>
    public IEnumerable<SchemaKind> Kinds =>
        _byKind
            .Values.SelectMany(kinds => kinds)
            .OrderBy(kind => kind.ApiVersion, StringComparer.Ordinal)
            .ThenBy(kind => kind.Kind, StringComparer.Ordinal);

    public IEnumerable<string> TypeNames => _places.Keys.OrderBy(name => name, StringComparer.Ordinal);

    public SchemaKind? Find(string apiVersion, string kind) => _kinds.TryGetValue((apiVersion, kind), out var found) ? found : null;

    /// <summary>The kinds with that name, in all groups and versions.</summary>
    public IReadOnlyList<SchemaKind> KindsNamed(string kind) => _byKind.TryGetValue(kind, out var found) ? found : [];

    /// <summary>The kinds of a group's version, without lists.</summary>
    public IReadOnlyList<SchemaKind> KindsIn(string apiVersion) => _byVersion.TryGetValue(apiVersion, out var found) ? found : [];

    /// <summary>Whether a group is one of Kubernetes' own; the legacy group is the empty text.</summary>
    public bool HasGroup(string group) => _groups.Contains(group);

    public SchemaType TypeNamed(string name) => _types.GetOrAdd(name, Read);

    private void Add(SchemaKind kind)
    {
        _kinds.Add((kind.ApiVersion, kind.Kind), kind);
        _groups.Add(ResourceIdentity.GroupOf(kind.ApiVersion));
        if (!_byKind.TryGetValue(kind.Kind, out var named))
        {
            _byKind.Add(kind.Kind, named = []);
        }

        named.Add(kind);
        if (!kind.IsList)
        {
            if (!_byVersion.TryGetValue(kind.ApiVersion, out var inVersion))
            {
                _byVersion.Add(kind.ApiVersion, inVersion = []);
            }

            inVersion.Add(kind);
        }
    }

    private SchemaType Read(string name)
    {
        var (start, end) = _places[name];
        var fields = new List<SchemaField>();
        while (start < end)
        {
            var lineEnd = _text.IndexOf('\n', start);
            fields.Add(SchemaField.Read(this, _text.Substring(start + 1, lineEnd - start - 1)));
            start = lineEnd + 1;
        }

        return new SchemaType(name, fields);
    }
}
