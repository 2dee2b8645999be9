using System.Text.RegularExpressions;
using k8s.Models;
using System.Xml.Linq;
using KubeNet.Diagnosis;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>The snippets of docs/rules do what their pages say: the bad one gets the page's id and no other, the good one gets nothing.</summary>
public sealed partial class RulePageSnippetTests
{
    private static readonly string Pages = Path.Combine(Checkout.Root, "docs", "rules");

    /// <summary>
    /// The ids that a snippet of C# shows: an error of our own, and one in a project file, cannot be. Pages with YAML are judged by the tests
    /// of the documents.
    /// </summary>
    public static TheoryData<string> Ids() =>
        [.. Descriptors.All.Select(descriptor => descriptor.Id)
            .Where(id => id is not ("KUBE0009" or "KUBE0999") && !File.ReadAllText(Path.Combine(Pages, id + ".md")).Contains("<!-- bad -->\n```yaml\n", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_bad_snippet_gets_the_id_of_its_page(string id)
    {
        var project = Project(id, "bad");

        var found = await project.AnalyzeAsync(new ManifestAnalyzer());

        Assert.NotEmpty(found);
        Lines.Empty(found.Where(diagnostic => diagnostic.Id != id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_good_snippet_gets_nothing(string id) =>
        Lines.Empty(await Project(id, "good").AnalyzeAsync(new ManifestAnalyzer()));

    private static HostProject Project(string id, string verdict)
    {
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));
        var code = Assert.Single(Snippet().Matches(page), match => match.Groups["verdict"].Value == verdict).Groups["code"].Value;
        // What the DSL has no word for is said with the models of the second package.
        var models = code.Contains("new V", StringComparison.Ordinal) || code.Contains(".Configure(", StringComparison.Ordinal) || code.Contains("k8s.Add(", StringComparison.Ordinal);
        var usings = "using System;\nusing System.Collections.Generic;\n" + (models ? "using System.Text.Json.Serialization;\nusing k8s;\nusing k8s.Models;\n" : "") + "using KubeNet;\nnamespace Acme;\n";
        var project = (models ? new HostProject().WithAssembliesOf(typeof(ModelManifests), typeof(V1Pod)) : new HostProject()).WithFile("Shop.cs", code.Contains(": ManifestSet", StringComparison.Ordinal)
            ? usings + code
            : $"{usings}public sealed partial class Shop : ManifestSet\n{{\n    protected override void Define(Manifests k8s)\n    {{\n{code}    }}\n}}\n");
        project = InProject(project, ProjectFile().Match(page).Groups["xml"].Value);
        project = Generated.With(project);
        Lines.Empty(project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return project;
    }

    /// <summary>With what a page says in the project file, as the build's targets pass it on.</summary>
    private static HostProject InProject(HostProject project, string xml)
    {
        foreach (var node in XElement.Parse($"<Project>{xml}</Project>").Elements().Elements())
        {
            string Of(string metadata) => (string?)node.Attribute(metadata) ?? "";
            project = node.Name.LocalName == "KubeNetService"
                ? project.WithAdditionalFile("obj/kubenet.facts", $"service {Of("Include")} namespace={Of("Namespace")} type={Of("Type")} ports={Of("Ports")} node-ports={Of("NodePorts")}\n")
                : project.WithProperty(node.Name.LocalName, node.Value);
        }

        return project;
    }

    [GeneratedRegex("<!-- project -->\n```xml\n(?<xml>[^`]+)```\n")]
    private static partial Regex ProjectFile();

    [GeneratedRegex("<!-- (?<verdict>bad|good) -->\n```csharp\n(?<code>[^`]+)```\n")]
    private static partial Regex Snippet();
}
