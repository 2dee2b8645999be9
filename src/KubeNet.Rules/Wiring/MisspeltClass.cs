using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2072: the name of a class that nobody declares, beside a declared class with a similar name. Classes usually belong to the cluster, so
/// a name alone says nothing. An Ingress's class is KUBE2008.
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
        ("gatewayClassName", "gateway.networking.k8s.io/v1", "GatewayClass", "no controller serves the Gateway"),
    ];

    private static readonly (string Field, string ApiVersion, string Kind, string Consequence)[] s_ofSnapshots =
    [
        ("volumeSnapshotClassName", "snapshot.storage.k8s.io/v1", "VolumeSnapshotClass", "no snapshot is taken"),
    ];

    public MisspeltClass()
        : base("KUBE2072", "The class is not declared, but a similar one is", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var volumes = new HashSet<string>(
            graph.VisibleOfKind("PersistentVolume").Concat(graph.OthersOfKind("PersistentVolume")).Select(ClassOf).OfType<string>(),
            StringComparer.Ordinal
        );
        foreach (var resource in graph.Own)
        {
            foreach (var (spec, fields) in SpecsOf(resource))
            {
                foreach (var (field, apiVersion, kind, consequence) in fields)
                {
                    if (
                        spec.Scalar(field) is { Text: { Length: > 0 } name } written
                        && !(kind == "StorageClass" && volumes.Contains(name))
                        && MissingObject.OfClass(
                            graph,
                            new Reference(resource, written, apiVersion, kind, null, name) { IsOfCluster = true }
                        )
                            is { Near: { } near } missing
                        && IsSlip(name, near.Name)
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
        }
    }

    /// <summary>A single typing error. Names that differ in numbers are alternatives (<c>gold-1</c>, <c>gold-2</c>).</summary>
    private static bool IsSlip(string name, string near) =>
        Nearest.To(name, [near], mostSlips: 1) is not null && WithoutDigits(name) != WithoutDigits(near);

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));

    /// <summary>A claim and a volume that name a class that does not exist are still bound to each other.</summary>
    private static string? ClassOf(Resource volume) => volume.Root.Text("spec.storageClassName");

    private static IEnumerable<(MapNode Spec, (string, string, string, string)[] Fields)> SpecsOf(Resource resource)
    {
        var spec = resource.Root.Map("spec");
        switch (resource.Kind)
        {
            case "PersistentVolumeClaim" when resource.Group.Length == 0 && spec is not null:
                yield return (spec, s_ofClaims);
                break;
            case "Gateway" when resource.Group == "gateway.networking.k8s.io" && spec is not null:
                yield return (spec, s_ofGateways);
                break;
            case "VolumeSnapshot" when spec is not null:
                yield return (spec, s_ofSnapshots);
                break;
            case "StatefulSet":
                foreach (var claim in spec?.List("volumeClaimTemplates")?.Maps ?? [])
                {
                    if (claim.Map("spec") is { } ofClaim)
                    {
                        yield return (ofClaim, s_ofClaims);
                    }
                }

                break;
        }

        foreach (var pod in PodTemplateView.In([resource]))
        {
            if (pod.Spec is not { } ofPod)
            {
                continue;
            }

            yield return (ofPod, s_ofPods);
            foreach (var volume in ofPod.List("volumes")?.Maps ?? [])
            {
                if (volume.Map("ephemeral.volumeClaimTemplate.spec") is { } ofClaim)
                {
                    yield return (ofClaim, s_ofClaims);
                }
            }
        }
    }
}
