using System.Collections.Immutable;
using KubeNet.HostTesting;
using KubeNet.Sdk.Analyzers;
using KubeNet.Sdk.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.CodeFixes.Tests.Harness;

/// <summary>
/// A workspace with a project, as an editor has it: the analyzer's diagnostics through <see cref="CompilationWithAnalyzers"/>, and the
/// fixes that are registered for one of them.
/// </summary>
internal sealed class FixedProject
{
    private FixedProject(Solution solution) => Solution = solution;

    public Solution Solution { get; }

    public static FixedProject Of(params HostProject[] projects) => Of(projects, []);

    /// <summary>With the source generator, as a real project has it.</summary>
    public static FixedProject WithGenerator(HostProject project) => Of([project], [new GeneratorReference()]);

    private static FixedProject Of(HostProject[] projects, AnalyzerReference[] analyzers)
    {
        var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        for (var i = 0; i < projects.Length; i++)
        {
            var (project, id) = (projects[i], ProjectId.CreateNewId());
            solution = solution.AddProject(
                ProjectInfo.Create(
                    id,
                    VersionStamp.Default,
                    $"App{i}",
                    $"App{i}",
                    LanguageNames.CSharp,
                    filePath: HostProject.Folder + $"App{i}.csproj",
                    compilationOptions: new CSharpCompilationOptions(
                        OutputKind.DynamicallyLinkedLibrary,
                        nullableContextOptions: NullableContextOptions.Enable
                    ),
                    parseOptions: (CSharpParseOptions)project.Trees[0].Options,
                    metadataReferences: project.References,
                    analyzerReferences: analyzers
                )
            );
            foreach (var tree in project.Trees)
            {
                solution = solution.AddDocument(
                    DocumentId.CreateNewId(id),
                    Path.GetFileName(tree.FilePath),
                    tree.GetText(),
                    filePath: PathIn(i, tree.FilePath)
                );
            }

            foreach (var config in project.Configs)
            {
                solution = solution.AddAnalyzerConfigDocument(
                    DocumentId.CreateNewId(id),
                    Path.GetFileName(config.Path),
                    Microsoft.CodeAnalysis.Text.SourceText.From(config.Text),
                    filePath: PathIn(i, config.Path)
                );
            }

            foreach (var file in project.AdditionalFiles)
            {
                solution = solution.AddAdditionalDocument(
                    DocumentId.CreateNewId(id),
                    Path.GetFileName(file.Path),
                    file.GetText()!,
                    filePath: file.Path
                );
            }
        }

        return new FixedProject(solution);
    }

    /// <summary>What the analyzer reports, in the order of the source, after the compiler's own errors and warnings.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync()
    {
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in Solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            all.AddRange(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
            var analysis = compilation.WithAnalyzers([new ManifestAnalyzer()], project.AnalyzerOptions);
            all.AddRange(HostProject.InOrder(await analysis.GetAnalyzerDiagnosticsAsync()));
        }

        return all.ToImmutable();
    }

    /// <summary>The fixes that are offered for a diagnostic, in their order.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        var document =
            Solution.GetDocument(diagnostic.Location.SourceTree)
            ?? throw new InvalidOperationException("The diagnostic lies in no document.");
        await new ManifestCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None)
        );
        return offers;
    }

    public static async Task<FixedProject> ApplyAsync(CodeAction action)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        return new FixedProject(operation.ChangedSolution);
    }

    public async Task<FixedProject> FixAllAsync(Diagnostic diagnostic, string? key, FixAllScope scope)
    {
        var provider = new ManifestCodeFixProvider();
        var context = new FixAllContext(
            Solution.GetDocument(diagnostic.Location.SourceTree)!,
            provider,
            scope,
            key,
            [diagnostic.Id],
            new Found(this),
            CancellationToken.None
        );
        return await ApplyAsync((await provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    public async Task<string> TextAsync(string file = "Shop.cs", int project = 0) =>
        (await Solution.Projects.ElementAt(project).Documents.Single(document => document.Name == file).GetTextAsync()).ToString();

    private static string PathIn(int project, string path) =>
        project == 0 ? path : path.Replace(HostProject.Folder, $"{HostProject.Folder}{project}/", StringComparison.Ordinal);

    private sealed class GeneratorReference : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [new ManifestGenerator().AsSourceGenerator()];

        public override string FullPath => "KubeNet.Sdk.Generators.dll";

        public override object Id => FullPath;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }

    private sealed class Found(FixedProject project) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project of, CancellationToken cancellationToken) =>
            (await project.DiagnosticsAsync()).Where(diagnostic =>
                project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Project.Id == of.Id
            );

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document of, CancellationToken cancellationToken) =>
            (await project.DiagnosticsAsync()).Where(diagnostic =>
                project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == of.Id
            );

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project of, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
