using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>What a person says about severities holds for what is shown and for what is written: the two hosts agree.</summary>
public sealed class SuppressionTests
{
    /// <summary>How, whether the diagnostic is still an error, and whether the manifests are written.</summary>
    public static TheoryData<string, bool> Cases => new()
    {
        { "nothing", false },
        { "pragma", true },
        { "pragma of another id", false },
        { "attribute on the method", true },
        { "attribute on the class", true },
        { "attribute on the assembly", true },
        { "attribute for another id", false },
        { "editorconfig none", true },
        { "editorconfig warning", true },
        { "editorconfig of another file", false },
        { "globalconfig suggestion", true },
        { "category none", true },
        { "NoWarn", true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_NodePort_that_is_wrong(string how, bool isWritten)
    {
        const string Wrong = "server.Expose(port: 80, nodePort: 80);";
        await Check(Arranged(how, "KUBE1001", Wrong), "KUBE1001", isError: !isWritten, isWritten);
    }

    /// <summary>The diagnostic may be silenced; what is not known cannot be written all the same.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Something_that_cannot_be_evaluated(string how, bool isSilent)
    {
        const string Unknown = "server.Label(\"at\", DateTime.Now.Year.ToString());";
        await Check(Arranged(how, "KUBE0002", Unknown), "KUBE0002", isError: !isSilent, isWritten: false);
    }

    [Fact]
    public async Task A_warning_does_not_stop_a_set()
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80, targetPort: 8080);"));

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Equal(DiagnosticSeverity.Warning, shown.Severity);
        Assert.Single(HandOvers.Of(project).Sets, set => !set.IsRefused);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("KUBE2001")]
    [InlineData("editorconfig")]
    public async Task A_warning_that_was_made_an_error_does(string how)
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80, targetPort: 8080);"));
        project = how switch
        {
            "all" => project with { WarningsAsErrors = true },
            "editorconfig" => project.WithConfig(".editorconfig", "[*.cs]\ndotnet_diagnostic.KUBE2001.severity = error"),
            _ => project with { Specific = project.Specific.SetItem(how, ReportDiagnostic.Error) },
        };

        await Check(project, "KUBE2001", isError: true, isWritten: false);
    }

    private static async Task Check(HostProject project, string id, bool isError, bool isWritten)
    {
        var shown = (await project.AnalyzeAsync(new ManifestAnalyzer())).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Lines.Equal(isError ? [id] : [], shown.Select(diagnostic => diagnostic.Id));

        var set = Assert.Single(HandOvers.Of(project).Sets);
        Assert.Equal(isWritten, !set.IsRefused);
        Assert.Equal(isWritten, set.Files.Count > 0);
        Lines.Equal(isWritten ? [] : [id], set.Refusals.Select(refusal => refusal.Id));
        if (isError)
        {
            var place = shown[0].Location.GetMappedLineSpan();
            var refusal = set.Refusals[0];
            Assert.Equal(shown[0].GetMessage(), refusal.Message);
            Assert.Equal(
                (place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1),
                (refusal.File, refusal.Line, refusal.Column, refusal.EndLine, refusal.EndColumn));
        }
        else if (!isWritten)
        {
            Assert.Contains("though this was suppressed", set.Refusals[0].Message, StringComparison.Ordinal);
        }
    }

    private static HostProject Arranged(string how, string id, string statement)
    {
        var other = id == "KUBE1001" ? "KUBE2001" : "KUBE1001";
        var code = Samples.Set(how switch
        {
            "pragma" => $"\n#pragma warning disable {id}\n{statement}\n#pragma warning restore {id}\n",
            "pragma of another id" => $"\n#pragma warning disable {other}\n{statement}\n",
            _ => statement,
        });
        code = how switch
        {
            "attribute on the method" => code.Replace("protected override", $"[SuppressMessage(\"KubeNet\", \"{id}\")] protected override", StringComparison.Ordinal),
            "attribute on the class" => code.Replace("public sealed", $"[SuppressMessage(\"KubeNet\", \"{id}\")] public sealed", StringComparison.Ordinal),
            "attribute for another id" => code.Replace("public sealed", $"[SuppressMessage(\"KubeNet\", \"{other}\")] public sealed", StringComparison.Ordinal),
            "attribute on the assembly" => code.Replace("namespace Acme;", $"[assembly: SuppressMessage(\"KubeNet\", \"{id}\")]\nnamespace Acme;", StringComparison.Ordinal),
            _ => code,
        };
        var project = HostProject.Of(code);
        var category = id == "KUBE1001" ? "KubeNet.Api" : "KubeNet.Evaluation";
        return how switch
        {
            "editorconfig none" => project.WithConfig(".editorconfig", $"[*.cs]\ndotnet_diagnostic.{id}.severity = none"),
            "editorconfig warning" => project.WithConfig(".editorconfig", $"[Shop.cs]\ndotnet_diagnostic.{id}.severity = warning"),
            "editorconfig of another file" => project.WithConfig(".editorconfig", $"[Other.cs]\ndotnet_diagnostic.{id}.severity = none"),
            "globalconfig suggestion" => project.WithConfig(".globalconfig", $"is_global = true\ndotnet_diagnostic.{id}.severity = suggestion"),
            "category none" => project.WithConfig(".editorconfig", $"[*.cs]\ndotnet_analyzer_diagnostic.category-{category}.severity = none"),
            "NoWarn" => project.NoWarn(id),
            _ => project,
        };
    }
}
