using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Api.CustomResources;

/// <summary>
/// KUBE1094: a value of a custom resource that its CustomResourceDefinition does not allow: too small, too long, not of the pattern or the
/// format, twice in a list of unique items, or not as the alternatives want it
/// (kubernetes/staging/src/k8s.io/apiextensions-apiserver/pkg/apiserver/validation/validation.go, with
/// k8s.io/kube-openapi/pkg/validation).
/// </summary>
internal sealed class OutOfDefinition : Rule
{
    public OutOfDefinition()
        : base("KUBE1094", "The CustomResourceDefinition does not allow the value", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (resource, schema) in CustomWalk.Resources(graph))
        {
            CustomWalk.Over(resource, resource.Root, schema, findings, Judge);

            // What is missing may be in the part of a set that is unknown.
            if (graph.HasWholeResources)
            {
                var completed = CompletedResource.Of(resource, schema);
                CustomWalk.Over(
                    resource,
                    completed.Root,
                    schema,
                    findings,
                    (_, node, part, sink) => JudgeCompleted(resource, completed, node, part, sink)
                );
            }
        }
    }

    private static void Judge(Resource resource, ResourceNode node, CustomSchema schema, FindingSink findings)
    {
        if (CustomWalk.Fits(node, schema) && CustomLimits.Of(node, schema, out _) is { } fault)
        {
            Report(
                resource,
                node,
                node,
                node.FieldPath,
                "has the wrong size",
                $"{node.FieldPath} in body {fault.Words}",
                fault.WayOut,
                findings
            );
        }
    }

    private static void JudgeCompleted(
        Resource resource,
        CompletedResource completed,
        ResourceNode node,
        CustomSchema schema,
        FindingSink findings
    )
    {
        if (!CustomWalk.Fits(node, schema))
        {
            return;
        }

        if (node is not ScalarNode { Value: null } && CustomValidation.FaultOfAlternatives(node, schema) is var (words, misfit))
        {
            Report(
                resource,
                completed.Written(node),
                completed.Written(misfit),
                misfit.FieldPath.Length == 0 ? "The object" : misfit.FieldPath,
                "does not fit the alternatives of its CustomResourceDefinition",
                $"\"{node.FieldPath}\" {words}",
                "Read the definition, and write one of its alternatives.",
                findings
            );
        }

        foreach (var (item, keys) in node is ListNode list ? CustomDuplicates.In(list, schema) : [])
        {
            Report(
                resource,
                completed.Written(item),
                completed.Written(item),
                item.FieldPath,
                keys.Length == 0 ? "is twice in the list" : $"has the same {keys} as an item before it",
                $"Duplicate value: {CustomDuplicates.Shown(item, schema)}",
                "Remove one of them, or write another value.",
                findings
            );
        }
    }

    /// <summary>Reports lists and maps at the key, since a squiggle under a whole list does not help.</summary>
    private static void Report(
        Resource resource,
        ResourceNode about,
        ResourceNode marked,
        string path,
        string what,
        string words,
        string wayOut,
        FindingSink findings
    )
    {
        var message =
            marked is ScalarNode scalar && path == marked.FieldPath
                ? Refusal.Of(resource, scalar, words, wayOut)
                : Refusal.Of(resource, path, what, words, wayOut);
        CustomPlaces.Report(about, marked, message, findings);
    }
}
