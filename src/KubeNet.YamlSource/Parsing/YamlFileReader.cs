using KubeNet.Resources;
using KubeNet.YamlParser.Core;
using KubeNet.YamlParser.Core.Events;

namespace KubeNet.YamlSource.Parsing;

/// <summary>
/// Reads a file into trees whose nodes know their places. Values mean what they mean to the API server's reader (go-yaml, YAML 1.1);
/// aliases and merge keys are resolved, and keep the places of what they stand for.
/// </summary>
internal sealed class YamlFileReader
{
    /// <summary>Aliases can double a tree with each line; no manifest that a server takes (3 MiB) comes near this.</summary>
    private const int MostNodes = 500_000;

    private const int MostDepth = 200;

    private readonly string _path;
    private readonly string _text;
    private readonly List<ResourceNode> _documents = [];
    private readonly List<YamlProblem> _problems = [];
    private readonly List<(int Start, int End)> _blocks = [];
    private readonly Dictionary<string, ResourceNode> _anchors = new(StringComparer.Ordinal);
    private int _nodes;
    private int _lastStart;

    private YamlFileReader(string path, string text)
    {
        _path = path;
        _text = text;
    }

    /// <summary>Reads a file's text; it never throws for what is in it.</summary>
    public static YamlFile Read(string path, string text) => new YamlFileReader(path, text).Read();

    private YamlFile Read()
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(_text), skipComments: true));
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart)
                {
                    _anchors.Clear();
                    parser.MoveNext();
                    var root = Node(parser, 0);
                    if (root is not ScalarNode { Value: null })
                    {
                        _documents.Add(root);
                    }
                }
            }
        }
        catch (YamlException error)
        {
            var start = Math.Min(Offset(error.Start), _text.Length);
            var end = Math.Min(Math.Max(Offset(error.End), start), _text.Length);
            _problems.Add(new YamlProblem(YamlProblemKind.Syntax, OneLine(error.Message), new Origin(_path, start, Math.Min(end - start, 200))));
        }

        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The parser trips over some texts that are no YAML ("a: [1" and "b: 2" below it) instead of saying so.
            _problems.Add(new YamlProblem(YamlProblemKind.Syntax, "The parser cannot make sense of it", new Origin(_path, Math.Min(_lastStart, _text.Length), 0)));
        }

        return new YamlFile(_path, _text, _documents, _problems, _blocks);
    }

    /// <summary>The node that begins at the parser's event; behind it the parser stands at the next one.</summary>
    private ResourceNode Node(Parser parser, int depth)
    {
        _lastStart = parser.Current is { } current ? Offset(current.Start) : _lastStart;
        var at = parser.Current ?? throw new YamlException("The file ends in the middle of a value.");
        if (++_nodes > MostNodes || depth > MostDepth)
        {
            throw new YamlException(at.Start, at.End, depth > MostDepth ? "The values are nested too deep." : "The document is too large: its aliases repeat one another.");
        }

        ResourceNode node = at switch
        {
            AnchorAlias alias => Copy(_anchors.TryGetValue(alias.Value.Value, out var known) ? known : throw new YamlException(at.Start, at.End, $"There is no anchor '{alias.Value.Value}' above.")),
            Scalar scalar => Value(scalar),
            SequenceStart => new ListNode(OriginOf(at)),
            MappingStart => new MapNode(origin: OriginOf(at)),
            _ => throw new YamlException(at.Start, at.End, "A value was expected here."),
        };
        parser.MoveNext();
        if (at is SequenceStart)
        {
            while (parser.Current is not SequenceEnd)
            {
                ((ListNode)node).Add(Node(parser, depth + 1));
            }

            parser.MoveNext();
        }
        else if (at is MappingStart)
        {
            ReadEntries(parser, (MapNode)node, depth);
        }

        if (at is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = node;
        }

        return node;
    }

    private void ReadEntries(Parser parser, MapNode map, int depth)
    {
        var merged = new List<MapNode>();
        while (parser.Current is not MappingEnd)
        {
            var key = parser.Current as Scalar;
            var place = parser.Current is { } at ? OriginOf(at) : Origin.None;
            if (key is null)
            {
                var alias = parser.Current is AnchorAlias named && _anchors.TryGetValue(named.Value.Value, out var known) ? known as ScalarNode : null;
                var odd = parser.Current!;
                Node(parser, depth + 1);
                if (alias?.Text is not { } name)
                {
                    throw new YamlException(odd.Start, odd.End, "A key of a manifest is a string.");
                }

                Add(map, name, Node(parser, depth + 1), place);
                continue;
            }

            parser.MoveNext();
            var value = Node(parser, depth + 1);
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                merged.AddRange(value is ListNode several ? several.Maps : value is MapNode one ? [one] : []);
                continue;
            }

            Add(map, key.Value, value, place);
        }

        parser.MoveNext();
        foreach (var entry in merged.SelectMany(source => source.Entries))
        {
            if (map[entry.Key] is null)
            {
                map.Set(entry.Key, Copy(entry.Value), entry.KeyOrigin);
            }
        }
    }

    private void Add(MapNode map, string key, ResourceNode value, Origin place)
    {
        if (map.EntryOf(key) is { } first)
        {
            _problems.Add(new YamlProblem(YamlProblemKind.DuplicateKey, key, place, first.KeyOrigin));
        }

        map.Set(key, value, place);
    }

    private ScalarNode Value(Scalar scalar)
    {
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            _blocks.Add((Offset(scalar.Start), Offset(scalar.End)));
        }

        var tag = scalar.Tag.IsEmpty ? null : scalar.Tag.Value;
        return scalar.Style == ScalarStyle.Plain && tag is null
            ? YamlScalars.Plain(scalar.Value, OriginOf(scalar))
            : tag is "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null"
                ? YamlScalars.Plain(scalar.Value, OriginOf(scalar))
                : new ScalarNode(scalar.Value, OriginOf(scalar));
    }

    /// <summary>A node has one parent, so what an alias stands for is made again; its places stay, since there it is written.</summary>
    private ResourceNode Copy(ResourceNode node)
    {
        if (++_nodes > MostNodes)
        {
            throw new YamlException("The document is too large: its aliases repeat one another.");
        }

        switch (node)
        {
            case MapNode map:
                var mapCopy = new MapNode(origin: map.Origin);
                foreach (var entry in map.Entries)
                {
                    mapCopy.Set(entry.Key, Copy(entry.Value), entry.KeyOrigin);
                }

                return mapCopy;
            case ListNode list:
                var listCopy = new ListNode(list.Origin);
                foreach (var item in list.Items)
                {
                    listCopy.Add(Copy(item));
                }

                return listCopy;
            default:
                return YamlScalars.Copy((ScalarNode)node);
        }
    }

    /// <summary>Of a map or a list only the first character, since the whole would be a squiggle over half the file.</summary>
    private Origin OriginOf(ParsingEvent at)
    {
        var start = Math.Min(Offset(at.Start), _text.Length);
        var length = at is Scalar ? Math.Min(Offset(at.End), _text.Length) - start : Math.Min(1, _text.Length - start);
        var firstLine = at is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } ? _text.IndexOfAny(['\r', '\n'], start) : -1;
        return new Origin(_path, start, firstLine > start ? firstLine - start : Math.Max(length, 0));
    }

    private static int Offset(Mark mark) => (int)Math.Min(mark.Index, int.MaxValue);

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ');
}
