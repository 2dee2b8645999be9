using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Sdk.CodeFixes.Proposals;

/// <summary>A scalar of a set's manifests.</summary>
internal sealed record Field(string Set, Resource Resource, string Path, object? Value, ResourceNode Node);

/// <summary>What an edit changed in the manifests of a project, field by field.</summary>
internal sealed class GraphDifference
{
    private GraphDifference(IReadOnlyList<Field> removed, IReadOnlyList<Field> added, IReadOnlyList<(Field Before, Field After)> changed)
    {
        Removed = removed;
        Added = added;
        Changed = changed;
    }

    public IReadOnlyList<Field> Removed { get; }

    public IReadOnlyList<Field> Added { get; }

    public IReadOnlyList<(Field Before, Field After)> Changed { get; }

    public static GraphDifference Between(EvaluatedProject before, EvaluatedProject after)
    {
        var (old, @new) = (FieldsOf(before), FieldsOf(after));
        return new GraphDifference(
            [.. old.Where(field => !@new.ContainsKey(field.Key)).Select(field => field.Value)],
            [.. @new.Where(field => !old.ContainsKey(field.Key)).Select(field => field.Value)],
            [
                .. old.Where(field => @new.TryGetValue(field.Key, out var now) && !Equals(field.Value.Value, now.Value))
                    .Select(field => (field.Value, @new[field.Key])),
            ]
        );
    }

    /// <summary>The fields by set, object and path. What is declared twice is told apart by its number.</summary>
    private static Dictionary<string, Field> FieldsOf(EvaluatedProject project)
    {
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var set in project.Diagnosis.Sets)
        {
            foreach (var same in set.Set.Graph.Own.Concat(set.Set.Graph.Proxies).GroupBy(resource => resource.Identity))
            {
                var number = 0;
                foreach (var resource in same)
                {
                    var prefix = string.Join(
                        "|",
                        set.Set.QualifiedName,
                        same.Key.Group,
                        same.Key.Kind,
                        same.Key.Namespace,
                        same.Key.Name,
                        number.ToString(CultureInfo.InvariantCulture)
                    );
                    number++;
                    Add(resource.Root, "");

                    void Add(ResourceNode node, string path)
                    {
                        switch (node)
                        {
                            case MapNode map when map.Count > 0:
                                foreach (var entry in map.Entries)
                                {
                                    Add(entry.Value, path + "/" + entry.Key);
                                }

                                break;
                            case ListNode list when list.Count > 0:
                                for (var i = 0; i < list.Count; i++)
                                {
                                    Add(list.Items[i], path + "/" + i.ToString(CultureInfo.InvariantCulture));
                                }

                                break;
                            default:
                                fields[prefix + path] = new Field(
                                    set.Set.QualifiedName,
                                    resource,
                                    path,
                                    (node as ScalarNode)?.Value ?? node.GetType(),
                                    node
                                );
                                break;
                        }
                    }
                }
            }
        }

        return fields;
    }
}
