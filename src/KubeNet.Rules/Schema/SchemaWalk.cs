using KubeNet.Resources;

namespace KubeNet.Rules.Schema;

/// <summary>A node of a manifest with its type and field in the API.</summary>
internal readonly struct TypedNode
{
    public TypedNode(ResourceNode node, FieldType type, SchemaType? owner, SchemaField? field, bool inStatus)
    {
        Node = node;
        Type = type;
        Owner = owner;
        Field = field;
        InStatus = inStatus;
    }

    public ResourceNode Node { get; }

    public FieldType Type { get; }

    /// <summary>The type that has the field; null at the top of a resource.</summary>
    public SchemaType? Owner { get; }

    /// <summary>The field that contains the node, or the list or map around it; null at the top of a resource.</summary>
    public SchemaField? Field { get; }

    /// <summary>Whether the node is under <c>status</c>, which the server decodes and then drops without validation.</summary>
    public bool InStatus { get; }
}

/// <summary>How a rule checks one node of a resource.</summary>
internal delegate void TypedNodeJudge(Resource resource, in TypedNode typed, FindingSink findings);

/// <summary>
/// Walks the trees of resources along the schema. A node whose type differs from the schema is checked, but its children are not.
/// </summary>
internal static class SchemaWalk
{
    /// <summary>
    /// No type of the API is nested deeper, but a schema in a CustomResourceDefinition may be. Deeper nodes are not checked.
    /// </summary>
    private const int Deepest = 200;

    /// <summary>Visits the graph's own resources whose kinds the cluster's version serves. Parents come before their children.</summary>
    public static void Over(ResourceGraph graph, FindingSink findings, TypedNodeJudge judge)
    {
        foreach (var resource in graph.Own)
        {
            if (
                SchemaTable.Current.Find(resource.ApiVersion, resource.Kind) is { Root: { } root, IsList: false } kind
                && kind.IsServedBy(graph.Cluster.Version)
            )
            {
                new Walk(resource, findings, judge).Enter(new TypedNode(resource.Root, root, null, null, inStatus: false), 0);
            }
        }
    }

    /// <summary>Visits the metadata of a resource of any kind, which the server decodes as its own.</summary>
    public static void OverMetadata(Resource resource, FindingSink findings, TypedNodeJudge judge)
    {
        if (
            SchemaTable.Current.Find("v1", "ConfigMap")?.Root?.Object is { } owner
            && owner.TryGet("metadata", out var field)
            && resource.Root["metadata"] is MapNode metadata
        )
        {
            new Walk(resource, findings, judge).Enter(new TypedNode(metadata, field.Type, owner, field, inStatus: false), 1);
        }
    }

    private readonly struct Walk
    {
        private readonly Resource _resource;
        private readonly FindingSink _findings;
        private readonly TypedNodeJudge _judge;

        public Walk(Resource resource, FindingSink findings, TypedNodeJudge judge)
        {
            _resource = resource;
            _findings = findings;
            _judge = judge;
        }

        public void Enter(in TypedNode current, int depth)
        {
            _judge(_resource, current, _findings);
            if (depth == Deepest)
            {
                return;
            }

            // By index: an enumerator per map would cause most allocations of a walk.
            switch (current.Node)
            {
                case MapNode map when current.Type.Object is { } type:
                    for (var i = 0; i < map.Count; i++)
                    {
                        var entry = map.Entries[i];
                        if (type.TryGet(entry.Key, out var field))
                        {
                            var inStatus = current.InStatus || (current.Field is null && field.Name == "status");
                            Enter(new TypedNode(entry.Value, field.Type, type, field, inStatus), depth + 1);
                        }
                    }

                    break;
                case MapNode map when current.Type is { Form: FieldForm.Map, Element: { } element }:
                    for (var i = 0; i < map.Count; i++)
                    {
                        Enter(new TypedNode(map.Entries[i].Value, element, current.Owner, current.Field, current.InStatus), depth + 1);
                    }

                    break;
                case ListNode list when current.Type is { Form: FieldForm.List, Element: { } element }:
                    for (var i = 0; i < list.Count; i++)
                    {
                        Enter(new TypedNode(list.Items[i], element, current.Owner, current.Field, current.InStatus), depth + 1);
                    }

                    break;
            }
        }
    }
}
