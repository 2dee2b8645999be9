using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>
/// One thing that can be wrong with manifests: a pure function from the graph to findings.
/// A rule is one class in one file; <see cref="RuleCatalog"/> finds it, and nothing else knows it by name.
/// </summary>
internal abstract class Rule
{
    protected Rule(string id, string title, Severity severity) => Kind = new FindingKind(id, title, severity);

    public FindingKind Kind { get; }

    /// <summary>
    /// True if the result depends on something that is missing (a Service, a port). Such a rule reports nothing while a part of the
    /// set is unknown. False for a rule that checks a value on its own; it always reports.
    /// </summary>
    public virtual bool NeedsWholeGraph => true;

    /// <summary>
    /// Whether it says what the API server says of each object by itself (KUBE1xxx). Such a rule needs all fields of the objects, but no
    /// other object, so it also reports while another one is unknown.
    /// </summary>
    public bool JudgesEachResource => Kind.Id.StartsWith("KUBE1", StringComparison.Ordinal);

    /// <summary>Whether enough of a graph is known for it.</summary>
    public bool CanJudge(ResourceGraph graph) => !NeedsWholeGraph || graph.IsComplete || (JudgesEachResource && graph.HasWholeResources);

    /// <summary>Checks the graph's own resources. Resources of used sets are checked where they are declared.</summary>
    public abstract void Check(ResourceGraph graph, FindingSink findings);
}
