using System.Text.Json;
using KubeNet.Diagnosis.CustomResources;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Files;
using KubeNet.HostTesting;
using KubeNet.Resources;
using KubeNet.Sdk.Analyzers;
using KubeNet.YamlSource.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>Definitions that their projects published: their classes compile, and their objects are written as they were said.</summary>
public sealed class PublishedClassesTests
{
    private static readonly string[] s_folders = ["crds", "apiserver-cases/gateway-crds"];

    public static TheoryData<string> Files =>
        [
            .. s_folders
                .Where(folder => SharedData.Find(folder) is not null)
                .SelectMany(folder =>
                    Directory.GetFiles(SharedData.Find(folder)!, "*.yaml").Select(file => $"{folder}/{Path.GetFileName(file)}")
                )
                .Order(StringComparer.Ordinal)
                .DefaultIfEmpty(""),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_classes_compile_without_a_warning(string file)
    {
        var text = TextOf(file);
        var project = HostProject.Of("").WithCrd("crd.yaml", text);
        var classes = ResourceClasses.Of(CrdProject.TextsOf(project))!;
        Lines.Empty(classes.Problems);
        foreach (
            var (options, language) in new[]
            {
                (new ClassOptions(HasNullable: true, HasRequired: true, IsPublic: true), LanguageVersion.CSharp12),
                (new ClassOptions(HasNullable: true, HasRequired: false, IsPublic: false), LanguageVersion.CSharp8),
                (new ClassOptions(HasNullable: false, HasRequired: false, IsPublic: true), LanguageVersion.CSharp7_3),
            }
        )
        {
            var sources = classes.SourcesFor(options);
            Assert.True(sources.Length > 1);
            var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
            var compilation = project
                .Compilation.RemoveAllSyntaxTrees()
                .AddSyntaxTrees(
                    sources.Select(source =>
                        CSharpSyntaxTree.ParseText(source.Text.Replace("#pragma warning disable\n", "", StringComparison.Ordinal), parse)
                    )
                );
            if (language < LanguageVersion.CSharp8)
            {
                var plain = compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable);
                compilation = compilation.WithOptions(plain);
            }

            Lines.Empty(compilation.GetDiagnostics().Where(it => it.Severity >= DiagnosticSeverity.Warning).Take(10));
        }
    }

    /// <summary>Who takes a definition as it is published has nothing to mend in it.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_is_said_of_the_definition(string file) =>
        Lines.Empty(await HostProject.Of("").WithCrd("crds/crd.yaml", TextOf(file)).AnalyzeAsync(new ManifestAnalyzer()));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_object_with_every_field_is_written_as_it_was_said(string file)
    {
        var kinds = DefinitionReader.Read(YamlFileReader.Read("crd.yaml", TextOf(file))).Kinds;
        Assert.NotEmpty(kinds);
        RoundTrip([TextOf(file)], kinds.Select(CrdInstances.Of).ToList());
    }

    [Fact]
    public void Objects_that_a_server_took_are_written_as_they_were_said()
    {
        var cases = SharedData.Find("apiserver-cases/gateway.jsonl");
        Assert.SkipWhen(cases is null, "the cases are not here");
        var definitions = Directory.GetFiles(SharedData.Find("apiserver-cases/gateway-crds")!, "*.yaml").Select(File.ReadAllText).ToList();
        var served = definitions
            .SelectMany(text => DefinitionReader.Read(YamlFileReader.Read("crd.yaml", text)).Kinds)
            .Select(kind => (kind.ApiVersion, kind.Kind))
            .ToHashSet();
        var manifests = File.ReadLines(cases!)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(it => it.GetProperty("verdict").GetString() == "ACCEPT")
            .Select(it => YamlFileReader.Read("case.yaml", it.GetProperty("manifest").GetString()!).Manifests.Single())
            .Where(manifest => served.Contains((manifest.Text("apiVersion")!, manifest.Text("kind")!)))
            .ToList();
        Assert.True(manifests.Count > 200, $"only {manifests.Count} objects");
        RoundTrip(definitions, manifests);
    }

    private static void RoundTrip(IReadOnlyList<string> definitions, IReadOnlyList<MapNode> manifests)
    {
        var empty = CrdProject.Of("", [.. definitions]).WithProperty("KubeNetMaxSteps", "50000000");
        var expected = new List<string>();
        var code = CrdProject.Load(
            empty,
            assembly =>
            {
                var classes = CrdObjects.Classes(assembly);
                var lines = new List<string>();
                foreach (var manifest in manifests)
                {
                    var type = classes[(manifest.Text("apiVersion")!, manifest.Text("kind")!)];
                    manifest.Remove("status");
                    RemoveNulls(manifest);
                    manifest.Map("metadata")!.Set("name", $"x-{lines.Count}", Origin.None);
                    if (type.GetConstructors()[0].GetParameters().Length == 1)
                    {
                        manifest.Map("metadata")!.Remove("namespace");
                    }
                    else if (manifest.Text("metadata.namespace") is null)
                    {
                        manifest.Map("metadata")!.Set("namespace", "shop", Origin.None);
                    }

                    expected.Add(CrdProject.Canonical(manifest));
                    lines.Add($"k8s.Add({CrdObjects.Creation(manifest, type)});");
                }

                return string.Join("\n", lines);
            }
        );

        var project = empty.WithFile("Shop.cs", CrdProject.SetOf(code));
        var run = CrdProject.Run(project);
        var set = CrdProject.Evaluate(project);
        Lines.Empty(set.Findings);
        Assert.True(set.Graph.IsComplete);
        Lines.Equal(expected, set.Graph.Own.Select(resource => CrdProject.Canonical(resource.Root)));
        Assert.Equal(run, CrdProject.TextOf(ManifestFiles.Of(set.Graph)));
    }

    /// <summary>The server drops a field that is null, and a property that is null is not written.</summary>
    private static void RemoveNulls(ResourceNode node)
    {
        foreach (var item in (node as ListNode)?.Items ?? [])
        {
            RemoveNulls(item);
        }

        foreach (var entry in (node as MapNode)?.Entries.ToList() ?? [])
        {
            if (entry.Value is ScalarNode { Value: null } && node is MapNode { Parent: not null } map)
            {
                map.Remove(entry.Key);
            }

            RemoveNulls(entry.Value);
        }
    }

    private static string TextOf(string file)
    {
        Assert.SkipWhen(file.Length == 0, "the definitions are not here");
        return File.ReadAllText(SharedData.Find(file)!);
    }
}
