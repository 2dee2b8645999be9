using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>Objects of which exactly one field must be set, with the server's words where none or several are.</summary>
/// <param name="Owner">Where the objects stand.</param>
/// <param name="Fields">The alternatives.</param>
/// <param name="None">The words where none is set.</param>
/// <param name="Several">The words where several are; null where they may be.</param>
internal sealed record ObjectAlternatives(FieldPattern Owner, string[] Fields, string None, string? Several)
{
    private const string WebhookWords = "Required value: exactly one of url or service is required";

    private static readonly KindTable<ObjectAlternatives> s_all = new()
    {
        {
            "",
            "PersistentVolume",
            new ObjectAlternatives(
                new("spec"),
                [
                    "gcePersistentDisk",
                    "awsElasticBlockStore",
                    "hostPath",
                    "glusterfs",
                    "nfs",
                    "rbd",
                    "quobyte",
                    "cephfs",
                    "iscsi",
                    "cinder",
                    "fc",
                    "flocker",
                    "azureFile",
                    "vsphereVolume",
                    "photonPersistentDisk",
                    "portworxVolume",
                    "azureDisk",
                    "scaleIO",
                    "local",
                    "storageos",
                    "csi",
                    "flexVolume",
                ],
                "Required value: must specify a volume type",
                "may not specify more than 1 volume type"
            )
        },
        {
            "",
            "Endpoints",
            new ObjectAlternatives(
                new("subsets[]"),
                ["addresses", "notReadyAddresses"],
                "Required value: must specify `addresses` or `notReadyAddresses`",
                null
            )
        },
        {
            "admissionregistration.k8s.io",
            "ValidatingWebhookConfiguration",
            new ObjectAlternatives(new("webhooks[].clientConfig"), ["url", "service"], WebhookWords, WebhookWords)
        },
        {
            "admissionregistration.k8s.io",
            "MutatingWebhookConfiguration",
            new ObjectAlternatives(new("webhooks[].clientConfig"), ["url", "service"], WebhookWords, WebhookWords)
        },
    };

    /// <summary>Those of a kind in its stable version.</summary>
    public static IReadOnlyList<ObjectAlternatives> Of(Resource resource) => s_all.Of(resource);
}
