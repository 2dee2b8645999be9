using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using KubeNet.Evaluation.Bounds;
using KubeNet.Files;
using KubeNet.HostTesting;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Evaluation.Tests.Breaking;

/// <summary>The evaluator, compiled in memory from its sources with one of them edited, and loaded beside the real one.</summary>
internal sealed class BrokenEvaluator : IDisposable
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string s_folder = Path.Combine(Checkout.Root, "generators", "KubeNet.Evaluation");

    private static readonly Lazy<CSharpCompilation> s_sound = new(Sound);

    private readonly AssemblyLoadContext _context = new("Broken", isCollectible: true);
    private readonly MethodInfo _evaluate;
    private readonly object _settings;

    private BrokenEvaluator(MemoryStream image)
    {
        image.Position = 0;
        var assembly = _context.LoadFromStream(image);
        var cache = assembly.GetType("KubeNet.Evaluation.EvaluationCache", throwOnError: true)!;
        var bounds = BoundsOf(assembly.GetType("KubeNet.Evaluation.Bounds.EvaluationBounds", throwOnError: true)!);
        var settings = assembly.GetType("KubeNet.Evaluation.Sets.EvaluationSettings", throwOnError: true)!;
        _settings = Activator.CreateInstance(settings, ClusterProfile.Default, bounds, false)!;
        _evaluate = cache.GetMethod("Evaluate", [typeof(Compilation), settings, typeof(CancellationToken)])!;
    }

    public static string SourceOf(string file) => File.ReadAllText(PathOf(file));

    /// <summary>The evaluator with a broken rule; with none it is as it is.</summary>
    /// <exception cref="InvalidOperationException">It does not compile; the message has the errors.</exception>
    public static BrokenEvaluator With(BrokenRule? rule)
    {
        var compilation = s_sound.Value;
        if (rule is not null)
        {
            var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == PathOf(rule.File));
            compilation = compilation.ReplaceSyntaxTree(
                tree,
                tree.WithChangedText(SourceText.From(tree.ToString().Replace(rule.Source, rule.Broken, StringComparison.Ordinal)))
            );
        }

        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success
            ? new(image)
            : throw new InvalidOperationException(
                string.Join("\n", emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(5))
            );
    }

    /// <summary>What evaluating a program gives: the files of each set, or what is wrong with it.</summary>
    public string Outcome(Compilation program, CancellationToken cancellationToken)
    {
        try
        {
            var sets = (IEnumerable)_evaluate.Invoke(null, [program, _settings, cancellationToken])!;
            return string.Join("\n", sets.Cast<object>().Select(OutcomeOf));
        }
        catch (TargetInvocationException error)
        {
            return error.InnerException!.GetType().Name;
        }
    }

    public void Dispose() => _context.Unload();

    /// <summary>Steps are counted, but a busy machine makes no difference.</summary>
    private static object BoundsOf(Type type)
    {
        var usual = type.GetProperty(nameof(EvaluationBounds.Default))!.GetValue(null)!;
        var bounds = type.GetMethod("<Clone>$")!.Invoke(usual, null)!;
        type.GetProperty(nameof(EvaluationBounds.Time))!.SetValue(bounds, TimeSpan.FromMinutes(10));
        type.GetProperty(nameof(EvaluationBounds.Steps))!.SetValue(bounds, 200_000);
        return bounds;
    }

    private static string OutcomeOf(object set)
    {
        object Get(string property) => set.GetType().GetProperty(property)!.GetValue(set)!;
        var findings = string.Join("\n", ((IEnumerable)Get("Findings")).Cast<object>());
        return $"## {Get("QualifiedName")}\n{findings}\n{string.Join("\n",
            ManifestFiles.Of((ResourceGraph)Get("Graph")).Select(f => f.Path + "\n" + f.Content))}";
    }

    private static string PathOf(string file) => Path.Combine(s_folder, file.Replace('/', Path.DirectorySeparatorChar));

    private static CSharpCompilation Sound()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var files = Directory
            .EnumerateFiles(s_folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(s_folder, file).StartsWith("obj", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Polyfills"), "*.cs"));
        return CSharpCompilation.Create(
            "KubeNet.Evaluation",
            [
                .. files.Order(StringComparer.Ordinal).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)),
                CSharpSyntaxTree.ParseText(GlobalUsings, options),
            ],
            [
                .. Net100.References.All,
                .. new[] { typeof(Compilation), typeof(CSharpCompilation), typeof(ManifestSet), typeof(HandleFields) }.Select(type =>
                    MetadataReference.CreateFromFile(type.Assembly.Location)
                ),
            ],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release
            )
        );
    }
}
