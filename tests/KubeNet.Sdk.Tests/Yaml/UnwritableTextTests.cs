using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>Half a surrogate pair cannot be written; it is found before, at the place where it was said.</summary>
public sealed class UnwritableTextTests
{
    private static readonly Origin s_value = new("Shop.cs", 10, 3);
    private static readonly Origin s_key = new("Shop.cs", 20, 4);

    [Fact]
    public void Values_and_keys_are_found_with_their_origins()
    {
        var root = new MapNode();
        var data = root.GetOrAddMap("data");
        data.Set("good", "😀", Origin.None);
        data.Set("bad", "ab\ud83d", s_value);
        data.Set("k\ude00", "fine", Origin.None, s_key);
        root.GetOrAddList("list").Add(new ScalarNode("\ud83d\ud83d\ude00", s_value));
        var found = UnwritableText.In(root);
        Assert.Equal([s_key, s_value, s_value], found.Select(text => text.Origin));
        Assert.Equal([true, false, false], found.Select(text => text.IsKey));

        var finding = found[1].ToFinding();
        Assert.Same(EvaluationFindings.NotText, finding.Kind);
        Assert.Equal(s_value, finding.Origin);
        Assert.StartsWith(
            "The string at 'data.bad' holds half of a surrogate pair, '\\ud83d', as character 3;",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The key at 'data.k\\ude00' holds half of a surrogate pair, '\\ude00', as character 2;",
            found[0].Message,
            StringComparison.Ordinal
        );
    }

    // Not inline data: an attribute's strings are kept as UTF-8, which replaces what this is about.
    [Fact]
    public void Writing_one_says_which() => Assert.All(["\ud83d", "\ude00", "\ude00\ud83d", "a\nb\ud83d\n", "\ud83dx"], SaysWhich);

    private static void SaysWhich(string text)
    {
        var map = new MapNode();
        map.Set("value", text, s_value);
        Assert.Equal(s_value, Assert.Throws<UnwritableTextException>(() => YamlWriter.Write(map)).UnwritableText.Origin);

        var keyed = new MapNode();
        keyed.Set(text, "value", s_value, s_key);
        var error = Assert.Throws<UnwritableTextException>(() => YamlWriter.Write(keyed));
        Assert.True(error.UnwritableText.IsKey);
        Assert.Equal(s_key, error.UnwritableText.Origin);
        Assert.DoesNotContain(error.Message, char.IsSurrogate);
    }

    [Fact]
    public void What_is_not_found_can_be_written() =>
        Assert.All(NastyStrings.Known, text => Assert.Empty(UnwritableText.In(Shape.Map((text, Shape.List(Shape.Of(text)))).ToNode())));
}
