using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2076: a label or annotation whose key is almost a well-known one (kubernetes/staging/src/k8s.io/api/core/v1/well_known_labels.go,
/// and those of widespread controllers). The server accepts any key, and nothing reads a misspelt one.
/// </summary>
internal sealed class MisspeltKey : Rule
{
    private static readonly KindTable<FieldTree<string>> s_ofPods = PodSpecs.InTemplates("metadata.labels", "metadata.annotations");

    private static readonly FieldTree<string> s_ofObjects = new(["metadata.labels", "metadata.annotations"], field => field);

    public MisspeltKey()
        : base("KUBE2076", "The label or annotation is almost a well-known one", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            JudgeMaps(s_ofObjects, resource, findings);
            if (resource.Kind != "Pod" && s_ofPods.Of(resource) is [var ofPods])
            {
                JudgeMaps(ofPods, resource, findings);
            }

            if (NodeLabelFields.Selectors.Of(resource) is [var selectors])
            {
                JudgeMaps(selectors, resource, findings);
            }

            if (NodeLabelFields.Keys.Of(resource) is [var keys])
            {
                keys.Visit<ScalarNode, (Resource Resource, FindingSink Findings)>(
                    resource.Root,
                    (resource, findings),
                    static (key, _, known) => Judge(known.Resource, key, known.Findings)
                );
            }
        }
    }

    private static void JudgeMaps(FieldTree<string> fields, Resource resource, FindingSink findings) =>
        fields.Visit<MapNode, (Resource Resource, FindingSink Findings)>(
            resource.Root,
            (resource, findings),
            static (map, _, known) => Judge(known.Resource, map, known.Findings)
        );

    private static void Judge(Resource resource, MapNode map, FindingSink findings)
    {
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.Entries[i];
            if (WellKnownKeys.MeantBy(entry.Key) is { } meant && map[meant] is null)
            {
                findings
                    .Suggesting(meant)
                    .ReportKey(
                        entry,
                        $"{map.FieldPath} of {Wording.Named(resource)} has the key {Wording.Quoted(entry.Key)}, "
                            + $"which is almost a well-known one, but nothing reads it. Did you mean {Wording.Quoted(meant)}?"
                    );
            }
        }
    }

    private static void Judge(Resource resource, ScalarNode key, FindingSink findings)
    {
        if (key.Text is { } text && WellKnownKeys.MeantBy(text) is { } meant)
        {
            findings
                .Suggesting(meant)
                .Report(
                    key,
                    $"{key.FieldPath} of {Wording.Named(resource)} is {Wording.Quoted(text)}, which is almost a well-known label of nodes, "
                        + $"but no node has it. Did you mean {Wording.Quoted(meant)}?"
                );
        }
    }
}
