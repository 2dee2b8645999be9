using KubeNet.Evaluation.Interpretation;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Evaluation.Tests.Programs;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Tests.Library.Sweep;

/// <summary>
/// Each member of the allow-list is called with samples, run and evaluated: what it gives, what it throws and what it does to its object
/// are the same. A build takes every fortieth member; <c>KUBENET_MEMBERS=1</c> takes all.
/// </summary>
public sealed class LibrarySweepTests(ITestOutputHelper output)
{
    private const int BatchSize = 200;

    /// <summary>The share of allowed members that calls must be written for.</summary>
    private const double CalledShare = 0.9;

    /// <summary>
    /// The share of called members that must evaluate without anything unknown: refusing everything would never diverge either.
    /// </summary>
    private const double KnownShare = 0.95;

    /// <summary>The runtime of the tests says of its own code that the program is invalid.</summary>
    private const string NotRun = "M:System.Int32.Log2(System.Int32)";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Members_give_what_running_them_gives()
    {
        var members = Members();
        var all = Programs(members);
        var each = LongRun.Count("KUBENET_MEMBERS", inBuild: 40);
        var programs = all.Where((_, i) => i % each == 0).ToArray();
        var results = LongRun
            .Each(
                (programs.Length + BatchSize - 1) / BatchSize,
                batch => Results(programs[(batch * BatchSize)..Math.Min(programs.Length, (batch + 1) * BatchSize)]),
                Cancelled
            )
            .SelectMany(batch => batch)
            .ToArray();
        var unknown = results.Where(result => !result.Result.IsKnown).ToArray();
        var diverging = results.Where(result => result.Result.Diverges).ToArray();
        output.WriteLine(
            $"{members.Count} members, samples for {all.Count}, of which {programs.Length} were tried; "
                + $"{results.Length} compile, with {results.Sum(result => result.Program.Calls.Count)} calls, "
                + $"{results.Length - unknown.Length} without Unknown, {diverging.Length} diverge"
        );
        foreach (var (program, result) in unknown)
        {
            output.WriteLine($"unknown {program.Member}: {result.Evaluated.Split('\n')[0]}");
        }

        foreach (var (program, result) in diverging)
        {
            output.WriteLine($"diverges {program.Member}:\n{Difference(program, result)}");
        }

        Assert.True(diverging.Length == 0, $"{diverging.Length} members give something else when they are evaluated.");
        Assert.True(all.Count >= CalledShare * members.Count, $"calls are written for {all.Count} of {members.Count} members only");
        Assert.True(
            results.Length - unknown.Length >= KnownShare * results.Length,
            $"{unknown.Length} of {results.Length} members do not evaluate"
        );
    }

    /// <summary>The same calls, of which the run ones are of another program: what is noted is compared, call by call.</summary>
    [Fact]
    public void A_member_that_gives_something_else_is_found()
    {
        MemberProgram[] programs =
        [
            new("M0", "right", ["Log((1 + 1).ToString());", """Log((int.Parse("7") - 2).ToString());"""]),
            new("M1", "half", ["Log(no.Such);", """Log("b");"""]),
            new("M2", "nothing", ["Log(no.Such);"]),
        ];

        var results = Results(programs);

        Assert.Equal(["right", "half"], results.Select(result => result.Program.Member));
        Assert.All(results, result => Assert.True(result.Result is { IsKnown: true, Diverges: false }, result.Result.Evaluated));
        Assert.Equal(["""Log("b");"""], results[1].Program.Calls);
        var wrong = results[0].Result with { Evaluated = results[0].Result.Evaluated.Replace("1: 5", "1: 6", StringComparison.Ordinal) };
        Assert.True(wrong.Diverges);
        Assert.Contains("int.Parse", Difference(results[0].Program, wrong), StringComparison.Ordinal);
    }

    internal static string Difference(MemberProgram program, ProgramResult result)
    {
        var (run, evaluated) = (Lines(result.Run), Lines(result.Evaluated));
        return string.Join(
            "\n",
            run.Zip(evaluated)
                .Where(lines => lines.First != lines.Second)
                .Take(3)
                .Select(lines =>
                    $"  {CallOf(program, lines.First)}\n  running:    {lines.First.Trim()}\n  evaluating: {lines.Second.Trim()}"
                )
        );
    }

    /// <summary>A text with blanks at the end of a line stands in quotes.</summary>
    private static string[] Lines(string yaml) => yaml.Replace("\\n", "\n", StringComparison.Ordinal).Split('\n');

    private static string CallOf(MemberProgram program, string line) =>
        int.TryParse(line.Replace("  x: ", "", StringComparison.Ordinal).Trim().Trim('"').Split(':')[0], out var call)
        && call < program.Calls.Count
            ? program.Calls[call]
            : line;

    /// <summary>The public members that the evaluator calls, in one order.</summary>
    private static IReadOnlyList<IMethodSymbol> Members()
    {
        var compilation = UserCode.Compile(("Set.cs", ""));
        var binder = new NativeBinder();
        return
        [
            .. PureLibrary
                .Rows.Select(row => compilation.GetTypeByMetadataName(row.Type.FullName!))
                .OfType<INamedTypeSymbol>()
                .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
                .Where(method =>
                    method.DeclaredAccessibility == Accessibility.Public
                    && !method.IsImplicitlyDeclared
                    && binder.Find(method) is not null
                    && method.GetDocumentationCommentId() != NotRun
                )
                .OrderBy(method => method.GetDocumentationCommentId(), StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<MemberProgram> Programs(IReadOnlyList<IMethodSymbol> members) =>
        [
            .. members
                .Select((method, i) => new MemberProgram($"M{i}", method.GetDocumentationCommentId()!, [.. MemberCalls.Of(method)]))
                .Where(program => program.Calls.Count > 0),
        ];

    internal static IReadOnlyList<(MemberProgram Program, ProgramResult Result)> Results(IReadOnlyList<MemberProgram> programs)
    {
        var compiling = MemberProgram.ThatCompile(
            programs,
            sources => UserCode.Compile([.. sources.Select((source, i) => ($"{i}.cs", source))]),
            Cancelled
        );
        return [.. compiling.Zip(ProgramBatch.Results([.. compiling.Select(program => program.Source)], Cancelled))];
    }
}
