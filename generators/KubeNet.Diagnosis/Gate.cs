using System.Collections.Immutable;
using System.Globalization;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis;

/// <summary>
/// Decides whether a set's manifests may be written. Analyzers may be off, and a suppressed diagnostic does not make the unknown known;
/// so the decision is made here and not by the build's success.
/// </summary>
internal static class Gate
{
    /// <summary>Why the set may not be written; empty where it may.</summary>
    public static ImmutableArray<Diagnostic> RefusalsOf(
        DiagnosedSet set,
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken)
    {
        var errors = EffectiveErrors.Among(set.Diagnostics, compilation, options, cancellationToken);
        return errors.IsEmpty && !set.Set.Graph.IsComplete ? ImmutableArray.Create(NotKnown(set)) : errors;
    }

    private static Diagnostic NotKnown(DiagnosedSet set)
    {
        var name = set.Set.QualifiedName;
        if (set.Unbound is { } unbound)
        {
            return UnboundDiagnostic(unbound);
        }

        // The cause was found, but suppressed or made a warning: that silences the message, and the value is still not there.
        return set.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Descriptor.Category == EvaluationFindings.NotEvaluable.Category) is { } cause
            ? Diagnostic.Create(
                cause.Descriptor,
                cause.Location,
                $"The set '{name}' cannot be written, though this was suppressed: {cause.GetMessage(CultureInfo.InvariantCulture)}")
            : Diagnostic.Create(
                Descriptors.Of(EvaluationFindings.NotEvaluable),
                set.Location,
                $"The set '{name}' cannot be written: a part of it, or of a set that it uses, is not known at build time. The other errors say which.");
    }

    /// <summary>What a person is told where a generator's addition is used in a set.</summary>
    public static Diagnostic UnboundDiagnostic(Diagnostic unbound) => Diagnostic.Create(
        Descriptors.Of(EvaluationFindings.NotEvaluable),
        unbound.Location,
        $"This is not known where manifests are evaluated, before source generators add their code ({unbound.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}). "
        + "Use something that is written in the project itself.");
}
