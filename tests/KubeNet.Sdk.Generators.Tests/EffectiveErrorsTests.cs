using System.Collections.Immutable;
using KubeNet.Diagnosis;
using KubeNet.Diagnosis.Reporting;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>
/// The gate reckons severities where no analyzer driver runs. Here the driver says what is right: an analyzer reports the same
/// diagnostics at the same places, and what the driver makes an unsuppressed Error is what the gate must take for one.
/// </summary>
public sealed class EffectiveErrorsTests
{
    private const string Code = """
        using System.Diagnostics.CodeAnalysis;
        //assembly
        namespace Acme;

        //class
        public class Shop
        {
            //method
            public int Define()
            {
                //before
                var nodePort = /*!*/80;
                //after
                return nodePort;
            }
        }
        """;

    private static readonly ImmutableArray<DiagnosticDescriptor> s_descriptors =
    [
        .. Descriptors.All.Where(descriptor => descriptor.Id is "KUBE1001" or "KUBE2001"),
    ];

    /// <summary>Which of the Error KUBE1001 and the Warning KUBE2001 stop the build.</summary>
    public static TheoryData<string, string> Cases =>
        new()
        {
            { "nothing", "KUBE1001" },
            { "//before=#pragma warning disable KUBE1001", "" },
            { "//before=#pragma warning disable", "" },
            { "//before=#pragma warning disable KUBE2001", "KUBE1001" },
            { "//before=#pragma warning disable KUBE1001\n#pragma warning restore KUBE1001", "KUBE1001" },
            { "//after=#pragma warning disable KUBE1001", "KUBE1001" },
            { """//method=[SuppressMessage("KubeNet.Api", "KUBE1001")]""", "" },
            { """//method=[SuppressMessage("KubeNet.Api", "KUBE1001:The NodePort is outside the range")]""", "" },
            { """//method=[SuppressMessage("KubeNet.Api", "KUBE2001")]""", "KUBE1001" },
            { """//class=[SuppressMessage("", "KUBE1001")]""", "" },
            { """//assembly=[assembly: SuppressMessage("", "KUBE1001")]""", "" },
            { """//assembly=[assembly: SuppressMessage("", "KUBE1001", Scope = "member", Target = "~M:Acme.Shop.Define")]""", "" },
            { """//assembly=[assembly: SuppressMessage("", "KUBE1001", Scope = "member", Target = "~M:Acme.Other.Define")]""", "KUBE1001" },
            { """//assembly=[assembly: SuppressMessage("", "KUBE1001", Scope = "namespaceanddescendants", Target = "~N:Acme")]""", "" },
            { "nowarn=KUBE1001", "" },
            { "nowarn=KUBE2001", "KUBE1001" },
            { "error=KUBE2001", "KUBE1001 KUBE2001" },
            { "warnaserror", "KUBE1001 KUBE2001" },
            { "warnaserror;nowarn=KUBE2001", "KUBE1001" },
            { "warnaserror;notaserror=KUBE2001", "KUBE1001" },
            { "[*.cs]\ndotnet_diagnostic.KUBE1001.severity = none", "" },
            { "[*.cs]\ndotnet_diagnostic.KUBE1001.severity = silent", "" },
            { "[*.cs]\ndotnet_diagnostic.KUBE1001.severity = suggestion", "" },
            { "[*.cs]\ndotnet_diagnostic.KUBE1001.severity = warning", "" },
            { "[*.cs]\ndotnet_diagnostic.KUBE1001.severity = error", "KUBE1001" },
            { "[*.cs]\ndotnet_diagnostic.KUBE1001.severity = default", "KUBE1001" },
            { "[*.cs]\ndotnet_diagnostic.KUBE2001.severity = error", "KUBE1001 KUBE2001" },
            { "[Other.cs]\ndotnet_diagnostic.KUBE1001.severity = none", "KUBE1001" },
            { "warnaserror;[*.cs]\ndotnet_diagnostic.KUBE1001.severity = warning", "KUBE1001 KUBE2001" },
            { "is_global = true\ndotnet_diagnostic.KUBE1001.severity = none", "" },
            { "is_global = true\ndotnet_diagnostic.KUBE2001.severity = error", "KUBE1001 KUBE2001" },
            { "[*.cs]\ndotnet_analyzer_diagnostic.severity = none", "" },
            { "[*.cs]\ndotnet_analyzer_diagnostic.severity = error", "KUBE1001 KUBE2001" },
            { "[*.cs]\ndotnet_analyzer_diagnostic.severity = default", "KUBE1001" },
            { "[*.cs]\ndotnet_analyzer_diagnostic.category-KubeNet.Api.severity = warning", "" },
            { "[*.cs]\ndotnet_analyzer_diagnostic.category-KubeNet.Wiring.severity = error", "KUBE1001 KUBE2001" },
            {
                "[*.cs]\ndotnet_analyzer_diagnostic.severity = error\ndotnet_analyzer_diagnostic.category-KubeNet.Api.severity = none",
                "KUBE2001"
            },
            { "[*.cs]\ndotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.KUBE1001.severity = error", "KUBE1001" },
            { "[*.cs]\ndotnet_analyzer_diagnostic.severity = nonsense", "KUBE1001" },
            {
                "[*.cs]\ndotnet_analyzer_diagnostic.category-KubeNet.Wiring.severity = default\ndotnet_analyzer_diagnostic.severity = "
                    + "error",
                "KUBE1001"
            },
            { "is_global = true\ndotnet_analyzer_diagnostic.severity = none", "" },
            { "warnaserror;[*.cs]\ndotnet_analyzer_diagnostic.severity = warning", "KUBE1001 KUBE2001" },
            { "warnaserror;[*.cs]\ndotnet_analyzer_diagnostic.severity = suggestion", "" },
            { "warnaserror;[*.cs]\ndotnet_analyzer_diagnostic.severity = none", "" },
            { "warnaserror;[*.cs]\ndotnet_analyzer_diagnostic.severity = silent", "" },
            { "warnaserror;[*.cs]\ndotnet_analyzer_diagnostic.category-KubeNet.Wiring.severity = warning", "KUBE1001 KUBE2001" },
            { "nowarn=KUBE1001;[*.cs]\ndotnet_analyzer_diagnostic.severity = error", "KUBE2001" },
            { "//before=#pragma warning disable KUBE1001;[*.cs]\ndotnet_analyzer_diagnostic.severity = error", "KUBE2001" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_gate_reckons_as_the_compiler_does(string changes, string expected)
    {
        var project = Apply(changes);
        var compilation = project.Compilation;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var driver = await project.AnalyzeAsync(new MarkAnalyzer(), reportSuppressed: true);
        var byDriver = Ids(driver.Where(diagnostic => diagnostic is { IsSuppressed: false, Severity: DiagnosticSeverity.Error }));

        var raw = project.Trees.SelectMany(DiagnosticsAtMarks);
        var byGate = Ids(EffectiveErrors.Among(raw, compilation, project.Options, CancellationToken.None));

        Assert.Equal(byDriver, byGate);
        Assert.Equal(expected, byGate);
    }

    private static HostProject Apply(string changes)
    {
        var code = Code;
        var project = new HostProject();
        foreach (var change in changes.Split(';'))
        {
            var (word, rest) = change.Split('=', 2) is [var left, var right] ? (left, right) : (change, "");
            if (change.StartsWith("//", StringComparison.Ordinal))
            {
                code = code.Replace(word, rest, StringComparison.Ordinal);
                continue;
            }

            project = word switch
            {
                "nothing" => project,
                "warnaserror" => project with { WarningsAsErrors = true },
                "nowarn" => project.NoWarn(rest),
                "error" => project with { Specific = project.Specific.SetItem(rest, ReportDiagnostic.Error) },
                "notaserror" => project with { Specific = project.Specific.SetItem(rest, ReportDiagnostic.Warn) },
                _ => project.WithConfig(
                    change.StartsWith("is_global", StringComparison.Ordinal) ? "a.globalconfig" : ".editorconfig",
                    change
                ),
            };
        }

        return project.WithFile("Shop.cs", code);
    }

    private static string Ids(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(" ", diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));

    private static IEnumerable<Diagnostic> DiagnosticsAtMarks(SyntaxTree tree) =>
        from at in Markers.Of(tree, Markers.Guilty)
        from descriptor in s_descriptors
        select Diagnostic.Create(descriptor, Location.Create(tree, new TextSpan(at, 2)), "text");

#pragma warning disable RS1001 // no attribute: it is run by hand
    private sealed class MarkAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => s_descriptors;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSemanticModelAction(model =>
            {
                foreach (var diagnostic in DiagnosticsAtMarks(model.SemanticModel.SyntaxTree))
                {
                    model.ReportDiagnostic(diagnostic);
                }
            });
        }
    }
}
