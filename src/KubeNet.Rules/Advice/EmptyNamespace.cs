using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4041: a namespace that is an empty string. The API server treats it as missing, so the client's context decides the namespace
/// (FillObjectMetaSystemFields and EnsureObjectNamespaceMatchesRequestNamespace in
/// kubernetes/staging/src/k8s.io/apiserver/pkg/registry/rest/meta.go).
/// </summary>
internal sealed class EmptyNamespace : Rule
{
    public EmptyNamespace()
        : base("KUBE4041", "The namespace is empty", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (resource.Namespace is not null && resource.Root.Scalar("metadata.namespace") is { Text: "" } empty)
            {
                findings.Report(
                    empty,
                    $"metadata.namespace of {Wording.Named(resource)} is empty and is treated as missing. "
                        + "The namespace of kubectl's context is used instead. "
                        + "Write the name of the namespace. The default one is 'default'."
                );
            }
        }
    }
}
