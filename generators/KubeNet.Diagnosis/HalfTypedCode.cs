using System.Runtime.CompilerServices;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Evaluation.Sets;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Diagnosis;

/// <summary>
/// Code that does not parse is being typed. What is not there may be about to come, and the last literal may be half of one
/// (<c>nodePort: 30</c> on its way to 30080); the compiler's own error is all that a person needs to see meanwhile.
/// So of a set whose files do not all parse only those findings stand that judge a value by itself, outside the broken statement.
/// </summary>
internal static class HalfTypedCode
{
    private static readonly ISet<string> s_judgeAValueByItself = new HashSet<string>(
        RuleCatalog.All.Where(rule => !rule.NeedsWholeGraph).Select(rule => rule.Kind.Id),
        StringComparer.Ordinal
    );

    /// <summary>
    /// The files that the values of a set come from. Something is half-typed at every other keystroke, and a set has many values.
    /// </summary>
    private static readonly ConditionalWeakTable<EvaluatedSet, string[]> s_paths = new();

    /// <summary>The trees of a compilation that do not parse.</summary>
    public static ISet<SyntaxTree> In(Compilation compilation, CancellationToken cancellationToken) =>
        new HashSet<SyntaxTree>(compilation.SyntaxTrees.Where(tree => HasErrors(tree.GetRoot(cancellationToken))));

    /// <summary>Whether one of the trees that the set's values come from does not parse.</summary>
    public static bool Concerns(EvaluatedSet set, ISet<SyntaxTree> halfTyped, SourceLocations locations) =>
        halfTyped.Count > 0 && s_paths.GetValue(set, PathsOf).Any(path => locations.TreeOf(path) is { } tree && halfTyped.Contains(tree));

    private static string[] PathsOf(EvaluatedSet set) =>
        [.. OriginsOf(set).Where(origin => origin.IsKnown).Select(origin => origin.Path).Distinct(StringComparer.Ordinal)];

    public static bool LeavesStanding(Finding finding, SourceLocations locations, CancellationToken cancellationToken)
    {
        if (!s_judgeAValueByItself.Contains(finding.Kind.Id) || locations.Of(finding.Origin) is not { SourceTree: { } tree } location)
        {
            return false;
        }

        var node = tree.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        var broken = node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is StatementSyntax or MemberDeclarationSyntax) ?? node;
        return !HasErrors(broken);
    }

    private static bool HasErrors(SyntaxNode node) =>
        node.ContainsDiagnostics && node.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static IEnumerable<Origin> OriginsOf(EvaluatedSet set) =>
        new[] { set.Origin }
            .Concat(set.Findings.Select(finding => finding.Origin))
            .Concat(set.Graph.Visible.Concat(set.Graph.VisibleProxies).SelectMany(resource => OriginsOf(resource.Root)));

    private static IEnumerable<Origin> OriginsOf(ResourceNode root)
    {
        var open = new Stack<ResourceNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            yield return node.Origin;
            if (node is MapNode map)
            {
                foreach (var entry in map.Entries)
                {
                    yield return entry.KeyOrigin;
                    open.Push(entry.Value);
                }
            }
            else if (node is ListNode list)
            {
                foreach (var item in list.Items)
                {
                    open.Push(item);
                }
            }
        }
    }
}
