using System.Globalization;

namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// How much of something random is tried: little, and always the same, in a build; as much as a variable says in a long run.
/// </summary>
internal static class LongRun
{
    /// <summary>The seed unless <c>KUBENET_SEED</c> says another, so that no build fails by chance.</summary>
    private const ulong DefaultSeed = 20261123;

    public static ulong Seed => Setting("KUBENET_SEED") ?? DefaultSeed;

    public static int Count(string variable, int inBuild) => (int)(Setting(variable) ?? (ulong)inBuild);

    /// <summary>Both cores of a small machine, in the order of the numbers whichever is ready first.</summary>
    public static T[] Each<T>(int count, Func<int, T> make, CancellationToken cancellationToken)
    {
        var all = new T[count];
        Parallel.For(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken },
            i => all[i] = make(i)
        );
        return all;
    }

    private static ulong? Setting(string name) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
