using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>Objects in which exactly one field must be set, with the server's error if none or several are set.</summary>
/// <param name="Owner">The path of the objects.</param>
/// <param name="Fields">The alternatives.</param>
/// <param name="None">The error if none is set.</param>
/// <param name="Several">The error if several are set; null if that is allowed.</param>
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

    /// <summary>The entries for the kind of a resource, in its stable version.</summary>
    public static IReadOnlyList<ObjectAlternatives> Of(Resource resource) => s_all.Of(resource);
}
