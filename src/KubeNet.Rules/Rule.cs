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
    /// True where the verdict depends on something that is not there (no such Service, no such port). Such a rule is silent while
    /// a part of the set is unknown. A rule that judges a value by itself says false and speaks even then.
    /// </summary>
    public virtual bool NeedsWholeGraph => true;

    /// <summary>Judges the graph's own resources; those of used sets are judged where they are declared.</summary>
    public abstract void Check(ResourceGraph graph, FindingSink findings);
}
