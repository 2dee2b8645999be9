using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Schema;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1003: a field that the type does not have. kubectl asks the server for strict validation, and the server's decoder is
/// case-sensitive (kubernetes/staging/src/k8s.io/apimachinery/pkg/runtime/serializer/json/json.go).
/// </summary>
internal sealed class UnknownField : Rule
{
    public UnknownField()
        : base("KUBE1003", "The field does not exist", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        SchemaWalk.Over(graph, findings, Judge);
        CustomWalk.Over(graph, findings, Judge);
        foreach (var (resource, _) in CustomWalk.Resources(graph))
        {
            SchemaWalk.OverMetadata(resource, findings, Judge);
        }
    }

    private static void Judge(Resource resource, in TypedNode typed, FindingSink findings)
    {
        if (typed is { Node: MapNode map, Type.Object: { } type })
        {
            Judge(resource, map, type, findings);
        }
    }

    private static void Judge(Resource resource, ResourceNode node, CustomSchema schema, FindingSink findings)
    {
        if (node is not MapNode map || schema.IsOpen)
        {
            return;
        }

        var isObject = map.Parent is null || schema.IsEmbedded;
        foreach (var entry in map.Entries)
        {
            if (
                schema.Field(entry.Key) is null
                && !Sops.IsMetadata(map, entry.Key)
                && !(isObject && entry.Key is "apiVersion" or "kind" or "metadata" or "status")
            )
            {
                var free = schema.Fields.Where(field => map[field] is null).ToList();
                var meant = MeantBy(entry.Key, free);
                findings.Suggesting(meant).ReportKey(entry, Message(resource, entry.Value.FieldPath, WayOut(meant, free, schema)));
            }
        }
    }

    private static void Judge(Resource resource, MapNode map, SchemaType type, FindingSink findings)
    {
        foreach (var entry in map.Entries)
        {
            if (!type.TryGet(entry.Key, out _) && !Sops.IsMetadata(map, entry.Key))
            {
                var meant = MeantBy(entry.Key, Free(map, type));
                findings.Suggesting(meant).ReportKey(entry, Message(resource, entry.Value.FieldPath, WayOut(meant, map, type)));
            }
        }
    }

    private static string Message(Resource resource, string path, string wayOut) =>
        $"{(path.Length == 0 ? "An empty key" : path)} of {Wording.Named(resource)} does not exist, "
        + $"and the API server rejects it: unknown field \"{path}\". {wayOut}";

    private static List<string> Free(MapNode map, SchemaType type) =>
        type.Fields.Select(field => field.Name).Where(field => map[field] is null).ToList();

    private static string WayOut(string? meant, MapNode map, SchemaType type)
    {
        if (meant is not null && type.TryGet(meant, out var nearest))
        {
            return SchemaDescriptions.Of(type, nearest) is { } says
                ? $"Did you mean {Wording.Quoted(meant)}? {says}"
                : $"Did you mean {Wording.Quoted(meant)}?";
        }

        var free = Free(map, type).Where(field => field != "status").ToList();
        return free.Count == 0
            ? $"{type.GoName} has no other fields. Remove the field."
            : $"{type.GoName} has {Wording.List(free.Select(Wording.Quoted))}. Remove the field, or move it to the object that has it.";
    }

    private static string WayOut(string? meant, List<string> free, CustomSchema schema) =>
        meant is not null ? $"Did you mean {Wording.Quoted(meant)}?{(schema.Field(meant)?.Says is { } says ? " " + says : "")}"
        : free.Count == 0 ? "Its CustomResourceDefinition declares no other fields here. Remove the field."
        : $"Its CustomResourceDefinition declares {Wording.List(free.Where(field => field != "status").Select(Wording.Quoted))} here. "
            + "Remove the field, or move it to the object that has it.";

    private static string? MeantBy(string name, List<string> free) =>
        free.Find(field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(name, free);
}
