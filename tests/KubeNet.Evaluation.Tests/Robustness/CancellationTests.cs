using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>Who cancels is heard at each step, and in library code that takes none.</summary>
public sealed class CancellationTests
{
    [Fact]
    public void Each_step_looks_at_the_token()
    {
        using var source = new CancellationTokenSource();
        var budget = new Budget(EvaluationBounds.Default, source.Token);
        budget.Step();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => budget.Step());
        Assert.Throws<OperationCanceledException>(() => budget.Throw(0));
    }

    /// <summary>Sorting, grouping and searching in the library compare values; going through elements is counted a call.</summary>
    [Fact]
    public void Library_code_that_compares_values_looks_at_the_token()
    {
        using var source = new CancellationTokenSource();
        using var pulse = Pulse.Of(new Budget(EvaluationBounds.Default, source.Token));
        source.Cancel();
        var numbers = Enumerable.Range(0, 200_000).Select(i => new Value(i * 7919 % 200_003, Origin.None)).ToArray();

        Assert.Throws<OperationCanceledException>(() => numbers.OrderBy(number => number).First());
        Assert.Throws<OperationCanceledException>(() => numbers.Distinct().Count());
    }

    [Fact]
    public void A_search_that_does_not_end_is_given_up()
    {
        using var source = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            Interruption.Run(
                () =>
                {
                    never.Wait(TestContext.Current.CancellationToken);
                    return 0;
                },
                source.Token
            )
        );
        never.Set();
    }

    [Fact]
    public void What_a_search_throws_is_thrown() =>
        Assert.Throws<FormatException>(() => Interruption.Run<int>(() => throw new FormatException(), CancellationToken.None));
}
