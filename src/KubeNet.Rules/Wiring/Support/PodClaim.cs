using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>A volume of a pod that is a claim, which is declared as an object, with the pod, or in a StatefulSet.</summary>
/// <param name="Name">The volume's name, by which containers mount it.</param>
/// <param name="Reference">The claim's name in the pod; null if the claim is created for each pod.</param>
/// <param name="Claim">The spec of the claim.</param>
/// <param name="Called">How a message names the claim.</param>
internal readonly record struct PodClaim(string Name, ScalarNode? Reference, MapNode Claim, string Called)
{
    /// <summary>Without a mode, a claim is for a file system.</summary>
    public bool IsBlock => Claim.Text("volumeMode") == "Block";

    /// <summary>Whether the mode is known: a custom value is rejected by the server.</summary>
    public bool HasMode => Claim["volumeMode"] is null or ScalarNode { Value: null } or ScalarNode { Text: "Block" or "Filesystem" };

    /// <summary>The access mode that allows a single pod in the cluster; null if the claim does not have it.</summary>
    public ScalarNode? SinglePod =>
        (Claim.List("accessModes")?.Items ?? []).OfType<ScalarNode>().FirstOrDefault(mode => mode.Text == "ReadWriteOncePod");

    /// <summary>The claims of a pod that are declared, in the order of its volumes.</summary>
    public static IEnumerable<PodClaim> Of(ResourceGraph graph, PodTemplateView pod)
    {
        foreach (var volume in pod.Spec?.List("volumes")?.Maps ?? [])
        {
            if (volume.Text("name") is not { Length: > 0 } name)
            {
                continue;
            }

            if (volume.Map("ephemeral.volumeClaimTemplate.spec") is { } ofPod)
            {
                yield return new PodClaim(name, null, ofPod, "its volumeClaimTemplate");
            }
            else if (
                volume.Map("persistentVolumeClaim")?.Scalar("claimName") is { Text: { Length: > 0 } claimName } reference
                && graph.Find("", "PersistentVolumeClaim", pod.Workload.Namespace, claimName) is { } claim
                && claim.Root.Map("spec") is { } spec
            )
            {
                yield return new PodClaim(name, reference, spec, Wording.Named(claim));
            }
        }

        foreach (var template in StatefulTemplates(pod.Workload))
        {
            if (template.Text("metadata.name") is { Length: > 0 } name && template.Map("spec") is { } spec)
            {
                yield return new PodClaim(name, null, spec, $"the volumeClaimTemplate {Wording.Quoted(name)}");
            }
        }
    }

    private static IEnumerable<MapNode> StatefulTemplates(Resource workload) =>
        workload is { Group: "apps", Kind: "StatefulSet" } ? workload.Root.List("spec.volumeClaimTemplates")?.Maps ?? [] : [];
}
