using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1052: where a variable comes from must be something that can exist: a ConfigMap or Secret with a name and key of the right form, a
/// file in an empty directory of the pod (validateConfigMapKeySelector, validateFileKeySelector, validateConfigMapEnvSource and
/// validateFileKeyRefVolumes in kubernetes/pkg/apis/core/validation/validation.go). Whether the ConfigMap is there is KUBE2017's.
/// </summary>
internal sealed class VariableReferences : Rule
{
    public VariableReferences()
        : base("KUBE1052", "The environment variable's source is invalid", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (var container in pod.Containers)
            {
                foreach (
                    var from in (container.Map.List("env")?.Maps ?? []).Select(variable => variable.Map("valueFrom")).OfType<MapNode>()
                )
                {
                    Key(container, from.Map("configMapKeyRef"), findings);
                    Key(container, from.Map("secretKeyRef"), findings);
                    if (from.Map("fileKeyRef") is { } file && graph.Cluster.ReadsVariablesFromFiles())
                    {
                        File(container, file, findings);
                    }
                }

                foreach (var source in container.Map.List("envFrom")?.Maps ?? [])
                {
                    Whole(container, source.Map("configMapRef"), findings);
                    Whole(container, source.Map("secretRef"), findings);
                }
            }
        }
    }

    private static void Key(PodContainer container, MapNode? reference, FindingSink findings)
    {
        if (reference is null)
        {
            return;
        }

        // Here, unlike in other places, the server judges an absent name as an empty one.
        if (reference.IsSet("name"))
        {
            Judge(container, reference.Scalar("name"), DnsSubdomain.WhyNot, "Write a name of that form.", findings);
        }
        else
        {
            findings.ReportMissing(
                reference,
                reference.Place(),
                Refusal.Of(
                    container.Resource,
                    reference.PathOf("name"),
                    "is missing",
                    DnsSubdomain.WhyNot("")!,
                    "Name the object that has the key."
                )
            );
        }

        Judge(
            container,
            reference.Scalar("key") is { Text.Length: > 0 } key ? key : null,
            ConfigKey.WhyNot,
            "No ConfigMap or Secret has such a key; write one that it has.",
            findings
        );
    }

    private static void File(PodContainer container, MapNode file, FindingSink findings)
    {
        Judge(
            container,
            file.Scalar("key") is { Text.Length: > 0 } key ? key : null,
            VariableName.WhyNot,
            "Write the name that the file gives the variable.",
            findings
        );
        Judge(
            container,
            file.Scalar("path") is { Text.Length: > 0 } path ? path : null,
            LocalPath.WhyNotUpwards,
            "Write a path within the volume.",
            findings
        );
        if (file.Scalar("volumeName") is not { Text: { Length: > 0 } text } name)
        {
            return;
        }

        var words = ServerWords.Join(
            DnsLabel.WhyNot(text),
            !container.Pod.Volumes.TryGetValue(text, out var volume) ? ServerWords.NotFound(text)
                : volume.IsEmptyDir ? null
                : "referenced volume must be of type emptyDir"
        );
        if (words is not null)
        {
            findings.Report(name, Refusal.Of(container.Resource, name, words, "Name a volume of the pod that is an emptyDir."));
        }
    }

    /// <summary>The server judges these names as beginnings of names, which may end with a hyphen.</summary>
    private static void Whole(PodContainer container, MapNode? reference, FindingSink findings) =>
        Judge(
            container,
            reference?.Scalar("name") is { Text.Length: > 0 } name ? name : null,
            text => DnsSubdomain.WhyNot(text.Length > 1 && text[text.Length - 1] == '-' ? text.Substring(0, text.Length - 2) + "a" : text),
            "Write a name of that form.",
            findings
        );

    private static void Judge(PodContainer container, ScalarNode? value, Func<string, string?> whyNot, string wayOut, FindingSink findings)
    {
        if (value is { Text: { } text } && whyNot(text) is { } words)
        {
            findings.Report(value, Refusal.Of(container.Resource, value, words, wayOut));
        }
    }
}
