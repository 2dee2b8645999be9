using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// The specification of a Job, or of the Jobs that a CronJob creates. The server applies a Job's defaults only to the former.
/// </summary>
internal readonly struct JobSpec
{
    private JobSpec(Resource resource, MapNode map, bool isTemplate)
    {
        Resource = resource;
        Map = map;
        IsTemplate = isTemplate;
    }

    public Resource Resource { get; }

    public MapNode Map { get; }

    /// <summary>Whether it belongs to a CronJob.</summary>
    public bool IsTemplate { get; }

    public bool IsIndexed => Map.Text("completionMode") == "Indexed";

    public bool HasManualSelector => Map.Scalar("manualSelector")?.Flag == true;

    /// <summary>
    /// <c>spec.completions</c>, or 1 if neither it nor <c>parallelism</c> is set (SetDefaults_Job in
    /// kubernetes/pkg/apis/batch/v1/defaults.go).
    /// </summary>
    public long? Completions =>
        Map.Scalar("completions")?.Number ?? (IsTemplate || Map.IsSet("completions") || Map.IsSet("parallelism") ? null : 1);

    public MapNode? Template => Map.Map("template");

    /// <summary>The path of a field, as the server writes it.</summary>
    public string PathOf(string field) => (IsTemplate ? "spec.jobTemplate.spec." : "spec.") + field;

    /// <summary>The specifications in some resources, in order.</summary>
    public static IEnumerable<JobSpec> In(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            switch (resource)
            {
                case { ApiVersion: "batch/v1", Kind: "Job" } when resource.Root.Map("spec") is { } spec:
                    yield return new JobSpec(resource, spec, isTemplate: false);
                    break;
                case { ApiVersion: "batch/v1", Kind: "CronJob" } when resource.Root.Map("spec.jobTemplate.spec") is { } spec:
                    yield return new JobSpec(resource, spec, isTemplate: true);
                    break;
            }
        }
    }
}
