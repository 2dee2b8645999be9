using System.Globalization;
using KubeNet.Evaluation.Bounds;

namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// Random programs, evaluated and run: never another text, and hardly ever unknown. <c>KUBENET_PROGRAMS=10000</c> is the long run;
/// <c>KUBENET_FIRST</c> begins at another than the first of a seed.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int BatchSize = 50;

    /// <summary>Divergences, and causes of an Unknown, that are shrunk and shown; many have one cause.</summary>
    private const int Shown = 5;

    /// <summary>
    /// The share of programs that must evaluate without anything unknown: refusing everything would never diverge either.
    /// </summary>
    private const double KnownShare = 0.98;

    /// <summary>The share of the written programs that must compile, so that the writer does not rot.</summary>
    private const double CompilingShare = 0.95;

    /// <summary>A machine that has much else to do is no finding; the steps are counted all the same.</summary>
    private static readonly EvaluationBounds s_withoutClock = EvaluationBounds.Default with { Time = TimeSpan.FromHours(1) };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Evaluating_random_programs_gives_what_running_them_gives()
    {
        var (first, count, seed) = (
            LongRun.Count("KUBENET_FIRST", inBuild: 0),
            LongRun.Count("KUBENET_PROGRAMS", inBuild: 120),
            LongRun.Seed
        );
        output.WriteLine($"KUBENET_SEED={seed} KUBENET_FIRST={first}");
        var batches = LongRun.Each(
            (count + BatchSize - 1) / BatchSize,
            batch => Batch(first + (batch * BatchSize), first + Math.Min(count, (batch + 1) * BatchSize), seed),
            Cancelled
        );
        var all = batches.SelectMany(batch => batch).ToArray();
        var unknown = all.Where(r => !r.IsKnown).ToArray();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} programs, {all.Length} compile, "
                    + $"{all.Length - unknown.Length} evaluate without Unknown "
                    + $"({1 - ((double)unknown.Length / Math.Max(all.Length, 1)):P2})"
            )
        );
        foreach (
            var cause in unknown
                .OrderBy(r => r.Source.Length)
                .GroupBy(r => r.Cause, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .Take(Shown)
        )
        {
            output.WriteLine(
                $"unknown, {cause.Count()} times, {NameOf(cause.First())} for one: "
                    + $"{cause.Key}\n{Small(cause.First(), r => !r.IsKnown && r.Cause == cause.Key)}"
            );
        }

        var diverging = all.Where(r => r.Diverges).OrderBy(r => r.Source.Length).ToArray();
        foreach (var result in diverging.Take(Shown))
        {
            output.WriteLine($"{NameOf(result)} diverges:\n{Small(result, r => r.Diverges)}");
        }

        Assert.True(
            diverging.Length == 0,
            $"KUBENET_SEED={seed}: evaluating {diverging.Length} programs gives another text than running them. "
                + "The output shows the first, shrunk."
        );
        Assert.True(IsEnough(all.Length, count, CompilingShare), $"{all.Length} of {count} programs compile.");
        Assert.True(
            IsEnough(all.Length - unknown.Length, all.Length, KnownShare),
            $"{unknown.Length} of {all.Length} programs do not evaluate: {string.Join("\n", unknown.Select(r => r.Cause).Distinct())}"
        );
    }

    [Theory]
    [InlineData(98, 100, true)]
    [InlineData(97, 100, false)]
    [InlineData(0, 300, false)]
    [InlineData(0, 0, false)]
    public void An_evaluator_that_refuses_fails_the_gate(int known, int all, bool isEnough) =>
        Assert.Equal(isEnough, IsEnough(known, all, KnownShare));

    [Fact]
    public void A_program_is_the_same_whenever_it_is_written() => Assert.Equal(ProgramWriter.Write(7, 1), ProgramWriter.Write(7, 1));

    /// <summary>An evaluator that takes <c>7 - 2</c> for 6 is found, and what is left of the program is hardly more than that.</summary>
    [Fact]
    public void A_wrong_evaluation_is_found_and_shrunk()
    {
        const string Planted = "Id<int>(7) - 2";
        const string source = $$"""
            using static P.Shared;
            namespace P;
            public record Pair(int A, string B) { public int Sum => A + B.Length; }
            public sealed class Set : ManifestSet
            {
                protected override void Define(Manifests k8s)
                {
                    var map = k8s.ConfigMap("log");
                    var total = 0;
                    for (var i = 0; i < 3; i++)
                    {
                        total += new Pair(i, "ab").Sum;
                        if (total > 1)
                        {
                            map.Data($"at{i}", $"{total}");
                        }
                    }

                    try
                    {
                        var numbers = new List<int> { 1, 2, total };
                        map.Data("planted", $"{({{Planted}}) * numbers.Count(n => n > 1)}");
                        map.Data("numbers", string.Join(",", numbers));
                    }
                    catch (Exception e)
                    {
                        map.Data("error", e.Message);
                    }
                }
            }
            public static class Shared
            {
                public static T Id<T>(T value) => value;
                public static string Cut(string text) => text.Length > 30 ? text.Substring(0, 30) : text;
            }
            """;
        IReadOnlyList<ProgramResult> Wrong(IReadOnlyList<string> sources) =>
            [
                .. ProgramBatch
                    .Results(sources, Cancelled)
                    .Select(r =>
                        r with
                        {
                            Evaluated = r.Source.Contains(Planted, StringComparison.Ordinal)
                                ? r
                                    .Evaluated.Replace("planted: \"10\"", "planted: \"12\"", StringComparison.Ordinal)
                                    .Replace("planted: \"5\"", "planted: \"6\"", StringComparison.Ordinal)
                                : r.Evaluated,
                        }
                    ),
            ];

        Assert.False(Assert.Single(ProgramBatch.Results([source], Cancelled)).Diverges);
        var found = Assert.Single(Wrong([source]));
        Assert.True(found.Diverges);
        var small = new ProgramShrinker(Wrong, r => r.Diverges, compilations: 25).Shrink(found);
        output.WriteLine(ProgramShrinker.Describe(small));
        Assert.True(small.Diverges);
        Assert.Contains(Planted, small.Source, StringComparison.Ordinal);
        Assert.InRange(small.Source.Length, 0, source.Length / 2);
        Assert.DoesNotContain("Pair", small.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("for (", small.Source, StringComparison.Ordinal);
    }

    /// <summary>
    /// Without its <c>i++</c> the loop never ends: such a candidate costs what the shrinker gives it, not what a project has.
    /// </summary>
    [Fact]
    public void A_candidate_that_runs_away_is_cut_short()
    {
        const string source = """
            namespace P;
            public sealed class Set : ManifestSet
            {
                protected override void Define(Manifests k8s)
                {
                    var i = 0;
                    while (i < 3)
                    {
                        i++;
                    }

                    k8s.ConfigMap("log").Data("i", $"{i}");
                }
            }
            """;
        var endless = new List<string>();
        IReadOnlyList<ProgramResult> Watched(IReadOnlyList<string> sources)
        {
            var results = ProgramBatch.Results(sources, Cancelled, bounds: ProgramShrinker.Bounds);
            endless.AddRange(
                results.Where(r => !r.IsKnown && !r.Source.Contains("i++", StringComparison.Ordinal)).Select(r => r.Evaluated)
            );
            return results;
        }

        var small = new ProgramShrinker(Watched, r => r.IsKnown && r.Run.Contains("log", StringComparison.Ordinal), compilations: 3).Shrink(
            Assert.Single(ProgramBatch.Results([source], Cancelled))
        );
        Assert.InRange(small.Source.Length, 0, source.Length - 1);
        Assert.NotEmpty(endless);
        Assert.All(endless, why => Assert.Contains("100,000 steps", why, StringComparison.Ordinal));
    }

    /// <summary>What is found is said at once, whole: the other batches and the shrinking take long, and a run may be cut short.</summary>
    private IReadOnlyList<ProgramResult> Batch(int from, int to, ulong seed)
    {
        var results = ProgramBatch.Results(
            [.. Enumerable.Range(from, to - from).Select(i => ProgramWriter.Write((uint)i, seed))],
            Cancelled,
            why => output.WriteLine("does not compile: " + why),
            s_withoutClock
        );
        output.WriteLine($"P{from} to P{to - 1}: {results.Count} compile, {results.Count(r => r.IsKnown)} without Unknown");
        foreach (var result in results)
        {
            if (result.Diverges)
            {
                output.WriteLine($"{NameOf(result)} diverges, not yet shrunk:\n{ProgramShrinker.Describe(result)}");
            }
            else if (!result.IsKnown)
            {
                output.WriteLine($"{NameOf(result)} is unknown: {result.Evaluated.Split('\n')[0]}");
            }
        }

        return results;
    }

    private static string Small(ProgramResult found, Func<ProgramResult, bool> isInteresting) =>
        ProgramShrinker.Describe(
            new ProgramShrinker(sources => ProgramBatch.Results(sources, Cancelled, bounds: ProgramShrinker.Bounds), isInteresting).Shrink(
                found
            )
        );

    /// <summary>The namespace of a program has its number in it.</summary>
    private static string NameOf(ProgramResult result) => result.Source.Split("namespace ")[1].Split(';')[0];

    private static bool IsEnough(int good, int all, double share) => all > 0 && good >= share * all;
}
