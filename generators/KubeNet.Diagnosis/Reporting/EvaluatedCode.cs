using System.Collections.Immutable;
using KubeNet.Diagnosis.CustomResources;
using KubeNet.Diagnosis.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>
/// What is evaluated of a project: its own code, with the classes of its custom resources, and without what source generators added. Every
/// host asks here, so that all of them evaluate the same.
/// </summary>
internal static class EvaluatedCode
{
    public static Compilation Of(Compilation project, AnalyzerConfigOptions global, ImmutableArray<YamlText> yaml)
    {
        var own = new GeneratedTrees(global).LeaveOut(project);
        return
            ResourceClasses.Of(yaml) is { } classes
            && own.SyntaxTrees.FirstOrDefault()?.Options is CSharpParseOptions language
            && ClassOptions.Of(own, global) is { } options
            ? own.AddSyntaxTrees(classes.TreesFor(options, language))
            : own;
    }
}
