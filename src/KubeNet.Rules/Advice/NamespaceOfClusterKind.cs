using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4017: a namespace on a cluster-scoped kind. The server drops it without a warning
/// (EnsureObjectNamespaceMatchesRequestNamespace in kubernetes/staging/src/k8s.io/apiserver/pkg/registry/rest/meta.go).
/// </summary>
internal sealed class NamespaceOfClusterKind : Rule
{
    public NamespaceOfClusterKind()
        : base("KUBE4017", "The kind is cluster-scoped and has no namespace", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (
                ClusterScopedKinds.Contains(resource.Group, resource.Kind)
                && resource.Metadata.Scalar("namespace") is { Text: { Length: > 0 } name } written
            )
            {
                findings.Report(
                    written,
                    $"metadata.namespace of {Wording.Named(resource)} is {Wording.Quoted(name)}, but the API server drops it. "
                        + $"A {resource.Kind} is cluster-scoped: one with the same name in any other namespace would be the same object. "
                        + "Remove the namespace."
                );
            }
        }
    }
}
