using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation;
using KubeNet.Evaluation.Sets;
using KubeNet.Files;
using KubeNet.HostTesting;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>A project with definitions: evaluated as the hosts do, or compiled with what the generator adds, and run.</summary>
internal static class CrdProject
{
    public static ImmutableArray<YamlText> TextsOf(HostProject project) =>
        YamlText.Among(project.AdditionalFiles, project.Options, TestContext.Current.CancellationToken);

    public static HostProject Of(string define, params string[] definitions) =>
        definitions
            .Select((text, index) => (Path: $"crds/{index}.yaml", Text: text))
            .Aggregate(HostProject.Of(SetOf(define)), (project, file) => project.WithCrd(file.Path, file.Text));

    public static string SetOf(string define) =>
        $$"""
            using System.Collections.Generic;
            using System.Linq;
            using KubeNet;
            public sealed class Set : ManifestSet
            {
                public override string Namespace => "shop";
                protected override void Define(Manifests k8s)
                {
                    {{define}}
                }
            }
            """;

    public static EvaluatedSet Evaluate(HostProject project)
    {
        var global = project.Options.GlobalOptions;
        var code = EvaluatedCode.Of(project.Compilation, global, TextsOf(project));
        var settings = ProjectSettings.Read(global, "").Evaluation;
        return EvaluationCache.Evaluate(code, settings, TestContext.Current.CancellationToken).Single(set => set.Name == "Set");
    }

    /// <summary>The files of the set as one text, by running it.</summary>
    public static string Run(HostProject project) =>
        Load(project, assembly => TextOf(((ManifestSet)Activator.CreateInstance(assembly.GetType("Set", throwOnError: true)!)!).Render()));

    public static string TextOf(IEnumerable<ManifestFile> files) =>
        string.Join("\n", files.Select(file => $"# {file.Path}\n{file.Content}"));

    /// <summary>The project as the compiler compiles it.</summary>
    public static T Load<T>(HostProject project, Func<Assembly, T> use)
    {
        using var image = new MemoryStream();
        var emitted = Generated.With(project).Compilation.Emit(image);
        Lines.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(10));
        image.Position = 0;
        var context = new AssemblyLoadContext("App", isCollectible: true);
        context.Resolving += (_, name) => name.Name == "KubeNet.Sdk" ? typeof(ManifestSet).Assembly : null;
        try
        {
            return use(context.LoadFromStream(image));
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>A tree as one text, whatever the order of its fields is.</summary>
    public static string Canonical(ResourceNode node) =>
        node switch
        {
            MapNode map => "{"
                + string.Join(",", map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}:{Canonical(e.Value)}"))
                + "}",
            ListNode list => $"[{string.Join(",", list.Items.Select(Canonical))}]",
            ScalarNode { Text: { } text } => $"\"{text}\"",
            ScalarNode scalar => Convert.ToString(scalar.Value, CultureInfo.InvariantCulture) ?? "null",
            _ => "?",
        };
}
