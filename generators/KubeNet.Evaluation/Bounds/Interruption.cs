namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// Runs library code that may take long and looks at no token, so that who cancels need not wait for it. It runs on another thread, which
/// must not call back into the program; given up, it goes on there until its own limit.
/// </summary>
internal static class Interruption
{
    /// <summary>How long it may take until a cancellation is seen.</summary>
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(10);

    public static T Run<T>(Func<T> search, CancellationToken cancellation)
    {
        var running = Task.Run(search, CancellationToken.None);
        while (!((IAsyncResult)running).AsyncWaitHandle.WaitOne(s_look))
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return running.GetAwaiter().GetResult();
    }
}
