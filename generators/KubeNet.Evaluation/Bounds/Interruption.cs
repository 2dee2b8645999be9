using System.Text.RegularExpressions;

namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// Runs library code that may take long and looks at no token, so that who cancels need not wait for it. It runs on another thread, which
/// must not call back into the program; given up, it goes on there until its own limit.
/// </summary>
internal static class Interruption
{
    /// <summary>How long it may take until a cancellation is seen.</summary>
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// How often a search is tried again that was stopped by its limit, though it hardly ran: the machine had other work.
    /// </summary>
    private const int MostTries = 30;

    public static T Run<T>(Func<T> search, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            TimeSpan? spent = null;
            var running = Task.Run(
                () =>
                {
                    var begin = ThreadClock.Now;
                    try
                    {
                        return search();
                    }
                    finally
                    {
                        spent = ThreadClock.Now - begin;
                    }
                },
                CancellationToken.None
            );
            while (!((IAsyncResult)running).AsyncWaitHandle.WaitOne(s_look))
            {
                cancellation.ThrowIfCancellationRequested();
            }

            try
            {
                var found = running.GetAwaiter().GetResult();
                Pulse.Spend(spent ?? TimeSpan.Zero);
                return found;
            }
            catch (RegexMatchTimeoutException late) when (tries < MostTries && spent < TimeSpan.FromTicks(late.MatchTimeout.Ticks / 2))
            {
                Pulse.Spend(spent.Value);
            }
        }
    }
}
