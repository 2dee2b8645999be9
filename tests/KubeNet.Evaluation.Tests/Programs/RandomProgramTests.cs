using System.Globalization;

namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>Random programs, evaluated and run: never another text, and hardly ever unknown. <c>KUBENET_PROGRAMS=10000</c> is the long run.</summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int BatchSize = 50;

    /// <summary>Divergences, and causes of an Unknown, that are shrunk and shown; many have one cause.</summary>
    private const int Shown = 5;

    /// <summary>The share of programs that must evaluate without anything unknown: refusing everything would never diverge either.</summary>
    private const double KnownShare = 0.98;

    /// <summary>The share of the written programs that must compile, so that the writer does not rot.</summary>
    private const double CompilingShare = 0.95;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Evaluating_random_programs_gives_what_running_them_gives()
    {
        var (count, seed) = (LongRun.Count("KUBENET_PROGRAMS", inBuild: 300), LongRun.Seed);
        output.WriteLine($"KUBENET_SEED={seed}");
        var batches = LongRun.Each((count + BatchSize - 1) / BatchSize, batch => Batch(batch * BatchSize, Math.Min(count, (batch + 1) * BatchSize), seed), Cancelled);
        var all = batches.SelectMany(batch => batch).ToArray();
        var unknown = all.Where(r => !r.IsKnown).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} programs, {all.Length} compile, {all.Length - unknown.Length} evaluate without Unknown ({1 - ((double)unknown.Length / Math.Max(all.Length, 1)):P2})"));
        foreach (var cause in unknown.OrderBy(r => r.Source.Length).GroupBy(r => r.Cause, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(Shown))
        {
            output.WriteLine($"unknown, {cause.Count()} times, {NameOf(cause.First())} for one: {cause.Key}\n{Small(cause.First(), r => !r.IsKnown && r.Cause == cause.Key)}");
        }

        var diverging = all.Where(r => r.Diverges).OrderBy(r => r.Source.Length).ToArray();
        foreach (var result in diverging.Take(Shown))
        {
            output.WriteLine($"{NameOf(result)} diverges:\n{Small(result, r => r.Diverges)}");
        }

        Assert.True(diverging.Length == 0, $"KUBENET_SEED={seed}: evaluating {diverging.Length} programs gives another text than running them. The output shows the first, shrunk.");
        Assert.True(IsEnough(all.Length, count, CompilingShare), $"{all.Length} of {count} programs compile.");
        Assert.True(IsEnough(all.Length - unknown.Length, all.Length, KnownShare), $"{unknown.Length} of {all.Length} programs do not evaluate: {string.Join("\n", unknown.Select(r => r.Cause).Distinct())}");
    }

    [Theory]
    [InlineData(98, 100, true)]
    [InlineData(97, 100, false)]
    [InlineData(0, 300, false)]
    [InlineData(0, 0, false)]
    public void An_evaluator_that_refuses_fails_the_gate(int known, int all, bool isEnough) => Assert.Equal(isEnough, IsEnough(known, all, KnownShare));

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
            .. ProgramBatch.Results(sources, Cancelled).Select(r => r with { Evaluated = r.Source.Contains(Planted, StringComparison.Ordinal) ? r.Evaluated.Replace("planted: \"10\"", "planted: \"12\"", StringComparison.Ordinal).Replace("planted: \"5\"", "planted: \"6\"", StringComparison.Ordinal) : r.Evaluated }),
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

    private IEnumerable<ProgramResult> Batch(int from, int to, ulong seed) => ProgramBatch.Results(
        [.. Enumerable.Range(from, to - from).Select(i => ProgramWriter.Write((uint)i, seed))],
        Cancelled,
        why => output.WriteLine("does not compile: " + why));

    private static string Small(ProgramResult found, Func<ProgramResult, bool> isInteresting) =>
        ProgramShrinker.Describe(new ProgramShrinker(sources => ProgramBatch.Results(sources, Cancelled), isInteresting).Shrink(found));

    /// <summary>The namespace of a program has its number in it.</summary>
    private static string NameOf(ProgramResult result) => result.Source.Split("namespace ")[1].Split(';')[0];

    private static bool IsEnough(int good, int all, double share) => all > 0 && good >= share * all;
}
