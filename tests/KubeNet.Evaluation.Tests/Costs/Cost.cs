using System.Globalization;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Sets;
using KubeNet.Sdk.Benchmarks;

namespace KubeNet.Evaluation.Tests.Costs;

/// <summary>What evaluating a workload takes, in things that can be counted: the same on a fast and on a busy machine.</summary>
internal sealed record Cost(int Apps, int Steps, long Bytes)
{
    /// <summary>A little more than it takes today, in a build without optimisation.</summary>
    public const int MostStepsPerApp = 64;

    public const int MostBytesPerApp = 30_500;

    /// <summary>How far the growth may be from that of the number of apps.</summary>
    public const double MostDeviation = 0.10;

    public double StepsPerApp => (double)Steps / Apps;

    public double BytesPerApp => (double)Bytes / Apps;

    /// <summary>Counts the second evaluation: the first one makes the compiler bind the code, which is not ours to count.</summary>
    public static Cost Of(string source, int apps)
    {
        var compilation = new EvaluatedApps(source).Compile();
        var evaluator = EvaluatedApps.EvaluatorOf(compilation);
        EvaluatedApps.Evaluate(evaluator, compilation);
        return EvaluationThread.Run(() =>
        {
            var set = SetDiscovery.SetsOf(compilation, CancellationToken.None)[0];
            var before = GC.GetAllocatedBytesForCurrentThread();
            evaluator.Evaluate(set);
            return new Cost(apps, evaluator.Steps, GC.GetAllocatedBytesForCurrentThread() - before);
        });
    }

    /// <summary>What is wrong with the cost of a workload and of a larger one of the same kind.</summary>
    public static IReadOnlyList<string> Complaints(Cost small, Cost large)
    {
        var complaints = new List<string>();
        if (large.StepsPerApp > MostStepsPerApp)
        {
            complaints.Add(Text($"steps: {large.StepsPerApp:F1} an app, {MostStepsPerApp} are allowed"));
        }

        if (large.BytesPerApp > MostBytesPerApp)
        {
            complaints.Add(Text($"bytes: {large.BytesPerApp:F0} an app, {MostBytesPerApp} are allowed"));
        }

        var growth = (double)large.Steps / small.Steps / ((double)large.Apps / small.Apps);
        if (Math.Abs(growth - 1) > MostDeviation)
        {
            complaints.Add(Text($"growth: {growth:F2} times that of the apps"));
        }

        return complaints;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
