using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Ingresses;

/// <summary>
/// KUBE1032: a backend with neither a Service nor a resource, or with both; a Service with no port or two (validateIngressBackend in
/// kubernetes/pkg/apis/networking/validation/validation.go).
/// </summary>
internal sealed class IngressBackends : Rule
{
    private const string NoBackend = "resource or service backend is required";

    private static readonly KindTable<FieldPattern> s_backends = new()
    {
        { "networking.k8s.io", "Ingress", new("spec.defaultBackend"), new("spec.rules[].http.paths[].backend") },
    };

    private static readonly KindTable<FieldPattern> s_paths = new()
    {
        { "networking.k8s.io", "Ingress", new FieldPattern("spec.rules[].http.paths[]") },
    };

    public IngressBackends()
        : base("KUBE1032", "The Ingress backend must be one Service or one resource", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            foreach (var path in s_paths.Of(resource).SelectMany(field => field.Maps(resource.Root)).Where(path => !path.IsSet("backend")))
            {
                findings.ReportMissing(
                    path,
                    path.Place(),
                    Refusal.Of(resource, path.PathOf("backend"), "is missing", NoBackend, "Set the Service and its port.")
                );
            }

            foreach (var backend in s_backends.Of(resource).SelectMany(field => field.Maps(resource.Root)))
            {
                Judge(resource, backend, findings);
            }
        }
    }

    private static void Judge(Resource ingress, MapNode backend, FindingSink findings)
    {
        var hasResource = backend.IsSet("resource");
        if (!backend.IsSet("service"))
        {
            if (!hasResource)
            {
                findings.Report(
                    backend.Pointed(),
                    Refusal.Of(ingress, backend.FieldPath, "has no Service and no resource", NoBackend, "Set the Service and its port.")
                );
            }

            return;
        }

        if (hasResource)
        {
            findings.Report(
                backend["resource"]!.Pointed(),
                Refusal.Of(
                    ingress,
                    backend.FieldPath,
                    "has both a resource and a Service",
                    "cannot set both resource and service backends",
                    "Remove one of them."
                ),
                backend["service"]!.Pointed()
            );
            return;
        }

        if (backend["service"] is MapNode service)
        {
            JudgeService(ingress, backend, service, findings);
        }
    }

    private static void JudgeService(Resource ingress, MapNode backend, MapNode service, FindingSink findings)
    {
        if (service.Scalar("name") is { Text: "" } empty)
        {
            findings.Report(empty, Refusal.Of(ingress, empty, "Required value", "Write the name of the Service."));
        }

        if (service.IsSet("port") && service["port"] is not MapNode)
        {
            return; // KUBE1004 reports a number in place of the map
        }

        var port = service.Map("port");
        var number = port?.Scalar("number") is { Value: not (null or 0L) } said ? said : null;
        var name = port?.Scalar("name") is { Value: not (null or "") } named ? named : null;
        if (number is not null && name is not null)
        {
            findings.Report(
                name,
                Refusal.Of(
                    ingress,
                    backend.FieldPath,
                    "has both a port name and a port number",
                    "cannot set both port name & port number",
                    "Remove one of them."
                ),
                number
            );
        }
        else if (number is null && name is null)
        {
            findings.Report(
                (port?.Scalar("number") ?? port?.Scalar("name") ?? service.Scalar("name")) as ResourceNode ?? service,
                Refusal.Of(
                    ingress,
                    backend.FieldPath,
                    "has no port",
                    "port name or number is required",
                    "Write the name or the number of one of the Service's ports."
                )
            );
        }
    }
}
