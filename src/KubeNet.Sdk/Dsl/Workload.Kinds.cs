using KubeNet.Resources;

namespace KubeNet;

// What only some kinds of workloads have.
internal sealed partial class Workload
{
    public void SetRestartPolicy(Sourced<RestartPolicy> policy) =>
        Recording.SetOnce(PodSpec, "restartPolicy", policy.With(policy.Value.ToString()));

    /// <summary>Adds a volume for each Pod of a StatefulSet. Two with the same name and different content are a contradiction.</summary>
    public void AddClaimTemplate(Sourced<string> name, MapNode template)
    {
        if (PodSpec.List("volumes")?.Maps.FirstOrDefault(volume => volume.Text("name") == name.Value) is { } volume)
        {
            SayVolumeExists(name.Value, name.Origin, volume);
        }

        var templates = Spec.GetOrAddList("volumeClaimTemplates");
        if (ClaimTemplate(name.Value) is not { } earlier)
        {
            templates.Add(template);
        }
        else if (!NodeComparison.AreEqual(earlier, template))
        {
            SayVolumeExists(name.Value, name.Origin, earlier);
        }
    }

    /// <summary>The volume of this name that a StatefulSet gives each Pod.</summary>
    public MapNode? ClaimTemplate(string name) =>
        Resource.Root.List("spec.volumeClaimTemplates")?.Maps.FirstOrDefault(template => template.Text("metadata.name") == name);

    public void SayVolumeExists(string name, Origin origin, MapNode earlier) =>
        Recording.Contradiction(
            $"{Resource.Kind} '{Resource.Name}' already has a volume '{name}' with different content. Give this one another name.",
            origin,
            earlier.NearestOrigin
        );

    /// <summary>
    /// Makes the first Service in front of a StatefulSet the one that gives its Pods their names: headless, and its <c>serviceName</c>.
    /// Other kinds have none.
    /// </summary>
    public void LetGovern(ServiceHandle service, Origin call)
    {
        if (!Kind.HasGoverningService || (Spec.Text("serviceName") is { } governing && governing != service.Name))
        {
            return;
        }

        if (Spec["serviceName"] is null)
        {
            Recording.Assume(Spec, "serviceName", service.Resource.NameAt(call), call);
        }

        Recording.Assume(service.Spec, "clusterIP", "None", call);
    }
}
