using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Sets;
using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>What came of one program: the two texts, and whether it was evaluated without anything unknown.</summary>
internal sealed partial record ProgramResult(string Source, string Run, string Evaluated, bool IsKnown)
{
    /// <summary>An unknown program is not wrong, it is refused; what is known must be what running gives.</summary>
    public bool Diverges => IsKnown ? Run != Evaluated : Evaluated.Contains(EvaluationFindings.Internal.Id, StringComparison.Ordinal);

    /// <summary>Why it is unknown, without what differs from program to program.</summary>
    public string Cause => Digits().Replace(Evaluated.Split('\n')[0].Split(" at: ")[0], "#");

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}

/// <summary>Programs of one compilation, each in a namespace of its own, evaluated and run for real.</summary>
internal static class ProgramBatch
{
    /// <summary>The results of those that compile, in their order; within the usual bounds unless others are given.</summary>
    public static IReadOnlyList<ProgramResult> Results(
        IReadOnlyList<string> sources,
        CancellationToken cancellationToken,
        Action<string>? rejected = null,
        EvaluationBounds? bounds = null
    )
    {
        var compilation = UserCode.Compile([.. sources.Select((source, i) => ($"{i}.cs", source))]);
        using var image = new MemoryStream();
        for (
            var emitted = compilation.Emit(image, cancellationToken: cancellationToken);
            !emitted.Success;
            emitted = compilation.Emit(image, cancellationToken: cancellationToken)
        )
        {
            // A program that does not compile takes none of the others with it.
            var broken = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToLookup(d => d.Location.SourceTree!);
            foreach (var tree in broken)
            {
                rejected?.Invoke(
                    $"{tree.First()} in: "
                        + $"{tree.Key.GetText(cancellationToken).Lines[tree.First().Location.GetLineSpan().StartLinePosition.Line]}"
                );
            }

            compilation = compilation.RemoveSyntaxTrees([.. broken.Select(b => b.Key)]);
            image.SetLength(0);
        }

        var evaluated = EvaluationCache
            .Evaluate(compilation, EvaluationSettings.Default with { Bounds = bounds ?? EvaluationBounds.Default }, cancellationToken)
            .ToLookup(set => set.QualifiedName[..set.QualifiedName.LastIndexOf('.')], StringComparer.Ordinal);
        var results = new List<(EvaluatedSet[] Sets, ProgramResult Result)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (
                NameOf(tree) is { } name
                && evaluated[name].OrderBy(set => set.Name, StringComparer.Ordinal).ToArray() is { Length: > 0 } sets
            )
            {
                results.Add((sets, sets.Select(set => ResultOf(tree.ToString(), set)).Aggregate(Both)));
            }
        }

        // What is not known is not run: it may be what never ends.
        var run = Run(image, [.. results.Where(r => r.Result.IsKnown).Select(r => r.Sets)]);
        string RunOf(EvaluatedSet[] sets) => string.Join("\n", sets.Select(set => run.GetValueOrDefault(set.QualifiedName, "")));
        return [.. results.Select(r => r.Result with { Run = RunOf(r.Sets) })];
    }

    private static string? NameOf(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();

    /// <summary>Two sets of one program; what is unknown in one of them comes first.</summary>
    private static ProgramResult Both(ProgramResult a, ProgramResult b) =>
        new(
            a.Source,
            "",
            !a.IsKnown ? a.Evaluated
                : !b.IsKnown ? b.Evaluated
                : a.Evaluated + "\n" + b.Evaluated,
            a.IsKnown && b.IsKnown
        );

    private static ProgramResult ResultOf(string source, EvaluatedSet set)
    {
        if (set.Findings.Count == 1 && set.Findings[0].Kind.Id == EvaluationFindings.UserException.Id)
        {
            return new(source, "", "threw " + set.Findings[0].Message, IsKnown: true);
        }

        var isKnown = set.Graph.IsComplete && set.Findings.Count == 0;
        return new(
            source,
            "",
            isKnown
                ? Outcome.YamlOf(set)
                : string.Join("\n", set.Findings.Select(f => $"{f} at: {source.Substring(f.Origin.Start, f.Origin.Length)}")),
            isKnown
        );
    }

    /// <summary>
    /// Each set of a program is a run of its own, as it is evaluated: the first sets of all programs, then, with new statics, the second.
    /// </summary>
    private static Dictionary<string, string> Run(MemoryStream image, IReadOnlyList<EvaluatedSet[]> programs)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; programs.Any(sets => at < sets.Length); at++)
        {
            image.Position = 0;
            var context = new AssemblyLoadContext("Programs", isCollectible: true);
            context.Resolving += (_, name) => name.Name == "KubeNet.Sdk" ? typeof(ManifestSet).Assembly : null;
            try
            {
                var assembly = context.LoadFromStream(image);
                foreach (var sets in programs.Where(sets => at < sets.Length))
                {
                    texts[sets[at].QualifiedName] = Run(assembly.GetType(sets[at].QualifiedName, throwOnError: true)!);
                }
            }
            finally
            {
                context.Unload();
            }
        }

        return texts;
    }

    private static string Run(Type type)
    {
        try
        {
            return Outcome.TextOf(((ManifestSet)Activator.CreateInstance(type)!).Render());
        }
        catch (Exception error)
        {
            var cause = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
            return $"threw {cause.Message} ({cause.GetType().Name} thrown while the set was evaluated)";
        }
    }
}
