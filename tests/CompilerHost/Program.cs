using System.Globalization;
using KubeNet.CompilerHost;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

// CompilerHost <folder of the package's analyzers> <the package's library> <source files>
// Compiles each file on its own, one after the other, and prints "file <path>", what the compiler would show, and the sources that
// generators gave.
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

var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
    .Split(Path.PathSeparator)
    .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
    .Append(args[1])
    .Select(path => MetadataReference.CreateFromFile(path))
    .ToArray();
Console.WriteLine($"Roslyn {typeof(Compilation).Assembly.GetName().Version}");
foreach (var path in args.Skip(2))
{
    Console.WriteLine($"file {path}");
    await CompileAsync(path);
}

async Task CompileAsync(string path)
{
    var compilation = CSharpCompilation.Create(
        "App",
        [CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)],
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
    );
    var driver = CSharpGeneratorDriver
        .Create(analyzers.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)))
        .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var generatorDiagnostics);
    var found = await output
        .WithAnalyzers([.. analyzers.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))])
        .GetAllDiagnosticsAsync();
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
}
