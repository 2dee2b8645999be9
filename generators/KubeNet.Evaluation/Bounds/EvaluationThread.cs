using System.Globalization;
using System.Runtime.ExceptionServices;

namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// Runs an evaluation on a thread with a stack that deep code fits on (a compiler's own thread may have 1 MB), in the
/// invariant culture. Exceptions come out where the call was made.
/// </summary>
internal static class EvaluationThread
{
    private const int StackSize = 64 * 1024 * 1024;

    public static T Run<T>(Func<T> evaluate)
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
            StackSize)
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
