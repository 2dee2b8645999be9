using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1019: owner references that the API server rejects (ValidateOwnerReferences in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go).
/// </summary>
internal sealed class OwnerReferences : Rule
{
    private static readonly FieldPattern s_references = new("metadata.ownerReferences[]");

    public OwnerReferences()
        : base("KUBE1019", "The owner reference is incomplete or contradicts another", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in ApiObjects.In(graph))
        {
            MapNode? controller = null;
            foreach (var reference in s_references.Maps(resource.Root))
            {
                foreach (
                    var (field, words) in new[]
                    {
                        ("apiVersion", "version must not be empty"),
                        ("kind", "must not be empty"),
                        ("name", "must not be empty"),
                        ("uid", "must not be empty"),
                    }
                )
                {
                    if (reference.Scalar(field) is { Text: "" } empty)
                    {
                        findings.Report(
                            empty,
                            Refusal.Of(resource, empty, words, "Set the field. The uid is the owner's metadata.uid in the cluster.")
                        );
                    }
                }

                if (reference.Text("apiVersion") == "v1" && reference.Scalar("kind") is { Text: "Event" } @event)
                {
                    findings.Report(
                        @event,
                        Refusal.Of(resource, @event, "/v1, Kind=Event is disallowed from being an owner", "Choose another owner.")
                    );
                }

                if (reference.Scalar("controller") is not { Flag: true } flag)
                {
                    continue;
                }

                if (controller is not null)
                {
                    findings.Report(
                        flag,
                        Refusal.Of(
                            resource,
                            flag,
                            "Only one reference can have Controller set to true. "
                                + $"Found \"true\" in references for {Named(controller)} and {Named(reference)}",
                            "Set it on one reference only."
                        ),
                        controller.Scalar("controller")!
                    );
                }

                controller ??= reference;
            }
        }
    }

    private static string Named(MapNode reference) => $"{reference.Text("kind")}/{reference.Text("name")}";
}
