using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1066: a volume source that contradicts itself or has an invalid value (kubernetes/pkg/apis/core/validation/validation.go:
/// validateISCSIVolumeSource, validateFCVolumeSource, validateQuobyteVolumeSource, validateAzureDisk, validateFlexVolumeSource,
/// validateCSIVolumeSource and similar functions). Most missing fields are reported by KUBE1005.
/// </summary>
internal sealed class VolumeSources : Rule
{
    private const int LongestDriver = 63;

    private const int LongestInitiator = 64;

    private const int LongestTenant = 64;

    private const string Registry = "must be a host:port pair or multiple pairs separated by commas";

    private static readonly FieldPattern[] s_downwardFiles = [new("downwardAPI.items[]"), new("projected.sources[].downwardAPI.items[]")];

    private static readonly string[] s_fieldsOfVolumes =
    [
        "metadata.annotations",
        "metadata.labels",
        "metadata.name",
        "metadata.namespace",
        "metadata.uid",
    ];

    public VolumeSources()
        : base("KUBE1066", "The volume source is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (var volume in pod.Spec.List("volumes")?.Maps ?? [])
            {
                foreach (var (node, path, what, words, wayOut) in Wrong(pod, volume, graph.HasWholeResources))
                {
                    var message =
                        what is null && node is ScalarNode scalar
                            ? Refusal.Of(pod.Resource, scalar, words, wayOut)
                            : Refusal.Of(pod.Resource, path, what ?? "is set", words, wayOut);
                    if (node is MapNode lacking)
                    {
                        findings.ReportMissing(lacking, lacking.Place(), message);
                    }
                    else
                    {
                        findings.Report(node.Pointed(), message);
                    }
                }
            }
        }
    }

    private static IEnumerable<Complaint> Wrong(PodView pod, MapNode volume, bool isComplete) =>
        [
            .. volume.Map("iscsi") is { } iscsi ? Iscsi(volume, iscsi, isComplete) : [],
            .. volume.Map("fc") is { } fc ? FibreChannel(fc, isComplete) : [],
            .. volume.Map("quobyte") is { } quobyte ? Quobyte(quobyte) : [],
            .. volume.Map("azureDisk") is { } azureDisk ? AzureDisk(azureDisk) : [],
            .. volume.Map("csi") is { } csi ? Csi(csi) : [],
            .. Downward(volume, isComplete),
            .. volume.Map("flexVolume") is { } flex ? FlexVolume(flex) : [],
            .. isComplete
                ? SecretWithoutName(volume, "csi", "nodePublishSecretRef")
                    .Concat(SecretWithoutName(volume, "storageos", "secretRef"))
                    .Concat(SecretWithoutName(volume, "cinder", "secretRef"))
                : [],
            .. volume.Map("flocker")?.Scalar("datasetName") is { Text: { } dataset } name && dataset.IndexOf('/') >= 0
                ? [new(name, "must not contain '/'", "Set only the name of the dataset.")]
                : Nothing,
            .. volume.Map("emptyDir")?["sizeLimit"] is ScalarNode limit && Quantity.Of(limit) is { Sign: < 0 }
                ? [new(limit, "SizeLimit field must be a valid resource quantity", "Set a size such as '1Gi', or remove the field.")]
                : Nothing,
            .. isComplete
            && pod.IsPod
            && volume.Map("image") is { } image
            && string.IsNullOrEmpty(image.Text("reference"))
            && (image["reference"] is null or ScalarNode { Value: null or "" })
                ?
                [
                    new(
                        image,
                        image.FieldPath + ".reference",
                        "is missing",
                        "Required value",
                        "Set the image that contains the files. Only a pod template may omit it."
                    ),
                ]
                : Nothing,
        ];

    private static IEnumerable<Complaint> Nothing => [];

    /// <summary>Fields of the pod as files. A container name is required, because a volume does not belong to a container.</summary>
    private static IEnumerable<Complaint> Downward(MapNode volume, bool isComplete)
    {
        foreach (var file in s_downwardFiles.SelectMany(files => files.Maps(volume)))
        {
            if (file.Map("fieldRef") is { } field && DownwardFields.WrongField(field, s_fieldsOfVolumes) is var (wrong, words))
            {
                yield return new(
                    wrong,
                    words,
                    "Use a field that volumes support: the name, namespace, uid, labels or annotations in metadata."
                );
            }

            if (file.Map("resourceFieldRef") is not { } resource)
            {
                continue;
            }

            if (isComplete && resource["containerName"] is null or ScalarNode { Value: null or "" })
            {
                yield return new(
                    resource,
                    resource.PathOf("containerName"),
                    "is missing",
                    "Required value",
                    "Set the name of the container whose resources to use."
                );
            }

            if (DownwardFields.WrongResource(resource) is var (wrongResource, why))
            {
                yield return new(wrongResource, why, "Use a resource and a divisor that the downward API supports.");
            }
        }
    }

    private static IEnumerable<Complaint> Iscsi(MapNode volume, MapNode iscsi, bool isComplete)
    {
        const string form = "Use a name such as 'iqn.2001-04.com.example:disk', or 'eui.' with 16 or 'naa.' with 32 letters and digits.";
        if (iscsi.Scalar("iqn") is { Text: { Length: > 0 } target } iqn && IscsiName.WhyNot(target) is { } why)
        {
            yield return new(iqn, why, form);
        }

        if (iscsi.Scalar("initiatorName") is { Text: { } initiator } initiatorName)
        {
            if (IscsiName.WhyNot(initiator) is { } words)
            {
                yield return new(initiatorName, words, form);
            }

            if (Ascii.Bytes(volume.Text("name") + ":" + iscsi.Text("targetPortal")) > LongestInitiator && volume.Scalar("name") is { } name)
            {
                yield return new(
                    name,
                    "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.",
                    "Choose a shorter name for the volume."
                );
            }
        }

        var authenticates = new[] { "chapAuthDiscovery", "chapAuthSession" }
            .Select(iscsi.Scalar)
            .FirstOrDefault(flag => flag?.Flag == true);
        if (isComplete && authenticates is not null && !iscsi.IsSet("secretRef"))
        {
            yield return new(
                authenticates,
                iscsi.FieldPath + ".secretRef",
                "is missing, although CHAP authentication is enabled",
                "Required value",
                "Set it to the Secret with the user name and password."
            );
        }
    }

    private static IEnumerable<Complaint> FibreChannel(MapNode fc, bool isComplete)
    {
        if (fc.List("targetWWNs") is not { Count: > 0 } names)
        {
            yield break;
        }

        if (fc.Scalar("lun") is { Number: { } number } lun)
        {
            if (number is < 0 or > 255)
            {
                yield return new(lun, ServerWords.Between(0, 255), "Set the logical unit number (LUN) of the target.");
            }
        }
        else if (isComplete && !fc.IsSet("lun"))
        {
            yield return new(
                names,
                fc.FieldPath + ".lun",
                "is missing",
                "Required value: lun is required if targetWWNs is specified",
                "Set the logical unit number (LUN) of the target."
            );
        }
    }

    private static IEnumerable<Complaint> Quobyte(MapNode quobyte)
    {
        if (quobyte.Scalar("registry") is not { Text: { Length: > 0 } registry } node)
        {
            yield break;
        }

        if (quobyte.Scalar("tenant") is { Text: { } tenant } tenantNode && Ascii.Bytes(tenant) > LongestTenant)
        {
            yield return new(
                tenantNode,
                "Required value: must be a UUID and may not exceed a length of 64 characters",
                "Set the UUID of the tenant."
            );
        }
        else if (!registry.Split(',').All(HostPort.IsPair))
        {
            yield return new(node, Registry, "Use the format 'registry:7861' or 'one:7861,two:7861'.");
        }
    }

    /// <summary>A disk without a kind is Shared: the server's default.</summary>
    private static IEnumerable<Complaint> AzureDisk(MapNode disk)
    {
        var isManaged = disk.Text("kind") == "Managed";
        var (beginning, supported) = isManaged
            ? ("/subscriptions/", "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}")
            : ("https://", "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd");
        if (
            disk["kind"] is null or ScalarNode { Value: null or string }
            && disk.Scalar("diskURI") is { Text: { Length: > 0 } address } uri
            && !address.StartsWith(beginning, StringComparison.Ordinal)
        )
        {
            yield return new(
                uri,
                $"Unsupported value: \"{address}\": supported values: \"{supported}\"",
                isManaged
                    ? "Set the resource ID of the disk, or use another kind."
                    : "Set the URI of the blob, or use 'kind: Managed' with the resource ID of a managed disk."
            );
        }
    }

    private static IEnumerable<Complaint> Csi(MapNode csi)
    {
        if (
            csi.Scalar("driver") is { Text: { Length: > 0 } name } driver
            && ServerWords.Join(
                Ascii.Bytes(name) > LongestDriver ? "Too long: may not be more than 63 bytes" : null,
                DnsSubdomain.WhyNot(name.ToLowerInvariant())
            )
                is { } words
        )
        {
            yield return new(driver, words, "Use the name of the CSIDriver.");
        }
    }

    private static IEnumerable<Complaint> FlexVolume(MapNode flex)
    {
        foreach (var (key, value, _) in flex.Map("options")?.Entries ?? [])
        {
            var domain = "." + key.Split('/')[0].ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
            {
                yield return new(
                    value,
                    value.FieldPath,
                    "is set",
                    "kubernetes.io and k8s.io namespaces are reserved",
                    "Remove the option. The kubelet sets these options itself."
                );
            }
        }
    }

    private static IEnumerable<Complaint> SecretWithoutName(MapNode volume, string source, string field)
    {
        if (volume.Map(source)?.Map(field) is { } secret && secret["name"] is null or ScalarNode { Value: null or "" })
        {
            yield return new(
                secret,
                secret.FieldPath + ".name",
                "is missing",
                "Required value",
                "Set the name of the Secret, or remove the reference."
            );
        }
    }

    /// <param name="Node">The node to report, or the map that lacks a field.</param>
    /// <param name="Path">The field that the message is about.</param>
    /// <param name="What">What is wrong with the field, or null if the message shows its value instead.</param>
    /// <param name="Words">The server's words.</param>
    /// <param name="WayOut">How to fix it, as a sentence.</param>
    private readonly record struct Complaint(ResourceNode Node, string Path, string? What, string Words, string WayOut)
    {
        public Complaint(ScalarNode value, string words, string wayOut)
            : this(value, value.FieldPath, null, words, wayOut) { }
    }
}
