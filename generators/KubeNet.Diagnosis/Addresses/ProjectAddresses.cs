using System.Collections.Immutable;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>From a compilation to the addresses of all its sets: what the generator's second source is made of.</summary>
internal static class ProjectAddresses
{
    /// <param name="project">The project.</param>
    /// <param name="global">Its properties.</param>
    /// <param name="facts">What it says of its cluster.</param>
    /// <param name="yaml">The project's YAML files; of definitions of custom resources classes are made.</param>
    /// <param name="mentions">Names before <c>.Services</c> in files that another generator reads (<see cref="PageMentions"/>).</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static ImmutableArray<SetAddresses> Of(
        Compilation project,
        AnalyzerConfigOptions global,
        string facts,
        ImmutableArray<YamlText> yaml,
        ImmutableArray<string> mentions,
        CancellationToken cancellationToken
    )
    {
        var settings = ProjectSettings.Read(global, facts);
        if (settings.Addressed == AddressChoice.None)
        {
            return ImmutableArray<SetAddresses>.Empty;
        }

        var compilation = EvaluatedCode.Of(project, global, yaml);
        var sets = EvaluationCache.Evaluate(compilation, settings.Evaluation, cancellationToken);
        var reachable =
            settings.Addressed == AddressChoice.All || HasDocs(project)
                ? null
                : new ReachableSets(compilation, mentions, cancellationToken);
        return AddressedSets.Among(sets, compilation, reachable, cancellationToken).Select(set => set.Addresses).ToImmutableArray();
    }

    /// <summary>
    /// Whether comments are read as documentation: by an editor, which completes names and shows what they mean, and by a compiler that
    /// writes a documentation file. A build without one reads no comments.
    /// </summary>
    public static bool HasDocs(Compilation project) =>
        project.SyntaxTrees.FirstOrDefault()?.Options.DocumentationMode is not DocumentationMode.None;

    /// <summary>Whether the language of the project has nullable reference types: C# 8 and later.</summary>
    public static bool HasNullable(Compilation project) => project is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp8 };
}
