using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.CustomResources;

/// <summary>
/// A custom resource as a tree, in a run and at build time alike: a property that is null is not written, and everything else is written as
/// it was said, an empty list as an empty list.
/// </summary>
/// <param name="view">How the host reads values.</param>
/// <param name="report">Receives what cannot be written, with its place. It is left out.</param>
internal sealed class ResourceTree<TValue>(FieldView<TValue> view, Action<string, Origin> report)
{
    /// <summary>No type of the API comes near it, and an object that contains itself reaches it.</summary>
    private const int MostDepth = 100;

    public MapNode MapOf(TValue resource) => Fields(view.FieldsOf(resource) ?? [], "", view.OriginOf(resource), 0);

    private ResourceNode? NodeOf(TValue value, string path, int depth)
    {
        if (view.IsUnknown(value) || view.RawOf(value) is not { } raw)
        {
            return null;
        }

        var origin = view.OriginOf(value);
        if (depth > MostDepth)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"The resource is nested more than {MostDepth} levels deep, or contains itself.")
            );
        }

        if (view.IsEnum(value, out var name))
        {
            return name is not null
                ? new ScalarNode(name, origin)
                : Refused($"'{path}' is a number that its enumeration does not have. Use one of the enumeration's values.", origin);
        }

        if (ScalarOf(raw, path, origin) is { } scalar)
        {
            return scalar.Node;
        }

        return view.FieldsOf(value) is { } fields ? Fields(fields, path, origin, depth)
            : view.EntriesOf(value) is { } entries ? Entries(new MapNode(origin: origin), entries, path, origin, depth)
            : view.ItemsOf(value) is { } items ? Items(items, path, origin, depth)
            : Refused(
                $"'{path}' has a value that cannot be written. "
                    + "Use a string, a number, a boolean, a list or a dictionary with strings as keys.",
                origin
            );
    }

    private MapNode Fields(IEnumerable<(string? Name, TValue Value)> fields, string path, Origin origin, int depth)
    {
        var map = new MapNode(origin: origin);
        foreach (var (name, value) in fields)
        {
            if (name is null)
            {
                if (view.RawOf(value) is not null && !view.IsUnknown(value) && view.EntriesOf(value) is { } others)
                {
                    Entries(map, others, path, view.OriginOf(value), depth);
                }
            }
            else if (NodeOf(value, Under(path, name), depth + 1) is { } node)
            {
                map.Set(name, node);
            }
        }

        return map;
    }

    /// <summary>A value that is null stays: in a field without a schema it may say that a default is not wanted.</summary>
    private MapNode Entries(MapNode map, IEnumerable<(TValue Key, TValue Value)> entries, string path, Origin origin, int depth)
    {
        foreach (var (key, value) in entries)
        {
            if (view.IsUnknown(key) || view.IsUnknown(value))
            {
                continue;
            }

            if (view.RawOf(key) is not string name)
            {
                Refused($"'{path}' has a key that is not a string. Use strings as keys.", view.OriginOf(key).Or(origin));
            }
            else if (map[name] is not null)
            {
                Refused($"'{Under(path, name)}' is set twice. Remove one of the two.", view.OriginOf(key).Or(origin));
            }
            else if (NodeOf(value, Under(path, name), depth + 1) is { } node)
            {
                map.Set(name, node, view.OriginOf(key));
            }
            else if (view.RawOf(value) is null)
            {
                map.Set(name, new ScalarNode((string?)null, view.OriginOf(value)), view.OriginOf(key));
            }
        }

        return map;
    }

    private ListNode Items(IEnumerable<TValue> items, string path, Origin origin, int depth)
    {
        var list = new ListNode(origin);
        foreach (var item in items)
        {
            var place = FormattableString.Invariant($"{path}[{list.Count}]");
            if (NodeOf(item, place, depth + 1) is { } node)
            {
                list.Add(node);
            }
            else if (!view.IsUnknown(item) && view.RawOf(item) is null)
            {
                list.Add(new ScalarNode((string?)null, view.OriginOf(item)));
            }
        }

        return list;
    }

    /// <summary>Null for what is no scalar; the node is null for a number that cannot be written.</summary>
    private (ScalarNode? Node, bool IsScalar)? ScalarOf(object raw, string path, Origin origin) =>
        raw switch
        {
            string text => (new ScalarNode(text, origin), true),
            bool flag => (new ScalarNode(flag, origin), true),
            IntOrString { Text: { } text } => (new ScalarNode(text, origin), true),
            IntOrString { Number: { } number } => (new ScalarNode(number, origin), true),
            float or double => (NumberOf(((IFormattable)raw).ToString("R", CultureInfo.InvariantCulture), path, origin), true),
            byte or sbyte or short or ushort or int or uint or long or ulong or decimal => (
                NumberOf(((IFormattable)raw).ToString(null, CultureInfo.InvariantCulture), path, origin),
                true
            ),
            _ => null,
        };

    /// <summary>An integer if it has no fraction and no exponent, as in JSON.</summary>
    private ScalarNode? NumberOf(string text, string path, Origin origin) =>
        !char.IsDigit(text[text.Length - 1]) ? Refused($"'{path}' is not a number: '{text}'. JSON has no such value.", origin)
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? new ScalarNode(whole, origin)
        : new ScalarNode(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), origin);

    private ScalarNode? Refused(string message, Origin origin)
    {
        report(message, origin);
        return null;
    }

    private static string Under(string path, string name) => path.Length == 0 ? name : path + "." + name;
}
