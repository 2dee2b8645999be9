using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>The oracle: YamlDotNet's parser reads the text, a schema says what its plain scalars mean.</summary>
internal static class YamlReader
{
    public static Shape Read(string yaml, YamlSchema schema)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        var shape = Node(parser, schema);
        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return shape;
    }

    /// <summary>The depth of the text's tree and how many scalars it has, without recursion.</summary>
    public static (int Depth, int Scalars) Measure(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var (depth, deepest, scalars) = (0, 0, 0);
        while (parser.MoveNext())
        {
            depth +=
                parser.Current is MappingStart or SequenceStart ? 1
                : parser.Current is MappingEnd or SequenceEnd ? -1
                : 0;
            deepest = Math.Max(depth, deepest);
            scalars += parser.Current is Scalar ? 1 : 0;
        }

        return (deepest, scalars);
    }

    private static Shape Node(IParser parser, YamlSchema schema)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return Scalar(scalar, schema);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<Shape>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(parser, schema));
            }

            return new ListShape(items);
        }

        parser.Consume<MappingStart>();
        var entries = new List<(string, Shape)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(parser, schema);
            entries.Add((key is ScalarShape { Value: string text } ? text : $"NOT A STRING: {key}", Node(parser, schema)));
        }

        return new MapShape(entries);
    }

    private static Shape Scalar(Scalar scalar, YamlSchema schema)
    {
        Assert.True(scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty, "Anchors and tags are never written.");
        return scalar.Style == ScalarStyle.Plain ? schema.Resolve(scalar.Value) : Shape.Of(scalar.Value);
    }
}
