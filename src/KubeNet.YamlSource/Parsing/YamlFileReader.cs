using System.Globalization;
using KubeNet.Resources;
using KubeNet.YamlParser.Core;
using KubeNet.YamlParser.Core.Events;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.YamlSource.Parsing;

/// <summary>
/// Reads a file into trees whose nodes know their places. Values mean what they mean to the API server's reader (go-yaml, YAML 1.1);
/// aliases and merge keys are resolved, and keep the places of what they stand for.
/// </summary>
internal sealed partial class YamlFileReader
{
    /// <summary>
    /// How deep values may lie in each other, so that no walk over a tree ends the process. No type of the API comes near it.
    /// </summary>
    public const int MostDepth = 200;

    private readonly string _path;
    private readonly string _text;

    /// <summary>The length of a byte order mark, which the parser would take for text.</summary>
    private readonly int _skipped;
    private readonly BlankLines? _blankLines;
    private readonly LooseText? _loose;
    private readonly int _control;
    private int _flows;
    private readonly List<ResourceNode> _documents = [];
    private readonly List<YamlProblem> _problems = [];
    private readonly List<(int Start, int End)> _blocks = [];
    private readonly Dictionary<string, ResourceNode> _anchors = new(StringComparer.Ordinal);
    private AliasBudget _budget = new();
    private readonly List<YamlProblem> _changedKeys = [];
    private int _lastStart;

    private YamlFileReader(string path, string text, BlankLines? blankLines = null, LooseText? loose = null)
    {
        _path = path;
        _text = text;
        _blankLines = blankLines;
        _loose = loose;
        _control = SyntaxErrors.ControlCharacter(text);
        _skipped = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;
    }

    /// <summary>Reads a file's text; it never throws for what is in it.</summary>
    public static YamlFile Read(string path, string text)
    {
        var read = Best(path, text);
        return read.IsBroken ? Recovered(read) : read;
    }

