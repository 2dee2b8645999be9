using System.Runtime.Loader;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Sets;
using KubeNet.Files;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Tests.Harness;

/// <summary>What evaluating code gave, and what running it gives.</summary>
internal static class Outcome
{
    public static EvaluatedSet Evaluate(string code) => EvaluateFile(UserCode.SetOf(code));

    public static EvaluatedSet EvaluateWithin(string code, EvaluationBounds bounds)
    {
        var compilation = UserCode.Compile(("Set.cs", UserCode.SetOf(code)));
        var evaluator = new SetEvaluator(
            compilation,
            EvaluationSettings.Default with
            {
                Bounds = bounds,
            },
            TestContext.Current.CancellationToken
        );
        var set = SetDiscovery.SetsOf(compilation, TestContext.Current.CancellationToken).Single(set => set.Name == "Set");
        return EvaluationThread.Run(bounds, () => evaluator.Evaluate(set));
    }

    public static EvaluatedSet EvaluateFile(string file)
    {
        var compilation = UserCode.Compile(("Set.cs", file));
        return EvaluationCache
            .Evaluate(compilation, EvaluationSettings.Default, TestContext.Current.CancellationToken)
            .Single(set => set.Name == "Set");
    }

    public static string YamlOf(EvaluatedSet set) => TextOf(ManifestFiles.Of(set.Graph));

    /// <summary>Compiles and loads the code, runs the set, and gives its files as one text.</summary>
    public static string Run(string file)
    {
        var compilation = UserCode.Compile(("Set.cs", file));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext("App", isCollectible: true);
        context.Resolving += (_, name) =>
            name.Name switch
            {
                "KubeNet.Sdk" => typeof(ManifestSet).Assembly,
                "KubeNet.Sdk.Fields" => typeof(HandleFields).Assembly,
                _ => null,
            };
        try
        {
            var set = (ManifestSet)Activator.CreateInstance(context.LoadFromStream(image).GetType("App.Set", throwOnError: true)!)!;
            return TextOf(set.Render());
        }
        finally
        {
            context.Unload();
        }
    }

    public static string Describe(IEnumerable<Finding> findings) => string.Join("\n", findings);

    public static string TextOf(IEnumerable<ManifestFile> files) =>
        string.Join("\n", files.Select(file => $"# {file.Path}\n{file.Content}"));
}
