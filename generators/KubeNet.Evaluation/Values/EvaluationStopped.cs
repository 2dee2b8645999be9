using KubeNet.Findings;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// The evaluation of a set cannot go on: a bound is exceeded, or the way of the program depends on something unknown.
/// No <c>catch</c> or <c>finally</c> of the program sees it.
/// </summary>
internal sealed class EvaluationStopped(Finding? reason) : Exception(reason?.Message)
{
    /// <summary>Null where the cause has been reported already.</summary>
    public Finding? Reason { get; } = reason;
}
