using System.Collections.Immutable;
using System.Globalization;
using KubeNet.Diagnosis.Reporting;
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
    /// <summary>Findings that mean that a part of the set is not there, whatever is said about the message.</summary>
    private static readonly ImmutableHashSet<string> s_leaveNothingToWrite = IdsOf(
        EvaluationFindings.NotEvaluable,
        EvaluationFindings.Impure,
        EvaluationFindings.UserException,
        EvaluationFindings.RanAway,
        EvaluationFindings.UseCycle,
        EvaluationFindings.NotText,
        EvaluationFindings.OwnAddress,
        EvaluationFindings.Internal
    );

    /// <summary>
    /// Findings after which the set is whole but not what was written: of two values one is dropped, two files are one object, the cluster
    /// is not the one that the rules went by.
    /// </summary>
    private static readonly ImmutableHashSet<string> s_leaveSomethingWrong = IdsOf(
        EvaluationFindings.Contradiction,
        EvaluationFindings.DuplicateIdentity,
        EvaluationFindings.NotText,
        EvaluationFindings.BadSetting
    );

    /// <summary>Why the set may not be written; empty where it may.</summary>
    public static ImmutableArray<Diagnostic> RefusalsOf(
        DiagnosedSet set,
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    )
    {
        var diagnostics = set.Diagnostics.AddRange(set.Withheld);
        var errors = EffectiveErrors.Among(diagnostics, compilation, options, cancellationToken);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        if (diagnostics.FirstOrDefault(diagnostic => s_leaveSomethingWrong.Contains(diagnostic.Id)) is { } wrong)
        {
            return ImmutableArray.Create(Insist(set, wrong));
        }

        // What stopped the evaluation was suppressed or made a warning: that silences the message, and the value is still not there.
        return set.Set.Graph.IsComplete ? ImmutableArray<Diagnostic>.Empty
            : diagnostics.FirstOrDefault(LeavesNothingToWrite) is { } cause ? ImmutableArray.Create(Insist(set, cause))
            : ImmutableArray.Create(set.Unbound is { } unbound ? UnboundDiagnostic(unbound) : PartUnknown(set));
    }

    private static ImmutableHashSet<string> IdsOf(params FindingKind[] kinds) =>
        kinds.Select(kind => kind.Id).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>Whether the diagnostic says why a part of the set is not there.</summary>
    public static bool LeavesNothingToWrite(Diagnostic diagnostic) => s_leaveNothingToWrite.Contains(diagnostic.Id);

    private static Diagnostic Insist(DiagnosedSet set, Diagnostic cause) =>
        Diagnostic.Create(
            cause.Descriptor,
            cause.Location,
            $"The set '{set.Set.QualifiedName}' cannot be written (suppressing the diagnostic does not change that): "
                + $"{cause.GetMessage(CultureInfo.InvariantCulture)}"
        );

    private static Diagnostic PartUnknown(DiagnosedSet set) =>
        Diagnostic.Create(
            Descriptors.Of(EvaluationFindings.NotEvaluable),
            set.Location,
            $"The set '{set.Set.QualifiedName}' cannot be written, because a part of it, or of a set that it uses, is unknown. "
                + "See the other errors."
        );

    /// <summary>What a person is told where a generator's addition is used in a set.</summary>
    public static Diagnostic UnboundDiagnostic(Diagnostic unbound) =>
        Diagnostic.Create(
            Descriptors.Of(EvaluationFindings.NotEvaluable),
            unbound.Location,
            "This name is unknown when the manifests are evaluated, "
                + $"before source generators add their code ({unbound.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}). "
                + "Use code that is part of the project itself."
        );
}
