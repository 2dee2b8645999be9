using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Tests.Corpus;

/// <summary>
/// One case of a file under Cases: manifests with the findings marked in them. <c>/*!KUBE2001*/</c> stands before the value that the
/// rule must point at, <c>/*+KUBE2001*/</c> before each other end; whatever is not marked must not be found. Lines that begin with
/// <c>#:</c> say the rest (see Cases/README.md).
/// </summary>
internal sealed partial class RuleCase
{
    private const string Path = "case.yaml";

    private readonly List<string> _says = [];
    private readonly List<string> _neverSays = [];
    private readonly List<ResourceIdentity> _externals = [];
    private readonly List<(string Id, int Start)> _marks = [];
    private readonly List<(string Id, int Start)> _otherMarks = [];
    private readonly string _text;
    private readonly ClusterProfile _cluster = ClusterProfile.Default;
    private readonly bool _isComplete = true;
    private readonly int _usedFrom;

    private RuleCase(string file, string heading, string text)
    {
        File = file;
        Heading = heading;
        _text = WithoutMarks(text);
        _usedFrom = _text.IndexOf("\n#: used\n", StringComparison.Ordinal) is var used and >= 0 ? used : int.MaxValue;
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
                    _cluster = new ClusterProfile { NodePortFirst = ends[0], NodePortLast = ends[1] };
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

    public bool IsBroken => Heading.StartsWith("broken: ", StringComparison.Ordinal);

    /// <summary>All cases of all files, in ordinal order of the files.</summary>
    public static IReadOnlyList<RuleCase> All { get; } =
        [.. Directory.GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "Cases"), "*.yaml").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    public override string ToString() => $"{File} {Heading}";

    /// <summary>The graph that the manifests make, built anew each time.</summary>
    public ResourceGraph Graph()
    {
        var resources = YamlResources.Read(Path, _text).ToList();
        Resource[] Of(Func<int, bool> where) => [.. resources.Where(r => where(r.Start)).Select(r => r.Resource)];
        var used = new ResourceGraph(Of(start => start >= _usedFrom), [], [], _cluster, isComplete: true);
        return new ResourceGraph(Of(start => start < _usedFrom), [used], _externals, _cluster, _isComplete);
    }

    /// <summary>What some rules get wrong here, a line each; empty where they find exactly what is marked.</summary>
    public IReadOnlyList<string> Judge(IEnumerable<Rule> rules)
    {
        var findings = RuleCatalog.Check(Graph(), rules);
        var wrong = new List<string>();
        Compare("finding", _marks, [.. findings.Select(f => (f.Kind.Id, f.Origin.Start))], wrong);
        Compare("other end", _otherMarks, [.. findings.SelectMany(f => f.Others.Select(other => (f.Kind.Id, other.Start))).Distinct()], wrong);
        wrong.AddRange(_says.Where(said => !findings.Any(f => f.Message.Contains(said, StringComparison.Ordinal))).Select(said => $"no message says: {said}"));
        wrong.AddRange(_neverSays.Where(said => findings.Any(f => f.Message.Contains(said, StringComparison.Ordinal))).Select(said => $"a message says: {said}"));
        wrong.AddRange(findings.Where(f => f.Message.Contains('\n')).Select(f => $"{f.Kind.Id} has a message of several lines"));
        if (wrong.Count > 0)
        {
            wrong.AddRange(findings.Select(f => $"found {Show(f)}"));
        }

        return wrong;
    }

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
        var lineStart = _text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var lineEnd = _text.IndexOf('\n', start);
        return $"'{_text[lineStart..start]}»{_text[start..(lineEnd < 0 ? _text.Length : lineEnd)]}'";
    }

    private string WithoutMarks(string text)
    {
        var removed = 0;
        return Mark().Replace(text, mark =>
        {
            (mark.Groups[1].Value == "!" ? _marks : _otherMarks).Add((mark.Groups[2].Value, mark.Index - removed));
            removed += mark.Length;
            return "";
        });
    }

    private static ResourceIdentity Identity(string reference)
    {
        var words = reference.Split(' ', '/');
        return new ResourceIdentity("", words[0], words[1], words[2]);
    }

    [GeneratedRegex(@"/\*([!+])(KUBE\d{4})\*/")]
    private static partial Regex Mark();
}
