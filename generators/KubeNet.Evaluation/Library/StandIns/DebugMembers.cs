using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Checks of a debug build: one that holds does nothing, one that fails ends the program.</summary>
[StandsFor("System.Diagnostics.Debug")]
[StandsFor("System.Diagnostics.Trace")]
internal static class DebugMembers
{
    public static void Assert(bool condition) => Hold(condition, null);

    public static void Assert(bool condition, string? message) => Hold(condition, message);

    public static void Assert(bool condition, string? message, string? detailMessage) => Hold(condition, message);

    private static void Hold(bool condition, string? message)
    {
        if (!condition)
        {
            var what = message is null ? "fails here" : $"fails here ('{message}')";
            throw new ImpureCallException($"{what}, which ends a running program. Throw an exception if a value is invalid");
        }
    }
}
