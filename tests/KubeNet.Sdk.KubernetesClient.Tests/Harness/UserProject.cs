using System.Runtime.Loader;
using k8s.Models;
using KubeNet.Evaluation;
using KubeNet.Evaluation.Sets;
using KubeNet.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
#if OLDER_COMPILER
using KubeNet.Evaluation.OlderCompilers;
#else
using Basic.Reference.Assemblies;
#endif

namespace KubeNet.Models.Tests.Harness;

/// <summary>A user's project with KubernetesClient: evaluated as the build does, or compiled, loaded and run.</summary>
internal sealed class UserProject
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.Linq; "
        + "global using System.Text.Json.Serialization; "
        + "global using k8s; global using k8s.Models; global using KubeNet;";

    private static readonly MetadataReference[] s_references =
    [
#if OLDER_COMPILER
        .. FrameworkReferences.All,
#else
        .. Net100.References.All,
#endif
        MetadataReference.CreateFromFile(typeof(ManifestSet).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(HandleFields).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(ModelManifests).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(V1Pod).Assembly.Location),
    ];

#if OLDER_COMPILER
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest); // its previews of later C# are unfinished
#else
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);
#endif

    private readonly CSharpCompilation _compilation;

    private UserProject(string file)
    {
        File = file;
        _compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(file, s_parse, "Set.cs"), CSharpSyntaxTree.ParseText(GlobalUsings, s_parse, "Usings.cs")],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
    }

    public string File { get; }

    /// <summary>A set named <c>Set</c> with these statements in <c>Define</c>, and whatever follows the line <c>// types</c>.</summary>
    public static UserProject OfSet(string code)
    {
        var at = code.IndexOf("// types", StringComparison.Ordinal);
        var (body, types) = at < 0 ? (code, "") : (code[..at], code[at..]);
        return OfFile(
            $$"""
            namespace App;
            public sealed class Set : ManifestSet
            {
                public override string Namespace => "shop";
                protected override void Define(Manifests k8s)
                {
            {{body}}
                }
            }
            {{types}}
            """
        );
    }

    public static UserProject OfFile(string file) => new(file);

    public IReadOnlyList<EvaluatedSet> Evaluate() =>
        EvaluationCache.Evaluate(_compilation, EvaluationSettings.Default, TestContext.Current.CancellationToken);

    /// <summary>The files of each set, by running it.</summary>
    public IReadOnlyDictionary<string, string> Run() => RunEach(set => TextOf(set.Render()));

    /// <summary>The same; null for a set that fails.</summary>
    public IReadOnlyDictionary<string, string?> RunEach() =>
        RunEach(set =>
        {
            try
            {
                return TextOf(set.Render());
            }
            catch (Exception)
            {
                return null;
            }
        });

    private Dictionary<string, T> RunEach<T>(Func<ManifestSet, T> run)
    {
        using var image = new MemoryStream();
        var emitted = _compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        image.Position = 0;
        var context = new AssemblyLoadContext("App", isCollectible: true);
        try
        {
            return context
                .LoadFromStream(image)
                .GetTypes()
                .Where(type => type.IsSubclassOf(typeof(ManifestSet)))
                .ToDictionary(type => type.Name, type => run((ManifestSet)Activator.CreateInstance(type)!));
        }
        finally
        {
            context.Unload();
        }
    }

    public static string YamlOf(EvaluatedSet set) => TextOf(ManifestFiles.Of(set.Graph));

    private static string TextOf(IEnumerable<ManifestFile> files) =>
        string.Join("\n", files.Select(file => $"# {file.Path}\n{file.Content}"));
}
