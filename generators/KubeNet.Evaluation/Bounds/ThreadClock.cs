using System.Runtime.InteropServices;

namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// The processor time of the current thread. A limit in it is the same on a machine that has other things to do. .NET Standard has no
/// member for it, so the operating system is asked; null where it has no answer.
/// </summary>
internal static class ThreadClock
{
    private const int LinuxThreadClock = 3;
    private const int AppleThreadClock = 16;

    /// <summary>Which question the operating system answers; found out once.</summary>
    private static readonly Func<TimeSpan?> s_ask = Working();

    public static TimeSpan? Now => s_ask();

    private static Func<TimeSpan?> Working()
    {
        foreach (var ask in new Func<TimeSpan?>[] { OfWindows, () => OfUnix(LinuxThreadClock), () => OfUnix(AppleThreadClock) })
        {
            try
            {
                if (ask() is not null)
                {
                    return ask;
                }
            }
            catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
            {
                // another operating system
            }
        }

        return static () => null;
    }

    private static TimeSpan? OfWindows() =>
        GetThreadTimes(GetCurrentThread(), out _, out _, out var kernel, out var user) ? TimeSpan.FromTicks(kernel + user) : null;

    private static TimeSpan? OfUnix(int clock) =>
        clock_gettime(clock, out var time) == 0
            ? TimeSpan.FromTicks(((long)time.Seconds * TimeSpan.TicksPerSecond) + ((long)time.Nanoseconds / 100))
            : null;

    [DllImport("kernel32.dll")]
    private static extern IntPtr GetCurrentThread();

    [DllImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetThreadTimes(IntPtr thread, out long created, out long ended, out long kernel, out long user);

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out UnixTime time);

    /// <summary>Two numbers of the size of a pointer.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct UnixTime
    {
        public IntPtr Seconds;
        public IntPtr Nanoseconds;
    }
}
