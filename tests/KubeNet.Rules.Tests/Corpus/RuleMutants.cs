using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Tests.Corpus;

/// <summary>
/// Rules made worse, run over cases: switched off, widened to whatever value they might look at, or blind to something. A mutant that no
/// case notices survives.
/// </summary>
internal sealed partial class RuleMutants
{
    /// <summary>Only cases that are right as they are: one that fails already notices anything.</summary>
    private readonly IReadOnlyList<(RuleCase Case, ResourceGraph Graph, IReadOnlyList<Finding> Findings)> _cases;

    private readonly Dictionary<Overlooked, IReadOnlyList<(RuleCase Case, ResourceGraph Blind, IReadOnlyList<Finding> Findings)>> _blind =
    [];

    public RuleMutants(IEnumerable<RuleCase> cases) =>
        _cases = [
            .. cases
                .Select(c => (c, c.Graph()))
                .Select(c => (c.Item1, c.Item2, RuleCatalog.Check(c.Item2)))
                .Where(c => c.Item1.Judge(c.Item3).Count == 0),
        ];

    /// <summary>The cases that notice that a rule is off.</summary>
    public IReadOnlyList<RuleCase> NoticeOff(Rule rule) =>
        [.. _cases.Where(c => c.Case.Judge([.. c.Findings.Where(finding => finding.Kind != rule.Kind)]).Count > 0).Select(c => c.Case)];

    /// <summary>
    /// The correct cases that notice that a rule reports every value of the fields in which it ever found something: the same field of the
    /// same kind, in the set's own resources.
    /// </summary>
    public IReadOnlyList<RuleCase> NoticeWidened(Rule rule)
    {
        var fields = _cases.SelectMany(c => FieldsOf(c.Graph, c.Findings.Where(finding => finding.Kind == rule.Kind))).ToHashSet();
        return
        [
            .. _cases
                .Where(c =>
                    !c.Case.IsBroken
                    && c.Graph.Own.SelectMany(resource => Nodes(resource.Root))
                        .Any(node => node.Origin.IsKnown && fields.Contains(FieldOf(node)))
                )
                .Select(c => c.Case),
        ];
    }

    /// <summary>The cases that notice that a rule is blind to something.</summary>
    public IReadOnlyList<RuleCase> NoticeBlind(Rule rule, Overlooked overlooked)
    {
        lock (_blind)
        {
            if (!_blind.TryGetValue(overlooked, out var cases))
            {
                _blind.Add(
                    overlooked,
                    cases = [.. _cases.Where(c => c.Case.IsAbout(overlooked)).Select(c => (c.Case, c.Case.Graph(overlooked), c.Findings))]
                );
            }

            return
            [
                .. cases
                    .Where(c =>
                        c.Case.Judge([
                            .. c.Findings.Where(finding => finding.Kind != rule.Kind),
                            .. RuleCatalog.Check(c.Blind, [rule]),
                        ]).Count > 0
                    )
                    .Select(c => c.Case),
            ];
        }
    }

    private static IEnumerable<string> FieldsOf(ResourceGraph graph, IEnumerable<Finding> findings)
    {
        var origins = findings.Select(finding => finding.Origin).ToHashSet();
        return origins.Count == 0
            ? []
            : graph
                .Own.SelectMany(resource => Nodes(resource.Root))
                .Where(node => node.Origin.IsKnown && origins.Contains(node.Origin))
                .Select(FieldOf);
    }

    /// <summary><c>Service spec.ports[].targetPort</c>; a label or an annotation is any of them.</summary>
    private static string FieldOf(ResourceNode node)
    {
        var root = node;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var path = Index().Replace(node.FieldPath, "[]");
        path = Label().Replace(path, "$1$2.*");
        return string.Create(CultureInfo.InvariantCulture, $"{(root as MapNode)?.Text("kind")} {path}");
    }

    private static IEnumerable<ResourceNode> Nodes(ResourceNode node) =>
        node switch
        {
            MapNode map => [map, .. map.Entries.SelectMany(entry => Nodes(entry.Value))],
            ListNode list => [list, .. list.Items.SelectMany(Nodes)],
            _ => [node],
        };

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"(^|\.)(selector|matchLabels|data|stringData|annotations|labels)(\.|\[[^\]]).+$")]
    private static partial Regex Label();
}
