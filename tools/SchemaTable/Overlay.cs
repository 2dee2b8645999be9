namespace KubeNet.SchemaTable;

/// <summary>What no source says in a form that a program can read: overlay.txt, written by hand. Its head explains the words.</summary>
internal sealed class Overlay
{
    private readonly Dictionary<(string ApiVersion, string Kind), string> _served = [];
    private readonly HashSet<string> _insisted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _explicit = new(StringComparer.Ordinal);
    private readonly HashSet<string> _advisory = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _enumerations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _zeros = new(StringComparer.Ordinal);
    private readonly HashSet<(string ApiVersion, string Kind)> _cluster = [];

    public static Overlay Read(string path)
    {
        var overlay = new Overlay();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words[0])
            {
                case "served":
                    foreach (var kind in words[2].Split(','))
                    {
                        overlay._served.Add((words[1], kind), string.Join(' ', words[3..]));
                    }

                    break;
                case "cluster":
                    foreach (var kind in words[2].Split(','))
                    {
                        overlay._cluster.Add((words[1], kind));
                    }

                    break;
                case "insists":
                    overlay._insisted.UnionWith(FieldsOf(words));
                    break;
                case "value":
                    overlay._values.UnionWith(FieldsOf(words));
                    break;
                case "explicit":
                    overlay._explicit.UnionWith(FieldsOf(words));
                    break;
                case "advisory":
                    overlay._advisory.UnionWith(FieldsOf(words));
                    break;
                case "enum":
                    overlay._enumerations.Add(words[1], words[2].Split('|'));
                    break;
                case "zero" or "absent":
                    overlay._zeros.Add(words[1], words[0] + "=" + string.Join(' ', words[2..]));
                    break;
                case "keys":
                    overlay._keys.Add(words[1], words[2]);
                    break;
                default:
                    throw new InvalidDataException($"overlay.txt: '{line}' is not understood.");
            }
        }

        return overlay;
    }

    public bool IsClusterScoped((string ApiVersion, string Kind) kind) => _cluster.Contains(kind);

    /// <summary><c>since=1.9 removed=1.16 use=apps/v1</c>; empty where nothing is said.</summary>
    public string Served((string ApiVersion, string Kind) kind) => _served.GetValueOrDefault(kind, "");

    public bool Insists(string field) => Use(_insisted, field);

    public bool IsValue(string field) => Use(_values, field);

    public bool IsExplicit(string field) => Use(_explicit, field);

    public bool IsAdvisory(string field) => Use(_advisory, field);

    public IReadOnlyList<string>? Values(string field)
    {
        _used.Add(field);
        return _enumerations.GetValueOrDefault(field);
    }

    public string? Keys(string field)
    {
        _used.Add(field);
        return _keys.GetValueOrDefault(field);
    }

    /// <summary>
    /// <c>zero=</c> or <c>absent=</c> with the words in which the server refuses the zero value; null where it takes it, or says
    /// "Required value".
    /// </summary>
    public string? Zero(string field)
    {
        _used.Add(field);
        return _zeros.GetValueOrDefault(field);
    }

    /// <summary>Fields that the overlay names and no type has: slips of the pen.</summary>
    public IEnumerable<string> Unused =>
        _insisted
            .Concat(_values)
            .Concat(_explicit)
            .Concat(_advisory)
            .Concat(_keys.Keys)
            .Concat(_enumerations.Keys)
            .Concat(_zeros.Keys)
            .Where(path => !_used.Contains(path))
            .Order(StringComparer.Ordinal);

    /// <summary>Kinds that the overlay alone knows: they were removed before the sources begin.</summary>
    public IEnumerable<(string ApiVersion, string Kind)> Kinds => _served.Keys;

    private static IEnumerable<string> FieldsOf(string[] words) => words[2].Split(',').Select(field => words[1] + "." + field);

    private bool Use(HashSet<string> set, string field)
    {
        _used.Add(field);
        return set.Contains(field);
    }
}
