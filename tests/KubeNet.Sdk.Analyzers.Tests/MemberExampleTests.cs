using System.Reflection;
using System.Xml.Linq;
using k8s.Models;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>Completion shows each member of the DSL in use, and what it shows may be copied: it compiles, and no rule minds it.</summary>
public sealed class MemberExampleTests
{
    private static readonly Assembly[] s_assemblies =
    [
        typeof(ManifestSet).Assembly,
        typeof(HandleFields).Assembly,
        typeof(ModelManifests).Assembly,
    ];

    [Fact]
    public void Every_member_that_a_user_types_is_shown_in_use()
    {
        var shown = Examples();

        Lines.Empty(
            Members()
                .Where(id => !shown.ContainsKey(id))
                .Select(id => $"{id} has no <example><code>: show it in use, in the fewest lines that compile in Define.")
        );
        Assert.Contains("M:KubeNet.Manifests.Ingress(System.String)", Members());
    }

    [Fact]
    public async Task What_is_shown_compiles_and_no_rule_minds_it()
    {
        var examples = Examples();

        Assert.NotEmpty(examples);
        Lines.Empty(await ProblemsOf(examples));
    }

    [Fact]
    public async Task An_example_that_does_not_compile_or_that_a_rule_minds_is_seen()
    {
        var problems = await ProblemsOf(
            new Dictionary<string, string>
            {
                ["of nothing"] = """k8s.Pod("web", image: "nginx:1.27").Nothing();""",
                ["out of range"] = """k8s.Pod("web", image: "nginx:1.27").ContainerPort(80).Expose(port: 80, nodePort: 80);""",
                ["right"] = """k8s.Pod("web", image: "nginx:1.27").ContainerPort(80).Expose(port: 80);""",
            }
        );

        Assert.Collection(
            problems,
            first => Assert.StartsWith("of nothing: ", first),
            second => Assert.StartsWith("out of range: ", second)
        );
    }

    /// <summary>The members of the public types in the namespace KubeNet. Values of enumerations are not used alone.</summary>
    private static IReadOnlyList<string> Members() =>
        [
            .. new[] { typeof(ManifestSet), typeof(HandleFields), typeof(ModelManifests) }
                .Select(type => Empty.Compilation.GetTypeByMetadataName(type.FullName!)!)
                .SelectMany(type =>
                    type.ContainingAssembly.GlobalNamespace.GetNamespaceMembers()
                        .Single(space => space.Name == nameof(KubeNet))
                        .GetTypeMembers()
                )
                .Where(type =>
                    type is { DeclaredAccessibility: Accessibility.Public, TypeKind: not TypeKind.Enum }
                    && type.BaseType?.Name is not (nameof(Exception) or nameof(Attribute))
                )
                .SelectMany(type => type.GetMembers())
                .Where(IsTyped)
                .Select(member => member.GetDocumentationCommentId()!)
                .Distinct(),
        ];

    private static bool IsTyped(ISymbol member) =>
        member
            is IPropertySymbol
                or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Conversion or MethodKind.UserDefinedOperator }
                or IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: false }
        && member
            is {
                IsOverride: false,
                DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            };

    /// <summary>The code that each member's documentation shows, by its documentation id.</summary>
    private static IReadOnlyDictionary<string, string> Examples() =>
        s_assemblies
            .SelectMany(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member"))
            .Where(member => member.Element("example")?.Element("code") is not null)
            .ToDictionary(
                member => member.Attribute("name")!.Value,
                member => member.Element("example")!.Element("code")!.Value,
                StringComparer.Ordinal
            );

    /// <summary>
    /// What is shown of fields is for a project without the second package. With it, most of these lambdas would get models.
    /// </summary>
    private static async Task<IReadOnlyList<string>> ProblemsOf(IReadOnlyDictionary<string, string> examples)
    {
        var ofFields = examples.ToLookup(it => it.Key.StartsWith("M:KubeNet.HandleFields.", StringComparison.Ordinal));
        return
        [
            .. await ProblemsIn(Empty, "using k8s.Models;\n", ofFields[false].ToDictionary()),
            .. await ProblemsIn(new HostProject(), "", ofFields[true].ToDictionary()),
        ];
    }

    /// <summary>Each example is a set of its own, in a file and a namespace of its own; all are one project.</summary>
    private static async Task<IReadOnlyList<string>> ProblemsIn(
        HostProject empty,
        string usings,
        IReadOnlyDictionary<string, string> examples
    )
    {
        var names = examples.Keys.Order(StringComparer.Ordinal).ToList();
        var project = Generated.With(
            names
                .Select((name, number) => (Number: number, Code: examples[name]))
                .Aggregate(
                    empty,
                    (project, example) =>
                        project.WithFile($"Example{example.Number}.cs", usings + FileOf($"Example{example.Number}", example.Code))
                )
        );
        var problems = project
            .Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Concat(
                (await project.AnalyzeAsync(new ManifestAnalyzer())).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
            );
        return
        [
            .. problems
                .Select(problem =>
                    (
                        Name: names
                            .Where(
                                (_, number) =>
                                    problem.Location.GetLineSpan().Path.EndsWith($"/Example{number}.cs", StringComparison.Ordinal)
                            )
                            .FirstOrDefault(""),
                        problem
                    )
                )
                .Select(found => $"{found.Name}: {found.problem}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static HostProject Empty { get; } =
        new HostProject().WithAssembliesOf(typeof(ModelManifests), typeof(V1Pod), typeof(k8s.IKubernetesObject));

    private static string FileOf(string name, string code)
    {
        var usings =
            "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing KubeNet;\nusing "
            + "KubeNet.CustomResources;\nnamespace "
            + $"Shown.{name};\n";
        return code.Contains(": ManifestSet", StringComparison.Ordinal)
            ? usings + code
            : $"{usings}public sealed partial class {name}Set : "
                + $"ManifestSet\n{{\n    protected override void Define(Manifests k8s)\n    {{\n{code}\n    }}\n}}\n";
    }
}
