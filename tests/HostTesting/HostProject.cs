using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.HostTesting;

/// <summary>
/// A project as the compiler gets it: sources, editorconfig and globalconfig files, NoWarn, MSBuild properties. It is changed by copying,
/// and copies share the trees that they have in common, as an editor's compilations do.
/// </summary>
internal sealed record HostProject
{
    public const string Folder = "/home/user/app/";

    private static readonly MetadataReference[] s_library =
    [
        MetadataReference.CreateFromFile(typeof(ManifestSet).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(HandleFields).Assembly.Location),
    ];

    private static readonly ImmutableArray<MetadataReference> s_references = [.. Framework, .. s_library];

#if ROSLYN_4_8
    // The package of reference assemblies wants a newer compiler than this one; the runtime's own assemblies do as well.
    private static IEnumerable<MetadataReference> Framework => Runtime;
#else
    private static IEnumerable<MetadataReference> Framework => Basic.Reference.Assemblies.Net80.References.All;
#endif

    /// <summary>The assemblies of the runtime that the tests run on.</summary>
    private static IEnumerable<MetadataReference> Runtime =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll")
            )
            .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>What is remembered of a project goes by this too; a test that counts gives its own.</summary>
    public string AssemblyName { get; init; } = "App";

    public ImmutableArray<SyntaxTree> Trees { get; init; } = [];

    /// <summary>What the project references; by default .NET 8 and the library.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = s_references;

    public ImmutableArray<(string Path, string Text)> Configs { get; init; } = [];

    public ImmutableDictionary<string, ReportDiagnostic> Specific { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    public bool WarningsAsErrors { get; init; }

    public bool ChecksOverflow { get; init; }

    public bool IsExecutable { get; init; }

    public ImmutableArray<AdditionalText> AdditionalFiles { get; init; } = [];

    public static HostProject Of(params string[] sources) =>
        sources
            .Select((text, index) => (Path: index == 0 ? "Shop.cs" : $"File{index + 1}.cs", Text: text))
            .Aggregate(new HostProject(), (project, file) => project.WithFile(file.Path, file.Text));

    /// <summary>With the tests' own runtime and assemblies that are built for it, as KubernetesClient's models are.</summary>
    public HostProject WithAssembliesOf(params Type[] types) =>
        this with
        {
            References = [.. Runtime, .. s_library, .. types.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))],
        };

    /// <summary>With a file added, or in the place of the one with that path.</summary>
    public HostProject WithFile(string path, string text)
    {
        var tree = Parse(Path.Combine(Folder, path), text);
        var old = Trees.FirstOrDefault(other => other.FilePath == tree.FilePath);
        return this with { Trees = old is null ? Trees.Add(tree) : Trees.Replace(old, tree) };
    }

    public HostProject WithoutFile(string path) => this with { Trees = Trees.Remove(Tree(path)) };

    /// <summary>The same text in trees of their own and under another name, so that nothing is known of it.</summary>
    public HostProject Anew() =>
        this with
        {
            AssemblyName = "Anew" + Guid.NewGuid().ToString("N"),
            Trees = [.. Trees.Select(tree => Parse(tree.FilePath, tree.ToString()))],
        };

    /// <summary>As the command line compiles it without a documentation file: comments are no documentation.</summary>
    public HostProject WithoutDocs() => this with { Trees = [.. Trees.Select(WithoutDocs)] };

    /// <summary>With a tree added whatever its path.</summary>
    public HostProject WithTree(string fullPath, string text) => this with { Trees = Trees.Add(Parse(fullPath, text)) };

    public HostProject WithConfig(string path, string text) => this with { Configs = Configs.Add((Path.Combine(Folder, path), text)) };

    public HostProject WithProperty(string name, string value) =>
        WithConfig($"obj/{name}.globalconfig", $"is_global = true\nbuild_property.{name} = {value}\n");

    /// <summary>With a file that the compiler passes on without compiling it.</summary>
    public HostProject WithAdditionalFile(string path, string text) =>
        this with
        {
            AdditionalFiles = AdditionalFiles.Add(new TextFile(Path.Combine(Folder, path), text)),
        };

    /// <summary>With an item of KubernetesYaml.</summary>
    public HostProject WithYaml(string path, string text) => WithItem(path, text, "KubernetesYaml");

    /// <summary>With an item of KubernetesCrd.</summary>
    public HostProject WithCrd(string path, string text) => WithItem(path, text, "KubernetesCrd");

    /// <summary>With an item of a group, or of the group that stands for several.</summary>
    public HostProject WithItem(string path, string text, string group) =>
        WithAdditionalFile(path, text)
            .WithConfig(
                $"obj/{AdditionalFiles.Length}.globalconfig",
                $"is_global = true\n[{Path.Combine(Folder, path)}]\nbuild_metadata.AdditionalFiles.SourceItemGroup = {group}\n"
            );

    public HostProject NoWarn(string id) => this with { Specific = Specific.SetItem(id, ReportDiagnostic.Suppress) };

    public SyntaxTree Tree(string path) => Trees.Single(tree => tree.FilePath == Path.Combine(Folder, path));

    public CSharpCompilation Compilation =>
        CSharpCompilation.Create(
            AssemblyName,
            Trees,
            References,
            new CSharpCompilationOptions(
                IsExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                checkOverflow: ChecksOverflow,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: WarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default,
                specificDiagnosticOptions: Specific
            ).WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(ConfigSet, string.Join('\n', Configs)))
        );

    public AnalyzerConfigOptionsProvider Options => new ConfiguredOptions(ConfigSet);

    private AnalyzerConfigSet ConfigSet =>
        AnalyzerConfigSet.Create(Configs.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());

    /// <summary>What the compiler or an editor shows, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer, bool reportSuppressed = false)
    {
        var diagnostics = await WithAnalyzer(analyzer, reportSuppressed).GetAnalyzerDiagnosticsAsync();
        return InOrder(diagnostics);
    }

    public CompilationWithAnalyzers WithAnalyzer(DiagnosticAnalyzer analyzer, bool reportSuppressed = false) =>
        Compilation.WithAnalyzers(
            [analyzer],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(AdditionalFiles, Options),
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: reportSuppressed
            )
        );

    public GeneratorDriver Driver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            AdditionalFiles,
            parseOptions: (CSharpParseOptions?)Trees.FirstOrDefault()?.Options,
            optionsProvider: Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    public static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private static SyntaxTree WithoutDocs(SyntaxTree tree) =>
        tree.WithRootAndOptions(tree.GetRoot(), ((CSharpParseOptions)tree.Options).WithDocumentationMode(DocumentationMode.None));

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.CSharp12), path);
}
