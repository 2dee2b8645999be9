using KubeNet.Evaluation.Bounds;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>A set may take processor time up to its limit. What the machine does beside it does not count.</summary>
public sealed class ProcessorTimeTests
{
    private static readonly EvaluationBounds s_bounds = new() { Steps = int.MaxValue, Time = TimeSpan.FromSeconds(1) };

    [Fact]
    public void The_time_of_this_thread_is_known() => Assert.NotNull(ThreadClock.Now);

    [Fact]
    public void Waiting_for_the_processor_does_not_count()
    {
        var budget = new Budget(s_bounds, CancellationToken.None);

        Thread.Sleep(s_bounds.Time + TimeSpan.FromMilliseconds(200));

        budget.Step(1_000);
    }

    [Fact]
    public void Work_counts()
    {
        var budget = new Budget(s_bounds, CancellationToken.None);

        void WorkForEver()
        {
            while (true)
            {
                budget.Step();
            }
        }

        var exceeded = Assert.Throws<BoundExceeded>(WorkForEver);

        Assert.Equal(ExceededBound.Time, exceeded.Bound);
    }
}
