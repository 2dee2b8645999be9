using System.Globalization;
using System.Text;
using KubeNet.Diagnosis;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation.Sets;
using KubeNet.HostTesting;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>All that is known of a project, each value with its place, as one text.</summary>
internal static class Dump
{
    public static ProjectDiagnosis Diagnose(HostProject project) =>
        ProjectDiagnosis.Of(
            project.Compilation,
            project.Options.GlobalOptions,
            ClusterFacts.TextOf(project.AdditionalFiles, TestContext.Current.CancellationToken),
            YamlText.Among(project.AdditionalFiles, project.Options, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );

    public static string Of(HostProject project) => Of(Diagnose(project));

    public static string Of(ProjectDiagnosis project)
    {
        var text = new StringBuilder();
        foreach (var set in project.Sets)
        {
            Write(text, set.Set);
            text.AppendJoin('\n', set.Diagnostics.Select(Show))
                .Append("\nunbound: ")
                .Append(set.Unbound is { } unbound ? Show(unbound) : "")
                .Append('\n');
        }

        return text.AppendJoin('\n', project.Diagnostics.Select(Show))
            .Append('\n')
            .AppendJoin('\n', project.DiagnoseYaml(TestContext.Current.CancellationToken).Select(Show))
            .ToString();
    }

    private static void Write(StringBuilder text, EvaluatedSet set)
    {
        text.Append(CultureInfo.InvariantCulture, $"# {set.Name} {set.QualifiedName} {set.Origin} {set.Graph.IsComplete}\n");
        foreach (var finding in set.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{finding} {finding.Origin} {string.Join(' ', finding.Others)}\n");
        }

        foreach (var resource in set.Graph.Visible.Concat(set.Graph.VisibleProxies))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {resource.Identity} {resource.Origin}\n");
            Write(text, resource.Root);
        }
    }

    private static void Write(StringBuilder text, ResourceNode node)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"  {node.FieldPath} {node.Origin.Path}({node.Origin.Start},{node.Origin.Length}) {(node as ScalarNode)?.Value}\n"
        );
        foreach (var entry in (node as MapNode)?.Entries ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"  {entry.Key} {entry.KeyOrigin}\n");
            Write(text, entry.Value);
        }

        foreach (var item in (node as ListNode)?.Items ?? [])
        {
            Write(text, item);
        }
    }

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic} {diagnostic.Location.SourceSpan} "
        + $"{string.Join(' ', diagnostic.AdditionalLocations.Select(location => location.GetLineSpan() + " " + location.SourceSpan))}";
}
