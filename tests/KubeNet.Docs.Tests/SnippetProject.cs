using System.Text.RegularExpressions;
using System.Xml.Linq;
using KubeNet.HostTesting;
using KubeNet.Sdk.Analyzers;
using Microsoft.CodeAnalysis;

namespace KubeNet.Docs.Tests;

/// <summary>A piece of C# as a project: what the compiler says of it, what the analyzer shows, and what the build would write.</summary>
internal sealed partial class SnippetProject
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private readonly HostProject _project;

    private readonly HostProject _compiled;

    private SnippetProject(HostProject project)
    {
        _project = project;
        _compiled = Generated.With(project);
    }

    private SnippetProject(string file, string code)
        : this(new HostProject().WithFile(file, code).WithFile("Usings.cs", ImplicitUsings)) { }

    /// <summary>A whole file.</summary>
    public static SnippetProject OfFile(string file, string code) => new(file, code);

    /// <summary>An MSBuild property, and a set with nothing wrong in it.</summary>
    public static SnippetProject OfSetting(string property)
    {
        var element = XElement.Parse(property);
        var project = Of("""k8s.ConfigMap("settings").Data("region", "eu");""");
        return new(project._project.WithProperty(element.Name.LocalName, element.Value));
    }

    /// <summary>With a property group or an item group of the project file, as the build's targets pass them on.</summary>
    public SnippetProject With(string? setting)
    {
        var project = _project;
        foreach (var node in setting is null ? [] : XElement.Parse(setting).Elements())
        {
            string Of(string metadata) => (string?)node.Attribute(metadata) ?? "";
            project =
                node.Name.LocalName == "KubeNetService"
                    ? project.WithAdditionalFile(
                        "obj/kubenet.facts",
                        $"service {Of("Include")} namespace={Of("Namespace")} type={Of("Type")} ports={Of("Ports")} "
                            + $"node-ports={Of("NodePorts")}\n"
                    )
                    : project.WithProperty(node.Name.LocalName, node.Value);
        }

        return new(project);
    }

    /// <summary>With a file of KubernetesCrd.</summary>
    public SnippetProject WithCrd(string? text) => text is null ? this : new(_project.WithCrd("crds/crd.yaml", text));

    /// <summary>A file, whole declarations, or statements as they stand in <c>Define</c>.</summary>
    public static SnippetProject Of(string code) => new("Shop.cs", Declaration().IsMatch(code) ? WithUsing(code) : SetOf(code));

    public IReadOnlyList<string> CompilerErrors =>
        [
            .. _compiled
                .Compilation.GetDiagnostics()
                .Where(d => d.Severity == DiagnosticSeverity.Error)
                .Select(d => $"{d.Id}: {d.GetMessage()}"),
        ];

    public async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync() => await _compiled.AnalyzeAsync(new ManifestAnalyzer());

    /// <summary>The files of all sets, <c>Shop/service-web.yaml</c> to content; those of a refused set are not there.</summary>
    public IReadOnlyDictionary<string, string> Write() =>
        HandOvers
            .Of(_project)
            .Sets.SelectMany(set => set.Files.Select(file => (Path: $"{set.Folder}/{file.Path}", file.Content)))
            .ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);

    private static string WithUsing(string code) => code.StartsWith("using ", StringComparison.Ordinal) ? code : $"using KubeNet;\n{code}";

    private static string SetOf(string statements) =>
        $$"""
            using KubeNet;

            public sealed partial class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s)
                {
            {{statements}}
                }
            }
            """;

    [GeneratedRegex(@"^(public|internal|using|namespace) ", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
