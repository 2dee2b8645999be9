using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Schema;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1005: a field that the API server requires is missing or empty. The OpenAPI document lists more fields as required, but for many of
/// them the server has a default or accepts the zero value. The table marks the fields for which the server answers "Required value", and
/// has its error where it rejects the zero value in other words (kubernetes/pkg/apis/core/validation/validation.go and its neighbours).
/// KUBE1013 reports a resource without a name.
/// </summary>
internal sealed class MissingField : Rule
{
    public MissingField()
        : base("KUBE1005", "A required field is missing", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        SchemaWalk.Over(graph, findings, Judge);
        CustomWalk.Over(graph, findings, Judge);
    }

    /// <summary>What a resource inside another one must have.</summary>
    private static readonly string[] s_ofEmbedded = ["apiVersion", "kind"];

    /// <summary>A field that a CustomResourceDefinition requires may be empty. The server adds it if it has a default.</summary>
    private static void Judge(Resource resource, ResourceNode node, CustomSchema schema, FindingSink findings)
    {
        if (node is not MapNode map)
        {
            return;
        }

        var missing = schema
            .Required.Concat(schema.IsEmbedded && map.Parent is not null ? s_ofEmbedded : [])
            .Distinct(StringComparer.Ordinal)
            .Where(name =>
                IsAbsent(map[name], schema.Field(name))
                && schema.Field(name) is not { HasDefault: true }
                && !(map.Parent is null && name is "apiVersion" or "kind" or "metadata" or "status")
            )
            .ToList();
        if (missing.Count > 0)
        {
            var also = missing.Count == 1 ? "" : $" Also missing: {Wording.List(missing.Skip(1).Select(name => map.PathOf(name)))}.";
            var says = schema.Field(missing[0])?.Says is { } sentence ? " " + sentence : "";
            findings.ReportMissing(
                map,
                map.Place(),
                $"{map.PathOf(missing[0])} of {Wording.Named(resource)} is missing, and the API server rejects it: Required value. "
                    + $"Set {Wording.Quoted(missing[0])}.{says}{also}"
            );
        }
    }

    /// <summary>The server removes a null that the schema does not allow.</summary>
    private static bool IsAbsent(ResourceNode? node, CustomSchema? schema) =>
        node is null || (node is ScalarNode { Value: null } && schema is not { IsNullable: true });

    private static void Judge(Resource resource, in TypedNode typed, FindingSink findings)
    {
        if (typed is { Node: MapNode map, Type.Object: { } type, InStatus: false })
        {
            Judge(resource, map, type, findings);
        }
    }

    /// <summary>All fields missing from one object are one finding, since they share one place.</summary>
    private static void Judge(Resource resource, MapNode map, SchemaType type, FindingSink findings)
    {
        List<Missing>? missing = null;
        foreach (var field in type.Demanded)
        {
            if (map.EntryOf(field.Name) is { Value: not ScalarNode { Value: null } } entry)
            {
                if ((field.IsInsisted || field.IsZeroRefused) && IsEmpty(entry.Value, field))
                {
                    findings.ReportMissing(
                        map,
                        entry.Value.Origin.Or(entry.KeyOrigin).Or(map.Place()),
                        Message(resource, new Missing(entry.Value.FieldPath, type, field), "empty")
                    );
                }
            }
            else
            {
                Collect(type, field, map.PathOf(field.Name), ref missing);
            }
        }

        if (missing is not null)
        {
            var also = missing.Count == 1 ? "" : $" Also missing: {Wording.List(missing.Skip(1).Select(other => other.Path))}.";
            findings.ReportMissing(map, map.Place(), Message(resource, missing[0], "missing") + also);
        }
    }

    /// <summary>Collects a missing field, or the required fields of a missing object that the server treats like an empty one.</summary>
    private static void Collect(SchemaType type, SchemaField field, string path, ref List<Missing>? missing)
    {
        if (field.IsInsisted || field.ZeroWords is not null)
        {
            (missing ??= []).Add(new Missing(path, type, field));
        }
        else if (field.IsValue)
        {
            foreach (var inner in field.Type.Object!.Demanded)
            {
                Collect(field.Type.Object, inner, path + "." + inner.Name, ref missing);
            }
        }
    }

    private static string Message(Resource resource, Missing missing, string what)
    {
        var field = missing.Field;
        var wayOut =
            field.Values.Count > 0
                ? $"Set it to one of {Wording.List(field.Values.Select(Wording.Quoted))}."
                : $"Set {Wording.Quoted(field.Name)}.";
        var says = SchemaDescriptions.Of(missing.Type, field) is { } sentence ? " " + sentence : "";
        return $"{missing.Path} of {Wording.Named(resource)} is {what}, "
            + $"and the API server rejects it: {field.ZeroWords ?? "Required value"}. {wayOut}{says}";
    }

    private static bool IsEmpty(ResourceNode? value, SchemaField field) =>
        value switch
        {
            null or ScalarNode { Value: null or "" or 0L } => true,
            ListNode list => list.Count == 0,
            MapNode map => map.Count == 0 && field.Type.Form is FieldForm.Map,
            _ => false,
        };

    private sealed record Missing(string Path, SchemaType Type, SchemaField Field);
}
