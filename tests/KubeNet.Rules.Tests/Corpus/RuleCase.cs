using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Tests.Corpus;

/// <summary>What a rule might forget to look at.</summary>
internal enum Overlooked
{
    Nothing,

    /// <summary>That a part of the set could not be evaluated.</summary>
    Incompleteness,

    /// <summary>What is said to live elsewhere.</summary>
    Externals,

    /// <summary>That a used set's resources are judged where they are declared.</summary>
    WhoDeclaresIt,
}

/// <summary>
/// One case of a file under Cases: manifests with the findings marked in them. <c>/*!KUBE2001*/</c> stands before the value that the
/// rule must point at, <c>/*+KUBE2001*/</c> before each other end; whatever is not marked must not be found. Lines that begin with
/// <c>#:</c> say the rest (see Cases/README.md).
/// </summary>
internal sealed partial class RuleCase
{
    private const string Path = "case.yaml";
    private const string Missing = "KUBE1005";

    private readonly List<string> _says = [];
    private readonly List<string> _neverSays = [];
    private readonly List<ResourceIdentity> _externals = [];
    private readonly List<(string Id, int Start)> _marks = [];
    private readonly List<(string Id, int Start)> _otherMarks = [];
    private readonly string _text;
    private readonly ClusterProfile _cluster = ClusterProfile.Default;
    private readonly bool _isComplete = true;

    private RuleCase(string file, string heading, string text)
    {
        File = file;
        Heading = heading;
        _text = WithoutMarks(text);
        foreach (var line in text.Split('\n').Where(line => line.StartsWith("#: ", StringComparison.Ordinal)))
        {
            var words = line[3..].Split(' ', 2);
            switch (words)
            {
                case ["says", var fragment]:
                    _says.Add(fragment);
                    break;
                case ["never-says", var fragment]:
                    _neverSays.Add(fragment);
                    break;
                case ["external", var reference]:
                    _externals.Add(Identity(reference));
                    break;
                case ["node-ports", var range]:
                    var ends = range.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
                    _cluster = _cluster with { NodePortFirst = ends[0], NodePortLast = ends[1] };
                    break;
                case ["cluster", "single-node"]:
                    _cluster = _cluster with { Kind = ClusterKind.SingleNode };
                    break;
                case ["cluster", "cloud"]:
                    _cluster = _cluster with { Kind = ClusterKind.Cloud };
                    break;
                case ["cluster-service", var service]:
                    _cluster = _cluster with { Services = [.. _cluster.Services, Service(service.Split(' ', '/'))] };
                    break;
                case ["cluster-class", var known]:
                    var (name, controller) = (known.Split(' ')[0], known.Split(' ')[1]);
                    _cluster = _cluster with
                    {
                        IngressClasses = new Dictionary<string, string>(_cluster.IngressClasses, StringComparer.Ordinal)
                        {
                            [name] = controller,
                        },
                    };
                    break;
                case ["kubernetes", var version]:
                    _cluster = _cluster with
                    {
                        Version = KubernetesVersion.Parse(version) ?? throw new InvalidDataException($"{file}: '{version}' is no version."),
                    };
                    break;
                case ["incomplete"]:
                    _isComplete = false;
                    break;
                case ["used"]:
                    break;
                default:
                    throw new InvalidDataException($"{file}: '{line}' is not understood.");
            }
        }

        if (IsBroken == (_marks.Count == 0))
        {
            throw new InvalidDataException($"{file}: '{heading}' must be 'broken' with marks or 'correct' without any.");
        }
    }

    public string File { get; }

    /// <summary><c>broken: a port that nobody declares</c></summary>
    public string Heading { get; }

    /// <summary>The group of the rule that the file is about, and those of the marks.</summary>
    private IEnumerable<string> Categories =>
        _marks.Select(mark => mark.Id).Prepend(File).Select(id => new FindingKind(id, "", Severity.Info).Category);

    public bool IsBroken => Heading.StartsWith("broken: ", StringComparison.Ordinal);

