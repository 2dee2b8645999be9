using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2072: the name of a class that nobody declares, beside a declared class with a similar name. Classes usually belong to the cluster,
/// so a name alone says nothing. An Ingress's class is KUBE2008.
/// </summary>
internal sealed class MisspeltClass : Rule
{
    private const string Storage = "storage.k8s.io/v1";

    /// <summary>Fields of claims: <c>spec</c> of a PersistentVolumeClaim and of the templates of claims.</summary>
    private static readonly (string Field, string ApiVersion, string Kind, string Consequence)[] s_ofClaims =
    [
        ("storageClassName", Storage, "StorageClass", "the claim stays Pending"),
        ("volumeAttributesClassName", Storage, "VolumeAttributesClass", "the volume is not changed"),
    ];

    private static readonly (string Field, string ApiVersion, string Kind, string Consequence)[] s_ofPods =
    [
        ("priorityClassName", "scheduling.k8s.io/v1", "PriorityClass", "the API server rejects the pods"),
        ("runtimeClassName", "node.k8s.io/v1", "RuntimeClass", "the API server rejects the pods"),
    ];

    private static readonly (string Field, string ApiVersion, string Kind, string Consequence)[] s_ofGateways =
    [
        ("gatewayClassName", CustomReferences.Gateway + "/v1", "GatewayClass", "no controller serves the Gateway"),
    ];

    private static readonly (string Field, string ApiVersion, string Kind, string Consequence)[] s_ofSnapshots =
    [
        ("volumeSnapshotClassName", "snapshot.storage.k8s.io/v1", "VolumeSnapshotClass", "no snapshot is taken"),
    ];

    public MisspeltClass()
        : base("KUBE2072", "The class is not declared, but a similar one is", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            var fields = resource.Kind switch
            {
                "PersistentVolumeClaim" => s_ofClaims,
                "Gateway" when resource.Group == CustomReferences.Gateway => s_ofGateways,
                "VolumeSnapshot" => s_ofSnapshots,
                _ => null,
            };
            if (fields is not null)
            {
                Judge(graph, resource, resource.Root.Map("spec"), fields, findings);
            }
            else if (resource.Kind == "StatefulSet" && resource.Root.List("spec.volumeClaimTemplates") is { } claims)
            {
                foreach (var claim in claims.Maps)
                {
                    Judge(graph, resource, claim.Map("spec"), s_ofClaims, findings);
                }
            }
        }

        foreach (var pod in PodTemplateView.In(graph.Own))
        {
            Judge(graph, pod.Workload, pod.Spec, s_ofPods, findings);
            if (pod.Spec?["volumes"] is ListNode volumes)
            {
                foreach (var volume in volumes.Items)
                {
                    var ephemeral = (volume as MapNode)?["ephemeral"] as MapNode;
                    Judge(graph, pod.Workload, ephemeral?.Map("volumeClaimTemplate.spec"), s_ofClaims, findings);
                }
            }
        }
    }

    private static void Judge(
        ResourceGraph graph,
        Resource resource,
        MapNode? spec,
        (string Field, string ApiVersion, string Kind, string Consequence)[] fields,
        FindingSink findings
    )
    {
        if (spec is null)
        {
            return;
        }

        foreach (var (field, apiVersion, kind, consequence) in fields)
        {
            if (
                spec[field] is ScalarNode { Text: { Length: > 0 } name } written
                && MissingObject.OfClass(graph, new Reference(resource, written, apiVersion, kind, null, name) { IsOfCluster = true })
                    is { Near: { } near } missing
                && IsSlip(name, near.Name)
                && !(kind == "StorageClass" && IsOfVolume(graph, name))
            )
            {
                findings
                    .Suggesting(near.Name)
                    .Report(
                        written,
                        $"{written.FieldPath} of {Wording.Named(resource)} is {Wording.Quoted(name)}, but no {kind} with this name is "
                            + $"declared, so {consequence}. {missing.WayOut(near)}",
                        near.Root
                    );
            }
        }
    }

    /// <summary>A claim and a volume that name a class that does not exist are still bound to each other.</summary>
    private static bool IsOfVolume(ResourceGraph graph, string name) =>
        graph
            .VisibleOfKind("PersistentVolume")
            .Concat(graph.OthersOfKind("PersistentVolume"))
            .Any(volume => volume.Root.Text("spec.storageClassName") == name);

    /// <summary>A single typing error. Names that differ in numbers are alternatives (<c>gold-1</c>, <c>gold-2</c>).</summary>
    private static bool IsSlip(string name, string near) =>
        Nearest.To(name, [near], mostSlips: 1) is not null && WithoutDigits(name) != WithoutDigits(near);

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));
}
