using System.Globalization;
using System.Text;
using KubeNet.Resources;

namespace KubeNet.Yaml;

/// <summary>
/// Writes one tree as one YAML document, as a person would: block style, two spaces, LF, no anchors, no document markers, no folding.
/// A list has the indentation of its key, as <c>kubectl get -o yaml</c>, <c>kubectl create --dry-run</c> and kustomize write it.
/// </summary>
/// <remarks>
/// <para>Every string comes back as the same string from YAML 1.1 and YAML 1.2 readers; besides LF the text holds only printable characters
/// (<see cref="PrintableText"/>), so that each of its lines can be carried in one line of a C# comment.</para>
/// <para>It is written with a stack of its own: the depth of a tree is bounded by memory, not by the thread's stack.</para>
/// </remarks>
internal static class YamlWriter
{
    private const int Step = 2;

    /// <summary>
    /// Readers look for the <c>:</c> of a <c>key: value</c> only within 1024 characters (YAML 1.2.2, 8.2.2); longer keys take the form
    /// <c>? key</c>. Kubernetes allows no such key, but what it refuses must still come back as what was said.
    /// </summary>
    private const int LongestSimpleKey = 1000;

    /// <summary>The tree as YAML text that ends with LF.</summary>
    /// <exception cref="UnwritableTextException">A key or a string holds a lone surrogate; <see cref="UnwritableText"/> finds them all
    /// beforehand.</exception>
    public static string Write(ResourceNode root)
    {
        var output = new StringBuilder();
        if (IsInline(root))
        {
            WriteInline(output, root, YamlScalar.NoBlock);
            return output.Append('\n').ToString();
        }

        var open = new Stack<Collection>();
        open.Push(new Collection(root, 0, isCompact: true));
        while (open.Count > 0)
        {
            var collection = open.Pop();
            if (collection.Next == collection.Count)
            {
                continue;
            }

            // The first entry of a collection inside a list stands on the line of its dash.
            if (collection.Next > 0 || !collection.IsCompact)
            {
                output.Append(' ', collection.Indent);
            }

            var (child, inner) = collection.Node is MapNode map
                ? WriteEntry(output, map, map.Entries[collection.Next], collection.Indent)
                : WriteItem(output, ((ListNode)collection.Node).Items[collection.Next], collection.Indent);
            open.Push(collection.Advanced());
            if (child is not null)
            {
                open.Push(inner);
            }
        }

        return output.ToString();
    }

    private static (ResourceNode? Child, Collection Inner) WriteEntry(StringBuilder output, MapNode map, MapEntry entry, int indent)
    {
        WriteKey(output, map, entry, indent);
        var value = entry.Value;
        if (IsInline(value))
        {
            output.Append(' ');
            WriteInline(output, value, indent + Step);
            output.Append('\n');
            return default;
        }

        output.Append('\n');
        return (value, new Collection(value, value is ListNode ? indent : indent + Step, isCompact: false));
    }

    private static (ResourceNode? Child, Collection Inner) WriteItem(StringBuilder output, ResourceNode item, int indent)
    {
        output.Append("- ");
        if (IsInline(item))
        {
            WriteInline(output, item, indent + Step);
            output.Append('\n');
            return default;
        }

        return (item, new Collection(item, indent + Step, isCompact: true));
    }

    private static void WriteKey(StringBuilder output, MapNode map, MapEntry entry, int indent)
    {
        var start = output.Length;
        if (!YamlScalar.TryWrite(output, entry.Key, YamlScalar.NoBlock))
        {
            throw new UnwritableTextException(new UnwritableText(map, entry));
        }

        if (output.Length - start > LongestSimpleKey)
        {
            output.Insert(start, "? ").Append('\n').Append(' ', indent);
        }

        output.Append(':');
    }

    private static bool IsInline(ResourceNode node) =>
        node switch
        {
            MapNode map => map.Count == 0,
            ListNode list => list.Count == 0,
            _ => true,
        };

    private static void WriteInline(StringBuilder output, ResourceNode node, int blockIndent)
    {
        switch (node)
        {
            case MapNode:
                output.Append("{}");
                break;
            case ListNode:
                output.Append("[]");
                break;
            case ScalarNode { Value: string text }:
                if (!YamlScalar.TryWrite(output, text, blockIndent))
                {
                    throw new UnwritableTextException(new UnwritableText(node));
                }

                break;
            case ScalarNode { Value: long number }:
                output.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case ScalarNode { Value: double number }:
                output.Append(YamlNumber.Of(number));
                break;
            case ScalarNode { Value: bool flag }:
                output.Append(flag ? "true" : "false");
                break;
            case ScalarNode { Value: null }:
                output.Append("null");
                break;
            default:
                throw new InvalidOperationException($"The node at '{node.FieldPath}' is of no kind that YAML can write.");
        }
    }

    /// <summary>A map or list that is being written: how far, and at what indentation.</summary>
    private readonly struct Collection
    {
        public Collection(ResourceNode node, int indent, bool isCompact, int next = 0)
        {
            Node = node;
            Indent = indent;
            IsCompact = isCompact;
            Next = next;
        }

        public ResourceNode Node { get; }

        public int Indent { get; }

        public bool IsCompact { get; }

        public int Next { get; }

        public int Count => Node is MapNode map ? map.Count : ((ListNode)Node).Count;

        public Collection Advanced() => new(Node, Indent, IsCompact, Next + 1);
    }
}
