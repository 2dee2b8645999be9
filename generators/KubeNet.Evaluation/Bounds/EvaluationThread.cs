using System.Globalization;
using System.Runtime.ExceptionServices;

namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// Runs an evaluation on a thread with a stack that deep code fits on (a compiler's own thread may have 1 MB), in the
/// invariant culture. Exceptions come out where the call was made.
/// </summary>
internal static class EvaluationThread
{
    /// <summary>Room beyond what is counted: for what comes before the program, and for leaving it by an exception.</summary>
    private const int Reserve = 4 * 1024 * 1024;

    public static T Run<T>(Func<T> evaluate) => Run(EvaluationBounds.Default, evaluate);

    public static T Run<T>(EvaluationBounds bounds, Func<T> evaluate)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = evaluate();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            (bounds.Stack * 1024) + Reserve
        )
        {
            CurrentCulture = CultureInfo.InvariantCulture,
            CurrentUICulture = CultureInfo.InvariantCulture,
            IsBackground = true,
            Name = "KubeNet evaluation",
        };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
