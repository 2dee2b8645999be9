using KubeNet.Resources;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>How a rule checks one node of a custom resource.</summary>
internal delegate void CustomNodeJudge(Resource resource, ResourceNode node, CustomSchema schema, FindingSink findings);

/// <summary>
/// Walks custom resources along the schemas of the project's CustomResourceDefinitions. A node whose type differs from the schema is
/// checked, but its children are not. The API server defines the metadata itself, and drops a status in a manifest; neither is checked.
/// </summary>
internal static class CustomWalk
{
    private const int Deepest = 200;

    public static void Over(ResourceGraph graph, FindingSink findings, CustomNodeJudge judge)
    {
        foreach (var (resource, schema) in Resources(graph))
        {
            Over(resource, resource.Root, schema, findings, judge);
        }
    }

    /// <summary>Walks one tree of a resource: the manifest's, or that of the completed resource.</summary>
    public static void Over(Resource resource, MapNode root, CustomSchema schema, FindingSink findings, CustomNodeJudge judge)
    {
        judge(resource, root, schema, findings);
        foreach (var entry in root.Entries)
        {
            if (entry.Key is not ("apiVersion" or "kind" or "metadata" or "status") && schema.Field(entry.Key) is { } field)
            {
                Enter(resource, entry.Value, field, findings, judge, 1);
            }
        }
    }

    /// <summary>The graph's own custom resources whose definitions are in the project.</summary>
    public static IEnumerable<(Resource Resource, CustomSchema Schema)> Resources(ResourceGraph graph)
    {
        CustomSchemas? schemas = null;
        foreach (var resource in graph.Own)
        {
            if (
                resource.Group.IndexOf('.') > 0
                && !SchemaTable.Current.HasGroup(resource.Group)
                && (schemas ??= new CustomSchemas(graph)).Find(resource) is { } schema
            )
            {
                yield return (resource, schema);
            }
        }
    }

    /// <summary>Whether a value has the type of a schema. Null is allowed, since the server may replace it by a default.</summary>
    public static bool Fits(ResourceNode node, CustomSchema schema) =>
        node switch
        {
            ScalarNode { Value: null } => true,
            ScalarNode scalar when schema.IsIntOrString => scalar.Value is string || IsWhole(scalar),
            _ when schema.IsIntOrString => false,
            MapNode => schema.Type is null or "object",
            ListNode => schema.Type is null or "array",
            ScalarNode { Value: string } => schema.Type is null or "string",
            ScalarNode { Value: bool } => schema.Type is null or "boolean",
            ScalarNode scalar => schema.Type is null or "number" || (schema.Type == "integer" && IsWhole(scalar)),
            _ => true,
        };

    private static void Enter(
        Resource resource,
        ResourceNode node,
        CustomSchema schema,
        FindingSink findings,
        CustomNodeJudge judge,
        int depth
    )
    {
        judge(resource, node, schema, findings);
        if (depth == Deepest || !Fits(node, schema))
        {
            return;
        }

        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    if (!(schema.IsEmbedded && entry.Key is "apiVersion" or "kind" or "metadata") && schema.Field(entry.Key) is { } field)
                    {
                        Enter(resource, entry.Value, field, findings, judge, depth + 1);
                    }
                }

                break;
            case ListNode list when schema.Items is { } items:
                foreach (var item in list.Items)
                {
                    Enter(resource, item, items, findings, judge, depth + 1);
                }

                break;
        }
    }

    private static bool IsWhole(ScalarNode scalar) =>
        scalar.Value is long || (scalar.Value is double number && Math.Floor(number).Equals(number));
}
