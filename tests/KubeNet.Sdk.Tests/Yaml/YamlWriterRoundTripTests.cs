using CsCheck;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>Whatever is written comes back as the same tree with the same types, from every reader.</summary>
public sealed class YamlWriterRoundTripTests
{
    [Fact]
    public void Random_trees_come_back() =>
        Shapes.Any.Sample(ComesBack, iter: 5_000, print: shape => $"{shape}\n{YamlWriter.Write(shape.ToNode())}");

    [Fact]
    public void Random_strings_come_back_as_value_key_and_item() =>
        NastyStrings.Any.Sample(
            text => ComesBack(InEveryPlace(text)),
            iter: 10_000,
            print: text => $"{Shape.Of(text)}\n{YamlWriter.Write(InEveryPlace(text).ToNode())}"
        );

    [Fact]
    public void Every_known_string_comes_back_as_value_key_item_and_document() =>
        Assert.All(
            NastyStrings.Known,
            text =>
            {
                ComesBack(InEveryPlace(text));
                ComesBack(Shape.Of(text));
            }
        );

    [Fact]
    public void A_tree_of_5000_levels_is_written_on_a_small_stack()
    {
        ResourceNode node = new ScalarNode("deep", Origin.None);
        for (var i = 0; i < 2_500; i++)
        {
            var list = new ListNode();
            list.Add(node);
            var map = new MapNode();
            map.Set("a", list);
            node = map;
        }

        string? yaml = null;
        var thread = new Thread(() => yaml = YamlWriter.Write(node), maxStackSize: 128 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal((5_000, 2_501), YamlReader.Measure(yaml!));
    }

    [Fact]
    public void Cost_grows_with_size_only()
    {
        AllocatedFor(100); // compiles
        var once = AllocatedFor(20_000);
        var fourTimes = AllocatedFor(80_000);

        // A buffer that doubles may take twice its share; text that is copied for each entry would take sixteen times as much.
        Assert.True(fourTimes < 8 * once, $"{once} bytes, then {fourTimes} for four times as much");
    }

    private static long AllocatedFor(int entries)
    {
        var map = new MapNode();
        for (var i = 0; i < entries; i++)
        {
            map.Set($"key-{i}", "it's '\"quoted\"' text: \u0085", Origin.None);
            map.Set($"block-{i}", "a\nb\n", Origin.None);
        }

        map.Set("long", new string('x', 100 * entries) + "\n" + new string('\n', 10 * entries) + "y", Origin.None);
        var before = GC.GetAllocatedBytesForCurrentThread();
        YamlWriter.Write(map);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Shape InEveryPlace(string text) =>
        Shape.Map(
            ("value", Shape.Of(text)),
            (text, Shape.Of("of key")),
            (
                "list",
                Shape.List(
                    Shape.Of(text),
                    Shape.List(Shape.Of(text), Shape.Of("x")),
                    Shape.Map((text, Shape.List(Shape.Of(text))), ("after", Shape.Of(text)))
                )
            ),
            ("map", Shape.Map((text, Shape.Map((text, Shape.Of(text)))))),
            ("end", Shape.Of(text))
        );

    private static void ComesBack(Shape shape)
    {
        var yaml = YamlWriter.Write(shape.ToNode());
        Assert.EndsWith("\n", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain(yaml, IsOutOfPlace);
        foreach (var schema in YamlSchema.All)
        {
            Assert.Equal(shape.ToString(), YamlReader.Read(yaml, schema).ToString());
        }
    }

    /// <summary>What would break a line of a comment, or hide in one.</summary>
    private static bool IsOutOfPlace(char c) =>
        c != '\n'
        && (
            char.IsControl(c)
            || c
                is '\u00a0'
                    or '\u00ad'
                    or '\u061c'
                    or '\u3000'
                    or (>= '\u2000' and <= '\u200f')
                    or (>= '\u2028' and <= '\u202f')
                    or (>= '\u2060' and <= '\u206f')
                    or (>= '\ue000' and <= '\uf8ff')
                    or '\ufeff'
                    or >= '\ufff0'
                    and <= '\uffff'
                    and not ('\ufffc' or '\ufffd')
        );
}
