using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1020: finalizers that the API server rejects (ValidateFinalizers in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go, and validateKubeFinalizerName in
/// kubernetes/pkg/apis/core/validation/validation.go for built-in kinds, where a name without a domain must be a standard one).
/// </summary>
internal sealed class Finalizers : Rule
{
    private static readonly FieldPattern s_ofObjects = new("metadata.finalizers[]");

    private static readonly FieldPattern s_ofNamespaces = new("spec.finalizers[]");

    private static readonly string[] s_withStandardNames = ["", "apps", "batch", "networking.k8s.io"];

    public Finalizers()
        : base("KUBE1020", "The finalizer is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in ApiObjects.In(graph))
        {
            ScalarNode[] all = [.. s_ofObjects.Scalars(resource.Root)];
            foreach (
                var finalizer in resource is { Group: "", Kind: "Namespace" } ? all.Concat(s_ofNamespaces.Scalars(resource.Root)) : all
            )
            {
                if (finalizer.Text is { } name && WhyNot(name, s_withStandardNames.Contains(resource.Group)) is { } words)
                {
                    findings.Report(
                        finalizer,
                        Refusal.Of(resource, finalizer, words, "Write the name with a domain prefix, such as 'example.com/cleanup'.")
                    );
                }
            }

            if (
                Array.Find(all, finalizer => finalizer.Text == "orphan") is { } orphan
                && Array.Find(all, finalizer => finalizer.Text == "foregroundDeletion") is { } foreground
            )
            {
                findings.Report(
                    foreground,
                    Refusal.Of(resource, foreground, "finalizer orphan and foregroundDeletion cannot be both set", "Remove one of them."),
                    orphan
                );
            }
        }
    }

    private static string? WhyNot(string name, bool knowsStandardNames) =>
        QualifiedName.WhyNot(name)
        ?? (
            knowsStandardNames && name.IndexOf('/') < 0 && name is not ("kubernetes" or "orphan" or "foregroundDeletion")
                ? "name is neither a standard finalizer name nor is it fully qualified"
                : null
        );
}
