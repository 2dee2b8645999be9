using System.Collections.Immutable;
using KubeNet.HostTesting;
using KubeNet.Sdk.Analyzers.Suppressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// Suggestions of .NET's own analyzers are taken back on manifest code, and nowhere else. Their analyzers are not here, so one that reports
/// the same id at every node of the kind stands for them; the packages' tests have the real ones.
/// </summary>
public sealed class SuppressionTests
{
    private const string Code = """
        using KubeNet;

        namespace Acme;

        public class Shop : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                /*IDE0058 taken back*/k8s.ConfigMap("a").Data("b", "c");
                /*IDE0058*/Other.Count(/*CA1062 taken back*/k8s);
            }

            private void Define(Manifests k8s, int times) => /*CA1062*/k8s.ToString();
        }

        /*CA1812 taken back*/internal sealed class Hidden : Shop
        {
        }

        /*CA1812*/internal sealed class Other
        {
            public static int Count(Manifests k8s) => /*CA1062*/k8s.GetHashCode();
        }
        """;

    [Theory]
    [InlineData("IDE0058", "UnusedHandles")]
    [InlineData("CA1062", "UncheckedManifests")]
    [InlineData("CA1812", "UninstantiatedSets")]
    public async Task A_suggestion_is_taken_back_where_it_stands_on_manifest_code(string id, string suppressor)
    {
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(
            new Marked(id),
            (DiagnosticAnalyzer)
                Activator.CreateInstance(
                    typeof(ManifestSuppressor).Assembly.GetType($"{typeof(ManifestSuppressor).Namespace}.{suppressor}")!
                )!
        );
        var compilation = HostProject.Of(Code).Compilation;

        var reported = await compilation
            .WithAnalyzers(
                analyzers,
                new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false, reportSuppressedDiagnostics: true)
            )
            .GetAnalyzerDiagnosticsAsync();

        Assert.Equal(2 + (id == "CA1062" ? 1 : 0), reported.Length);
        foreach (var diagnostic in reported)
        {
            var mark = Code[Code.LastIndexOf("/*", diagnostic.Location.SourceSpan.Start, StringComparison.Ordinal)..];
            Assert.Equal(mark.StartsWith($"/*{id} taken back*/", StringComparison.Ordinal), diagnostic.IsSuppressed);
        }
    }

    /// <summary>Reports an id at what stands behind its marks.</summary>
#pragma warning disable RS1001, RS1017, RS1036 // a test's own, in no package; it stands for several
    private sealed class Marked(string id) : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor _descriptor = new(id, id, id, "Marked", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxTreeAction(tree =>
            {
                var root = tree.Tree.GetRoot(tree.CancellationToken);
                foreach (
                    var mark in root.DescendantTrivia().Where(trivia => trivia.ToString().StartsWith("/*" + id, StringComparison.Ordinal))
                )
                {
                    // The analyzers of .NET report statements whole, a class at its name, and an argument at the argument.
                    var token = root.FindToken(mark.Span.End);
                    var node = token.Parent!;
                    while (node.Parent is { } parent && parent.SpanStart == token.SpanStart && Fits(parent))
                    {
                        node = parent;
                    }

                    tree.ReportDiagnostic(
                        Diagnostic.Create(
                            _descriptor,
                            node is Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax type
                                ? type.Identifier.GetLocation()
                                : node.GetLocation()
                        )
                    );
                }
            });
        }

        private bool Fits(SyntaxNode node) =>
            id switch
            {
                "IDE0058" => node
                    is Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax
                        or Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionStatementSyntax,
                "CA1812" => node is Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax,
                _ => false,
            };
    }
#pragma warning restore RS1001, RS1017, RS1036
}
