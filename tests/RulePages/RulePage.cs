using System.Text.RegularExpressions;
using System.Xml.Linq;
using k8s.Models;
using Microsoft.CodeAnalysis;

namespace KubeNet.HostTesting;

/// <summary>The pages of docs/rules, and their snippets as projects.</summary>
internal static partial class RulePage
{
    public static string Folder { get; } = Path.Combine(Checkout.Root, "docs", "rules");

    public static string TextOf(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    /// <summary>Whether the page's snippets are C#. Those in YAML are judged by the tests of the documents.</summary>
    public static bool ShowsCSharp(string id) => Snippet().IsMatch(TextOf(id));

    /// <param name="id">The page's.</param>
    /// <param name="verdict"><c>bad</c> or <c>good</c>.</param>
    public static HostProject Project(string id, string verdict)
    {
        var page = TextOf(id);
        var code = Assert.Single(Snippet().Matches(page), match => match.Groups["verdict"].Value == verdict).Groups["code"].Value;
        // What the DSL has no word for is said with the models of the second package.
        var models = code.Contains("new V", StringComparison.Ordinal) || code.Contains("k8s.Add(", StringComparison.Ordinal);
        var usings =
            "using System;\nusing System.Collections.Generic;\n"
            + (models ? "using System.Text.Json.Serialization;\nusing k8s;\nusing k8s.Models;\n" : "")
            + "using KubeNet;\nnamespace Acme;\n";
        var project = (models ? new HostProject().WithAssembliesOf(typeof(ModelManifests), typeof(V1Pod)) : new HostProject()).WithFile(
            "Shop.cs",
            code.Contains(": ManifestSet", StringComparison.Ordinal)
                ? usings + code
                : $"{usings}public sealed partial class Shop : "
                    + $"ManifestSet\n{{\n    protected override void Define(Manifests k8s)\n    {{\n{code}    }}\n}}\n"
        );
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
            project =
                node.Name.LocalName == "KubeNetService"
                    ? project.WithAdditionalFile(
                        "obj/kubenet.facts",
                        $"service {Of("Include")} namespace={Of("Namespace")} type={Of("Type")} ports={Of("Ports")} "
                            + $"node-ports={Of("NodePorts")}\n"
                    )
                    : project.WithProperty(node.Name.LocalName, node.Value);
        }

        return project;
    }

    [GeneratedRegex("<!-- project -->\n```xml\n(?<xml>[^`]+)```\n")]
    private static partial Regex ProjectFile();

    [GeneratedRegex("<!-- (?<verdict>bad|good) -->\n```csharp\n(?<code>[^`]+)```\n")]
    private static partial Regex Snippet();
}
