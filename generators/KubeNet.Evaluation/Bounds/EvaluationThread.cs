using System.Globalization;
using System.Runtime.ExceptionServices;

namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// Runs an evaluation on a thread with a stack that deep code fits on (a compiler's own thread may have 1 MB), in the
/// invariant culture. Exceptions come out where the call was made.
/// </summary>
internal static class EvaluationThread
{
    /// <summary>What a call of the user's code takes of the stack, with the expressions around it: 64 MB for 2,000 of them.</summary>
    private const int StackPerCall = 32 * 1024;

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
            StackPerCall * Math.Max(bounds.Depth, BoundSetting.Depth.Usual))
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
