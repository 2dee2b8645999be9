using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1003: a field that the type does not have. kubectl asks the server for strict validation, and the server's decoder is
/// case-sensitive (kubernetes/staging/src/k8s.io/apimachinery/pkg/runtime/serializer/json/json.go).
/// </summary>
internal sealed class UnknownField : Rule
{
    public UnknownField() : base("KUBE1003", "The API has no such field", Severity.Error)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings) => SchemaWalk.Over(graph, findings, Judge);

    private static void Judge(Resource resource, in TypedNode typed, FindingSink findings)
    {
        if (typed is { Node: MapNode map, Type.Object: { } type })
        {
            Judge(resource, map, type, findings);
        }
    }

    private static void Judge(Resource resource, MapNode map, SchemaType type, FindingSink findings)
    {
        foreach (var entry in map.Entries)
        {
            if (!type.TryGet(entry.Key, out _))
            {
                var path = entry.Value.FieldPath;
                var meant = MeantBy(entry.Key, map, type);
                findings.Suggesting(meant).ReportKey(
                    entry,
                    $"{path} of {Wording.Named(resource)} does not exist, and the API server refuses it: unknown field \"{path}\". {WayOut(meant, map, type)}");
            }
        }
    }

    private static List<string> Free(MapNode map, SchemaType type) => type.Fields.Select(field => field.Name).Where(field => map[field] is null).ToList();

    private static string? MeantBy(string name, MapNode map, SchemaType type)
    {
        var free = Free(map, type);
        return free.Find(field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(name, free);
    }

    private static string WayOut(string? meant, MapNode map, SchemaType type)
    {
        if (meant is not null && type.TryGet(meant, out var nearest))
        {
            return SchemaDescriptions.Of(type, nearest) is { } says
                ? $"Did you mean {Wording.Quoted(meant)}? {says}"
                : $"Did you mean {Wording.Quoted(meant)}?";
        }

        return $"{type.GoName} has {Wording.List(Free(map, type).Where(field => field != "status").Select(Wording.Quoted))}; take the field out, or move it to where it belongs.";
    }
}
