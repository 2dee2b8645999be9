using System.Globalization;
using KubeNet.CompilerHost;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

// CompilerHost <folder of the package's analyzers> <the package's library> <source files>
// Prints what the compiler would show and the sources that generators gave.
var loader = new AnalyzerLoader(args[0]);
var analyzers = Directory
    .GetFiles(args[0], "*.dll")
    .Order(StringComparer.Ordinal)
    .Select(path => new AnalyzerFileReference(path, loader))
    .ToArray();
foreach (var reference in analyzers)
{
    reference.AnalyzerLoadFailed += (_, failure) => Console.WriteLine($"load failed: {failure.ErrorCode} {failure.Message}");
}

var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
    .Split(Path.PathSeparator)
    .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll");
var compilation = CSharpCompilation.Create(
    "App",
    args.Skip(2).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)),
    platform.Append(args[1]).Select(path => MetadataReference.CreateFromFile(path)),
    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
);

var driver = CSharpGeneratorDriver
    .Create(analyzers.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)))
    .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var generatorDiagnostics);
var found = await output
    .WithAnalyzers([.. analyzers.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))])
    .GetAllDiagnosticsAsync();

Console.WriteLine($"Roslyn {typeof(Compilation).Assembly.GetName().Version}");
foreach (var diagnostic in generatorDiagnostics.Concat(found).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
{
    var start = diagnostic.Location.GetLineSpan().StartLinePosition;
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Id} {start.Line + 1}:{start.Character + 1} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
        )
    );
}

foreach (var source in driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources))
{
    Console.WriteLine($"source {source.HintName}");
    Console.WriteLine(source.SourceText);
}
