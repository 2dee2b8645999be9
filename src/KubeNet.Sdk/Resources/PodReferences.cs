namespace KubeNet.Resources;

/// <summary>A pod template names something of its namespace that must be there before the pods start.</summary>
/// <param name="Kind">ConfigMap, Secret, PersistentVolumeClaim or ServiceAccount, all of the core group.</param>
/// <param name="Name">The name, as it is written.</param>
/// <param name="Keys">The keys of a ConfigMap or Secret that are named with it.</param>
internal readonly record struct PodReference(string Kind, ScalarNode Name, IReadOnlyList<ScalarNode> Keys)
{
    /// <summary>Whether it only says where images are pulled with; the kubelet goes on without.</summary>
    public bool IsPullSecret { get; init; }
}

/// <summary>Reads the references of a pod template. What is <c>optional: true</c> may be missing and is left out.</summary>
internal static class PodReferences
{
    /// <summary>
    /// Volumes that are mounted with the credentials of a Secret: their sources in <c>core/v1</c>, and the field of its name.
    /// </summary>
    private static readonly (string Source, string Field)[] s_driverSecrets =
    [
        ("azureFile", "secretName"),
        ("csi.nodePublishSecretRef", "name"),
        ("flexVolume.secretRef", "name"),
        ("iscsi.secretRef", "name"),
        ("cephfs.secretRef", "name"),
        ("rbd.secretRef", "name"),
        ("cinder.secretRef", "name"),
        ("scaleIO.secretRef", "name"),
        ("storageos.secretRef", "name"),
    ];

    public static IEnumerable<PodReference> Of(PodTemplateView pod)
    {
        var spec = pod.Spec;
        foreach (var container in pod.AllContainers)
        {
            foreach (var reference in Environment(container.Map))
            {
                yield return reference;
            }
        }

        // The controller replaces volumes with the name of a claim template (updateStorage in
        // kubernetes/pkg/controller/statefulset/stateful_set_utils.go).
        var templates = pod.Workload is { Group: "apps", Kind: "StatefulSet" }
            ? pod.Workload.Root.List("spec.volumeClaimTemplates")?.Maps.Select(claim => claim.Text("metadata.name")).ToList()
            : null;
        foreach (var volume in spec?.List("volumes")?.Maps ?? [])
        {
            if (templates is not null && templates.Contains(volume.Text("name")))
            {
                continue;
            }

            foreach (var reference in Volume(volume))
            {
                yield return reference;
            }
        }

        foreach (var pull in spec?.List("imagePullSecrets")?.Maps ?? [])
        {
            if (Name(pull, "name") is { } name)
            {
                yield return new PodReference("Secret", name, []) { IsPullSecret = true };
            }
        }

        // The older name of the field counts where the newer one is not there (Convert_v1_PodSpec_To_core_PodSpec).
        if ((Name(spec, "serviceAccountName") ?? Name(spec, "serviceAccount")) is { } account)
        {
            yield return new PodReference("ServiceAccount", account, []);
        }
    }

    private static IEnumerable<PodReference> Environment(MapNode container)
    {
        foreach (var variable in container.List("env")?.Maps ?? [])
        {
            foreach (var (field, kind) in new[] { ("configMapKeyRef", "ConfigMap"), ("secretKeyRef", "Secret") })
            {
                if (variable.Map("valueFrom")?.Map(field) is { } source && Named(source, "name", kind, KeyOf(source)) is { } reference)
                {
                    yield return reference;
                }
            }
        }

        foreach (var from in container.List("envFrom")?.Maps ?? [])
        {
            foreach (var (field, kind) in new[] { ("configMapRef", "ConfigMap"), ("secretRef", "Secret") })
            {
                if (from.Map(field) is { } source && Named(source, "name", kind, []) is { } reference)
                {
                    yield return reference;
                }
            }
        }
    }

    private static IEnumerable<PodReference> Volume(MapNode volume)
    {
        var sources = new List<PodReference?>
        {
            volume.Map("configMap") is { } configMap ? Named(configMap, "name", "ConfigMap", ItemsOf(configMap)) : null,
            volume.Map("secret") is { } secret ? Named(secret, "secretName", "Secret", ItemsOf(secret)) : null,
            volume.Map("persistentVolumeClaim") is { } claim ? Named(claim, "claimName", "PersistentVolumeClaim", []) : null,
        };
        sources.AddRange(
            s_driverSecrets.Select(driver => volume.Map(driver.Source) is { } source ? Named(source, driver.Field, "Secret", []) : null)
        );
        foreach (var projected in volume.List("projected.sources")?.Maps ?? [])
        {
            sources.Add(projected.Map("configMap") is { } map ? Named(map, "name", "ConfigMap", ItemsOf(map)) : null);
            sources.Add(projected.Map("secret") is { } one ? Named(one, "name", "Secret", ItemsOf(one)) : null);
        }

        return sources.OfType<PodReference>();
    }

    private static PodReference? Named(MapNode source, string field, string kind, IReadOnlyList<ScalarNode> keys) =>
        source.Scalar("optional")?.Flag != true && Name(source, field) is { } name ? new PodReference(kind, name, keys) : null;

    private static ScalarNode? Name(MapNode? map, string field) => map?.Scalar(field) is { Text.Length: > 0 } name ? name : null;

    private static IReadOnlyList<ScalarNode> KeyOf(MapNode source) => Name(source, "key") is { } key ? [key] : [];

    private static IReadOnlyList<ScalarNode> ItemsOf(MapNode source) => [.. (source.List("items")?.Maps ?? []).SelectMany(KeyOf)];
}
