using KubeNet.Evaluation.Tests.Programs;
using KubeNet.Models.Tests.Harness;

namespace KubeNet.Models.Tests.Chains;

/// <summary>
/// Random chains of <c>Configure</c> and calls on handles, evaluated and run: the same files, or an error both ways.
/// <c>KUBENET_CHAINS=10000</c> is the long run.
/// </summary>
public sealed class RandomChainTests(ITestOutputHelper output)
{
    private const int BatchSize = 50;

    /// <summary>The share of sets that must have files: an error each time would be no difference either.</summary>
    private const double GoodShare = 0.6;

    [Fact]
    public void Evaluating_random_chains_gives_what_running_them_gives()
    {
        var (count, seed) = (LongRun.Count("KUBENET_CHAINS", inBuild: 100), LongRun.Seed);
        var wrong = new List<string>();
        var good = 0;
        for (var first = 0; first < count; first += BatchSize)
        {
            var sources = Enumerable
                .Range(first, Math.Min(BatchSize, count - first))
                .ToDictionary(i => $"Set{i}", i => ChainWriter.Write((uint)i, seed));
            var project = UserProject.OfFile(string.Join("\n", sources.Values));
            var run = project.RunEach();
            foreach (var set in project.Evaluate())
            {
                var evaluated = set.Findings.Count == 0 && set.Graph.IsComplete ? UserProject.YamlOf(set) : null;
                good += evaluated is null ? 0 : 1;
                if (evaluated != run[set.Name])
                {
                    wrong.Add(
                        $"{sources[set.Name]}\n--- running\n{run[set.Name] ?? "fails"}\n--- "
                            + $"evaluating\n{evaluated ?? string.Join("\n", set.Findings)}"
                    );
                }
            }
        }

        output.WriteLine($"KUBENET_SEED={seed}: {count} sets, {good} with files, {wrong.Count} differ");
        Assert.True(wrong.Count == 0, $"KUBENET_SEED={seed}: {wrong.Count} sets differ.\n{wrong.MinBy(text => text.Length)}");
        Assert.InRange(good, GoodShare * count, count);
    }
}
