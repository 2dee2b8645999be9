using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1059: a container must mount a volume of the pod, at a unique path, in a way that the container is allowed to
/// (ValidateVolumeMounts, ValidateVolumeDevices, validateMountPropagation, validateMountRecursiveReadOnly and validateHostUsers in
/// kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class Mounts : Rule
{
    public Mounts()
        : base("KUBE1059", "The volume mount is invalid", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            Devices(container, graph.Cluster, findings);
            Volumes(container, findings);
        }
    }

    private static void Volumes(PodContainer container, FindingSink findings)
    {
        var resource = container.Resource;
        var devices = (container.Map.List("volumeDevices")?.Maps ?? []).ToList();
        var paths = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var mount in container.Map.List("volumeMounts")?.Maps ?? [])
        {
            if (mount.Scalar("name") is { Text: { Length: > 0 } volume } name)
            {
                Find(container, volume, name, findings);
                if (devices.Find(device => device.Text("name") == volume)?["name"] is { } device)
                {
                    findings.Report(
                        name,
                        Refusal.Of(
                            resource,
                            name,
                            "must not already exist in volumeDevices",
                            "Use the volume either in volumeMounts or in volumeDevices."
                        ),
                        device
                    );
                }
            }

            if (mount.Scalar("mountPath") is { Text: { Length: > 0 } at } path)
            {
                if (devices.Find(device => device.Text("devicePath") == at)?["devicePath"] is { } device)
                {
                    findings.Report(
                        path,
                        Refusal.Of(resource, path, "must not already exist as a path in volumeDevices", "Choose another path."),
                        device
                    );
                }

                if (paths.TryGetValue(at, out var first))
                {
                    findings.Report(path, Refusal.Of(resource, path, "must be unique", "Mount only one volume at each path."), first);
                }
                else
                {
                    paths.Add(at, path);
                }
            }

            Part(resource, mount, findings);
            MountWays.Judge(container, mount, findings);
        }
    }

    private static void Part(Resource resource, MapNode mount, FindingSink findings)
    {
        var parts = new[] { mount.Scalar("subPath"), mount.Scalar("subPathExpr") };
        foreach (var part in parts)
        {
            if (part is { Text: { Length: > 0 } text } && LocalPath.WhyNot(text) is { } words)
            {
                findings.Report(part, Refusal.Of(resource, part, words, "Use a path inside the volume."));
            }
        }

        if (parts is [{ Text.Length: > 0 } subPath, { Text.Length: > 0 } expression])
        {
            findings.Report(
                expression,
                Refusal.Of(resource, expression, "subPathExpr and subPath are mutually exclusive", "Remove one of the two."),
                subPath
            );
        }
    }

    private static void Devices(PodContainer container, ClusterProfile cluster, FindingSink findings)
    {
        var resource = container.Resource;
        if (container.Map.List("volumeDevices") is not { Count: > 0 } list)
        {
            return;
        }

        if (!container.Pod.HasHostUsers && cluster.RefusesDevicesOfForeignUsers())
        {
            findings.ReportKey(
                container.Map.EntryOf("volumeDevices")!.Value,
                Refusal.Of(
                    resource,
                    list.FieldPath,
                    "is set",
                    "when `hostUsers` is false",
                    "Devices cannot be used with user namespaces. Remove volumeDevices, or remove 'hostUsers: false'."
                ),
                container.Pod.Spec["hostUsers"]!
            );
        }

        var names = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        var paths = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var device in list.Maps)
        {
            if (device.Scalar("name") is { Text: { Length: > 0 } volume } name)
            {
                Find(container, volume, name, findings);
                if (container.Pod.Volumes.TryGetValue(volume, out var found) && !found.IsClaim)
                {
                    findings.Report(
                        name,
                        Refusal.Of(
                            resource,
                            name,
                            "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode",
                            "Use a volume with a claim, or mount this one with volumeMounts."
                        )
                    );
                }

                Unique(resource, names, volume, name, findings);
            }

            if (device.Scalar("devicePath") is { Text: { Length: > 0 } at } path)
            {
                if (LocalPath.WhyNotUpwards(at) is not null)
                {
                    findings.Report(path, Refusal.Of(resource, path, "can not contain backsteps ('..')", "Use a path without '..'."));
                }

                Unique(resource, paths, at, path, findings);
            }
        }
    }

    private static void Unique(Resource resource, Dictionary<string, ScalarNode> seen, string text, ScalarNode node, FindingSink findings)
    {
        if (seen.TryGetValue(text, out var first))
        {
            findings.Report(node, Refusal.Of(resource, node, "must be unique", "Use each volume and each devicePath only once."), first);
        }
        else
        {
            seen.Add(text, node);
        }
    }

    private static void Find(PodContainer container, string volume, ScalarNode name, FindingSink findings)
    {
        if (!container.Pod.Volumes.ContainsKey(volume))
        {
            var known = container.Pod.Volumes.Keys.OrderBy(key => key, StringComparer.Ordinal).ToList();
            findings.Report(
                name,
                Refusal.Of(
                    container.Resource,
                    name,
                    ServerWords.NotFound(volume),
                    known.Count == 0 ? "The pod has no volumes. Add the volume to 'volumes'."
                        : Nearest.To(volume, known) is { } meant ? $"Did you mean {Wording.Quoted(meant)}?"
                        : $"The pod has the volumes {Wording.List(known.Select(Wording.Quoted))}. "
                            + "Use one of them, or add the volume to 'volumes'."
                )
            );
        }
    }
}
