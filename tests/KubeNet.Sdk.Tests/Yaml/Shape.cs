using System.Globalization;
using System.Text;
using KubeNet.Resources;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>A tree without origins and parents: what is generated, and what a reader gives back.</summary>
internal abstract record Shape
{
    public static Shape Of(object? scalar) => new ScalarShape(scalar);

    public static Shape Map(params (string Key, Shape Value)[] entries) =>
        new MapShape(entries.DistinctBy(e => e.Key, StringComparer.Ordinal).ToArray());

    public static Shape List(params Shape[] items) => new ListShape(items);

    public abstract ResourceNode ToNode();

    /// <summary>Text that is the same for the same tree with the same types, and different for any other.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Describe(text);
        return text.ToString();
    }

    public abstract void Describe(StringBuilder text);

    protected static string Quote(string value) =>
        "\"" + string.Concat(value.Select(c => c is >= ' ' and <= '~' and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:x4}")) + "\"";
}

internal sealed record ScalarShape(object? Value) : Shape
{
    public override ResourceNode ToNode() =>
        Value switch
        {
            long number => new ScalarNode(number, Origin.None),
            double number => new ScalarNode(number, Origin.None),
            bool flag => new ScalarNode(flag, Origin.None),
            var text => new ScalarNode((string?)text, Origin.None),
        };

    public override void Describe(StringBuilder text) =>
        text.Append(
            Value switch
            {
                null => "null",
                string value => Quote(value),
                bool flag => $"bool:{flag}",
                long number => $"number:{number.ToString(CultureInfo.InvariantCulture)}",

                // Whole numbers have no dot in JSON and here: 3.0 and 3 are one number.
                double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 && !double.IsNegative(number) | number != 0 =>
                    $"number:{((long)number).ToString(CultureInfo.InvariantCulture)}",
                double number => $"number:{number.ToString("R", CultureInfo.InvariantCulture)}",
                _ => throw new InvalidOperationException($"No scalar: {Value}"),
            }
        );
}

internal sealed record MapShape(IReadOnlyList<(string Key, Shape Value)> Entries) : Shape
{
    public override ResourceNode ToNode()
    {
        var map = new MapNode();
        foreach (var (key, value) in Entries)
        {
            map.Set(key, value.ToNode());
        }

        return map;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append('{');
        foreach (var (key, value) in Entries)
        {
            text.Append(Quote(key)).Append('=');
            value.Describe(text);
            text.Append(';');
        }

        text.Append('}');
    }
}

internal sealed record ListShape(IReadOnlyList<Shape> Items) : Shape
{
    public override ResourceNode ToNode()
    {
        var list = new ListNode();
        foreach (var item in Items)
        {
            list.Add(item.ToNode());
        }

        return list;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append('[');
        foreach (var item in Items)
        {
            item.Describe(text);
            text.Append(';');
        }

        text.Append(']');
    }
}
