using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1052: the source of a variable must be possible: a ConfigMap or Secret with a valid name and key, or a file in an emptyDir volume
/// of the pod (validateConfigMapKeySelector, validateFileKeySelector, validateConfigMapEnvSource and
/// validateFileKeyRefVolumes in kubernetes/pkg/apis/core/validation/validation.go). KUBE2017 checks whether the ConfigMap exists.
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

        // Unlike elsewhere, the server treats a missing name as an empty one here.
        if (reference.IsSet("name"))
        {
            Judge(container, reference.Scalar("name"), DnsSubdomain.WhyNot, "Use a valid name.", findings);
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
                    "Set it to the name of the object that has the key."
                )
            );
        }

        Judge(
            container,
            reference.Scalar("key") is { Text.Length: > 0 } key ? key : null,
            ConfigKey.WhyNot,
            "No ConfigMap or Secret can have this key. Use a key of the object.",
            findings
        );
    }

    private static void File(PodContainer container, MapNode file, FindingSink findings)
    {
        Judge(
            container,
            file.Scalar("key") is { Text.Length: > 0 } key ? key : null,
            VariableName.WhyNot,
            "Use the name that the variable has in the file.",
            findings
        );
        Judge(
            container,
            file.Scalar("path") is { Text.Length: > 0 } path ? path : null,
            LocalPath.WhyNotUpwards,
            "Use a path inside the volume.",
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
            findings.Report(name, Refusal.Of(container.Resource, name, words, "Use an emptyDir volume of the pod."));
        }
    }

    /// <summary>The server validates these names as prefixes of names, which may end with a hyphen.</summary>
    private static void Whole(PodContainer container, MapNode? reference, FindingSink findings) =>
        Judge(
            container,
            reference?.Scalar("name") is { Text.Length: > 0 } name ? name : null,
            text => DnsSubdomain.WhyNot(text.Length > 1 && text[text.Length - 1] == '-' ? text.Substring(0, text.Length - 2) + "a" : text),
            "Use a valid name.",
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
