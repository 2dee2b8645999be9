using System.Collections.Immutable;
using KubeNet.Evaluation;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis;

/// <summary>A set with all that is wrong with it: what the evaluator found, then what the rules did.</summary>
internal sealed class DiagnosedSet
{
    public DiagnosedSet(EvaluatedSet set, Location location, ImmutableArray<Diagnostic> diagnostics, Diagnostic? unbound)
    {
        Set = set;
        Location = location;
        Diagnostics = diagnostics;
        Unbound = unbound;
    }

    public EvaluatedSet Set { get; }

    /// <summary>The class's name, or <see cref="Location.None"/> for a set of another project.</summary>
    public Location Location { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// The first place that does not bind, where that is why the set is not fully known. It is an error of the compiler's already, or
    /// needs what a source generator adds; only who sees all trees can tell.
    /// </summary>
    public Diagnostic? Unbound { get; }
}