    private YamlFile Read()
    {
        try
        {
            var parser = new Parser(
                new Scanner(new StringReader((_loose?.Text ?? _blankLines?.Text ?? _text).Substring(_skipped)), skipComments: true)
            );
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart)
                {
                    _anchors.Clear();
                    _budget = new AliasBudget();
                    parser.MoveNext();
                    _changedKeys.Clear();
                    var root = Node(parser, 0);
                    if (root is not ScalarNode { Value: null })
                    {
                        _documents.Add(root);
                    }

                    if (root is MapNode document && FileRoles.IsManifest(document))
                    {
                        _problems.AddRange(_changedKeys);
                    }
                }

                InspectControl(parser.Current!);
            }
        }
        catch (YamlException error)
        {
            var start = Math.Min(Offset(error.Start), _text.Length);
            var end = Math.Min(Math.Max(Offset(error.End), start), _text.Length);
            _problems.Add(SyntaxErrors.Of(_path, _text, error, start, Math.Min(end - start, 200)));
        }
        catch (Exception error)
            when (error is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The parser trips over some texts that are no YAML ("a: [1" and "b: 2" below it) instead of saying so.
            _problems.Add(
                new YamlProblem(
                    YamlProblemKind.Syntax,
                    "the value at this place does not end where it should. Check its brackets, quotes and indentation",
                    new Origin(_path, Math.Min(_lastStart, _text.Length), 0)
                )
            );
        }

        return new YamlFile(_path, _text, _documents, _problems, _blocks);
    }

    /// <summary>The node that begins at the parser's event; after it, the parser is at the next one.</summary>
    private ResourceNode Node(Parser parser, int depth)
    {
        _lastStart = parser.Current is { } current ? Offset(current.Start) : _lastStart;
        var at = parser.Current ?? throw new YamlException("The file ends in the middle of a value.");
        if (depth > MostDepth)
        {
            throw new YamlException(at.Start, at.End, SyntaxErrors.TooDeep);
        }

        Inspect(at);
        _budget.Decode();

        ResourceNode node = at switch
        {
            AnchorAlias alias => Copy(_anchors.TryGetValue(alias.Value.Value, out var known) ? known : throw SyntaxErrors.Alias(alias)),
            Scalar scalar => Value(scalar),
            SequenceStart => new ListNode(OriginOf(at)),
            MappingStart => new MapNode(origin: OriginOf(at)),
            _ => throw new YamlException(at.Start, at.End, "A value was expected here."),
        };
        parser.MoveNext();
        var isFlow = at is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        _flows += isFlow ? 1 : 0;
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

        _flows -= isFlow ? 1 : 0;
        if (at is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = node;
        }
        else if (at is Scalar && _loose?.AnchorAt(Offset(at.Start)) is { } name)
        {
            _anchors[name] = node;
        }

        return node;
    }

    private void ReadEntries(Parser parser, MapNode map, int depth)
    {
        Dictionary<string, Origin>? written = null;
        List<YamlProblem>? twice = null;
        while (parser.Current is { } at and not MappingEnd)
        {
            if (at is Scalar { Value: "<<", Style: ScalarStyle.Plain, Tag.IsEmpty: true })
            {
                parser.MoveNext();
                var merged = parser.Current;
                Merge(map, Node(parser, depth + 1), merged!);
                continue;
            }

            var place = OriginOf(at);
            var read = Node(parser, depth + 1);
            var key = KeyOf(at, read);
            if (read is ScalarNode { Written: { } text } && text != key)
            {
                _changedKeys.Add(new YamlProblem(YamlProblemKind.ChangedKey, text, place) { Becomes = key });
            }

            if ((written ??= new(StringComparer.Ordinal)).TryGetValue(key, out var first))
            {
                (twice ??= []).Add(new YamlProblem(YamlProblemKind.DuplicateKey, key, place, first));
            }
            else
            {
                written.Add(key, place);
            }

            map.Set(key, Node(parser, depth + 1), place);
        }

        if (twice is not null)
        {
            AddTwice(twice);
        }

        parser.MoveNext();
    }

    /// <summary>Two manifests without a line between them are one mistake, not one for each key.</summary>
    private void AddTwice(List<YamlProblem> twice)
    {
        var isSecond = twice.Exists(problem => problem.Message == "apiVersion") && twice.Exists(problem => problem.Message == "kind");
        _problems.AddRange(isSecond ? [twice[0] with { Kind = YamlProblemKind.MissingSeparator }] : twice);
    }

    /// <summary>
    /// As go-yaml's second version does it: what is merged takes the place of what stands above the <c>&lt;&lt;</c>, and gives way to what
    /// stands below it; of several maps the first one counts.
    /// </summary>
    private void Merge(MapNode map, ResourceNode merged, ParsingEvent at)
    {
        if (merged is not MapNode && (merged is not ListNode { Items: var items } || !items.All(item => item is MapNode)))
        {
            throw new YamlException(at.Start, at.End, SyntaxErrors.Merge);
        }

        foreach (var source in merged is ListNode several ? several.Maps.Reverse() : [(MapNode)merged])
        {
            foreach (var entry in source.Entries)
            {
                map.Set(entry.Key, Copy(entry.Value), entry.KeyOrigin);
            }
        }
    }

    /// <summary>A key as JSON has it: <c>on</c> is "true", <c>010</c> is "8".</summary>
    private static string KeyOf(ParsingEvent at, ResourceNode key) =>
        (key as ScalarNode)?.Value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            long number => number.ToString(CultureInfo.InvariantCulture),
            double number => number.ToString(CultureInfo.InvariantCulture),
            _ => throw new YamlException(at.Start, at.End, "A key of a manifest must be a string."),
        };

    private ScalarNode Value(Scalar scalar)
    {
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            _blocks.Add((Offset(scalar.Start), Offset(scalar.End)));
            if (_blankLines is not null)
            {
                return new ScalarNode(_blankLines.Restore(Offset(scalar.Start), scalar.Value), OriginOf(scalar));
            }
        }

        if (_loose?.ValueAt(Offset(scalar.Start)) is { } quoted)
        {
            return new ScalarNode(quoted, OriginOf(scalar));
        }

        var tag = scalar.Tag.IsEmpty ? null : scalar.Tag.Value;
        if (tag == "tag:yaml.org,2002:binary")
        {
            return new ScalarNode(
                YamlScalars.Binary(scalar.Value)
                    ?? throw new YamlException(scalar.Start, scalar.End, "!!binary value contains invalid base64 data."),
                OriginOf(scalar)
            );
        }

        var isResolved = tag is null
            ? scalar.Style == ScalarStyle.Plain
            : tag is "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null";
        return !isResolved ? new ScalarNode(scalar.Value, OriginOf(scalar))
            : YamlScalars.IsNoNumberOfJson(scalar.Value)
                ? throw new YamlException(
                    scalar.Start,
                    scalar.End,
                    $"json: unsupported value: {scalar.Value}. JSON does not support this number"
                )
            : YamlScalars.Plain(scalar.Value, OriginOf(scalar));
    }

    private ResourceNode Copy(ResourceNode node) => TreeCopy.Of(node, _budget.DecodeAlias);

    /// <summary>Of a map or a list only the first character, since the whole would be a squiggle over half the file.</summary>
    private Origin OriginOf(ParsingEvent at)
    {
        var start = Math.Min(Offset(at.Start), _text.Length);
        var length = at is Scalar ? Math.Min(Offset(at.End), _text.Length) - start : Math.Min(1, _text.Length - start);
        var firstLine = at is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } ? _text.IndexOfAny(['\r', '\n'], start) : -1;
        return new Origin(_path, start, firstLine > start ? firstLine - start : Math.Max(length, 0));
    }

    private int Offset(Mark mark) => (int)Math.Min(mark.Index, int.MaxValue - 1) + _skipped;
}