    /// <summary>All cases of all files, in ordinal order of the files.</summary>
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        .. Directory
            .GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "Cases"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile),
    ];

    public override string ToString() => $"{File} {Heading}";

    /// <summary>The manifests without the marks, in which findings have their places.</summary>
    public string Text => _text;

    /// <summary>
    /// The graph that the manifests make, built anew each time; changed, as a rule that overlooks something would see it.
    /// </summary>
    public ResourceGraph Graph(Overlooked overlooked = Overlooked.Nothing) => Graph(_text, overlooked);

    /// <summary>What the case would be with other manifests in it.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">They are not YAML.</exception>
    public ResourceGraph Graph(string text, Overlooked overlooked = Overlooked.Nothing)
    {
        var usedFrom = UsedFrom(text);
        var resources = YamlResources.Read(Path, text).ToList();
        if (text.Contains("${", StringComparison.Ordinal))
        {
            resources.ForEach(read => Repeat(read.Resource.Root));
        }

        Resource[] Of(Func<int, bool> where) =>
            [.. resources.Where(r => where(r.Start) && r.Resource.Kind != "NginxProxy").Select(r => r.Resource)];
        Resource[] ProxiesOf(Func<int, bool> where) =>
            [.. resources.Where(r => where(r.Start) && r.Resource.Kind == "NginxProxy").Select(r => r.Resource)];
        ResourceIdentity[] externals = overlooked == Overlooked.Externals ? [] : [.. _externals];
        var isComplete = _isComplete || overlooked == Overlooked.Incompleteness;
        if (overlooked == Overlooked.WhoDeclaresIt)
        {
            return new ResourceGraph(Of(_ => true), [], externals, _cluster, isComplete) { Proxies = ProxiesOf(_ => true) };
        }

        var used = new ResourceGraph(Of(start => start >= usedFrom), [], [], _cluster, isComplete: true)
        {
            Proxies = ProxiesOf(start => start >= usedFrom),
        };
        return new ResourceGraph(Of(start => start < usedFrom), [used], externals, _cluster, isComplete)
        {
            Proxies = ProxiesOf(start => start < usedFrom),
        };
    }

    /// <summary>What some rules get wrong here, a line each; empty where they find exactly what is marked.</summary>
    public IReadOnlyList<string> Judge(IEnumerable<Rule> rules) => Judge(RuleCatalog.Check(Graph(), rules));

    /// <summary>Whether it makes a difference here to overlook something.</summary>
    public bool IsAbout(Overlooked overlooked) =>
        overlooked switch
        {
            Overlooked.Incompleteness => !_isComplete,
            Overlooked.Externals => _externals.Count > 0,
            Overlooked.WhoDeclaresIt => UsedFrom(_text) < int.MaxValue,
            _ => false,
        };

    /// <summary>What some findings have wrong, a line each; empty where they are exactly what is marked.</summary>
    public IReadOnlyList<string> Judge(IReadOnlyList<Finding> findings)
    {
        // A case is about one matter: the API's view of it, its wiring, its controller, or advice. What its rule does not look at may be
        // left out; that something is missing is then no news.
        var categories = Categories.ToHashSet(StringComparer.Ordinal);
        findings =
        [
            .. findings.Where(finding =>
                (categories.Contains(finding.Kind.Category) && (finding.Kind.Id != Missing || File == Missing))
                || finding.Kind.Id == "KUBE0999"
            ),
        ];
        var wrong = new List<string>();
        Compare("finding", _marks, [.. findings.Select(f => (f.Kind.Id, f.Origin.Start))], wrong);
        Compare(
            "other end",
            _otherMarks,
            [.. findings.SelectMany(f => f.Others.Select(other => (f.Kind.Id, other.Start))).Distinct()],
            wrong
        );
        wrong.AddRange(
            _says
                .Where(said => !findings.Any(f => f.Message.Contains(said, StringComparison.Ordinal)))
                .Select(said => $"no message says: {said}")
        );
        wrong.AddRange(
            _neverSays
                .Where(said => findings.Any(f => f.Message.Contains(said, StringComparison.Ordinal)))
                .Select(said => $"a message says: {said}")
        );
        wrong.AddRange(findings.Where(f => f.Message.Contains('\n')).Select(f => $"{f.Kind.Id} has a message of several lines"));
        if (wrong.Count > 0)
        {
            wrong.AddRange(findings.Select(f => $"found {Show(f)}"));
        }

        return wrong;
    }

    private static int UsedFrom(string text) =>
        text.IndexOf("\n#: used\n", StringComparison.Ordinal) is var used and >= 0 ? used : int.MaxValue;

    private static IEnumerable<RuleCase> ReadFile(string path)
    {
        var file = System.IO.Path.GetFileNameWithoutExtension(path);
        foreach (var part in ("\n" + System.IO.File.ReadAllText(path)).Split("\n#: case ").Skip(1))
        {
            var lineEnd = part.IndexOf('\n');
            yield return new RuleCase(file, part[..lineEnd].Trim(), part[lineEnd..]);
        }
    }

    private void Compare(string what, List<(string Id, int Start)> expected, List<(string Id, int Start)> actual, List<string> wrong)
    {
        wrong.AddRange(expected.Except(actual).Select(e => $"{what} {e.Id} is missing at {Place(e.Start)}"));
        wrong.AddRange(actual.Except(expected).Select(a => $"{what} {a.Id} is not expected at {Place(a.Start)}"));
        if (wrong.Count == 0 && expected.Count != actual.Count)
        {
            wrong.Add($"{actual.Count} times {what}, {expected.Count} expected");
        }
    }

    private string Show(Finding finding) => $"{finding} [{Place(finding.Origin.Start)}]";

    private string Place(int start)
    {
        var lineStart = start == 0 ? 0 : _text.LastIndexOf('\n', start - 1) + 1; // 0: nobody knows where
        var lineEnd = _text.IndexOf('\n', start);
        return $"'{_text[lineStart..start]}»{_text[start..(lineEnd < 0 ? _text.Length : lineEnd)]}'";
    }

    private string WithoutMarks(string text)
    {
        var removed = 0;
        return Mark()
            .Replace(
                text,
                mark =>
                {
                    (mark.Groups[1].Value == "!" ? _marks : _otherMarks).Add((mark.Groups[2].Value, mark.Index - removed));
                    removed += mark.Length;
                    return "";
                }
            );
    }

    /// <summary>In the tree and not in the text: a MiB of YAML takes long to read.</summary>
    private static void Repeat(MapNode map)
    {
        foreach (var entry in map.Entries.ToList())
        {
            if (entry.Value is MapNode inner)
            {
                Repeat(inner);
            }
            else if (entry.Value is ScalarNode { Text: { } text } scalar)
            {
                var repeated = Repeated()
                    .Replace(
                        text,
                        match =>
                            string.Concat(
                                Enumerable.Repeat(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
                            )
                    );
                map.Set(entry.Key, new ScalarNode(repeated, scalar.Origin), entry.KeyOrigin);
            }
        }
    }

    private static ResourceIdentity Identity(string reference)
    {
        var (kind, place) = reference.Split(' ') is [var first, var second]
            ? (first.Split('/'), second.Split('/'))
            : throw new InvalidDataException(reference);
        return new ResourceIdentity(kind.Length > 1 ? kind[0] : "", kind[^1], place.Length > 1 ? place[0] : null, place[^1]);
    }

    private static ClusterService Service(string[] words) =>
        new(words[0], words[1])
        {
            Type = words[2],
            Ports = Ports(words[3]),
            NodePorts = Ports(words.ElementAtOrDefault(4) ?? ""),
        };

    private static ClusterPort[] Ports(string list) =>
        [
            .. list.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(port => new ClusterPort(int.Parse(port, CultureInfo.InvariantCulture), "TCP")),
        ];

    [GeneratedRegex(@"/\*([!+])(KUBE\d{4})\*/")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\$\{(\w+)\*(\d+)\}")]
    private static partial Regex Repeated();
}
