using System.Collections.Immutable;
using KubeNet.Evaluation.Sets;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>A set with all that is wrong with it: what the evaluator found, then what the rules did.</summary>
internal sealed class DiagnosedSet
{
    public DiagnosedSet(
        EvaluatedSet set,
        Location location,
        ImmutableArray<Diagnostic> diagnostics,
        ImmutableArray<Diagnostic> withheld,
        Diagnostic? unbound
    )
    {
        Set = set;
        Location = location;
        Diagnostics = diagnostics;
        Withheld = withheld;
        Unbound = unbound;
    }

    public EvaluatedSet Set { get; }

    /// <summary>The class's name, or <see cref="Location.None"/> for a set of another project.</summary>
    public Location Location { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// What is wrong with the set if its files compile once other generators have added their code. The generator does not see that, and
    /// refuses the set; the analyzer does, and says it only then, since the compiler's own errors are enough.
    /// </summary>
    public ImmutableArray<Diagnostic> Withheld { get; }

    /// <summary>
    /// The first place that does not bind, where that is why the set is not fully known. It is an error of the compiler's already, or
    /// needs what a source generator adds; only who sees all trees can tell.
    /// </summary>
    public Diagnostic? Unbound { get; }
}
