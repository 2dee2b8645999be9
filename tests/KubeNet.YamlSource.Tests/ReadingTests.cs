using System.Globalization;
using System.Text;
using System.Text.Json;
using KubeNet.Resources;
using KubeNet.YamlSource.Manifests;
using KubeNet.YamlSource.Parsing;

namespace KubeNet.YamlSource.Tests;

/// <summary>
/// Values mean what they mean to kubectl. Each text is read here and by kubectl, where there is one; what it gives is written down besides.
/// </summary>
public sealed class ReadingTests
{
    private const string Head = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nx:\n";

    private const string Quoted = """{"k":"one two","l":"a\nbc \"x\"","m":{"o":1,"p":"c d"}}""";

    public static TheoryData<string, string> Values() =>
        new()
        {
            { "- [yes, Yes, y, on, True, TRUE]", "[[true,true,true,true,true,true]]" },
            { "- [no, N, off, OFF, False]", "[[false,false,false,false,false]]" },
            { "- [~, null, NULL, '~', 'null']", """[[null,null,null,"~","null"]]""" },
            { "- [tRue, nUll, nein]", """[["tRue","nUll","nein"]]""" },
            { "- [017, -017, +017, 0o17, 08, 09, 0o8]", """[[15,-15,15,15,8,9,"0o8"]]""" },
            { "- [0x1F, -0x1f, 0b11, 0b2, 0x, 1_000, 1__0]", """[[31,-31,3,"0b2","0x",1000,10]]""" },
            { "- [1.5, .5, 1., -.5, 1e3, 1E-2, 3.0, 1_0.5, 1e400]", """[[1.5,0.5,1,-0.5,1000,0.01,3,10.5,"1e400"]]""" },
            {
                "- [1:30, 2001-01-01, 192.168.0.1, 100m, 1.5.2, .e3, '=']",
                """[["1:30","2001-01-01","192.168.0.1","100m","1.5.2",".e3","="]]"""
            },
            { "- [9223372036854775807, -9223372036854775807]", "[[9223372036854775807,-9223372036854775807]]" },
            { "- [!!str 5, !!int \"5\", !!float 5, !!binary aGVsbG8=, !mine 5, ! 5]", """[["5",5,5,"hello","5","5"]]""" },
            { "- {1: a, 010: b, 1.5: c, yes: d, off: e, '1e1': f}", """[{"1":"a","1.5":"c","1e1":"f","8":"b","false":"e","true":"d"}]""" },
            { "- &a {k: 1, l: 2}\n- {<<: *a, k: 3}\n- {k: 3, <<: *a}", """[{"k":1,"l":2},{"k":3,"l":2},{"k":1,"l":2}]""" },
            {
                "- &a {k: 1}\n- &b {k: 2, l: 3}\n- {<<: [*a, *b], m: 4}\n- {'<<': 1}",
                """[{"k":1},{"k":2,"l":3},{"k":1,"l":3,"m":4},{"<<":1}]"""
            },
            { "- &a\n  - 1\n- *a\n- &c text\n- {*c : *c}", """[[1],[1],"text",{"text":"text"}]""" },
            {
                "- |\n  # no comment\n  b\n- >-\n  a\n  b\n- \"a\\n\\u00e4\"\n- 'it''s' # a comment",
                """["# no comment\nb\n","a b","a\nä","it's"]"""
            },
            {
                "- |\n  \n  a\n- >-\n   \n\n    b\n- |2-\n  \n   c\n- | # text\n   \n\n   \n   d",
                """["\na\n","\n\nb","\n c","\n\n\nd\n"]"""
            },
            { "  k:\t1\n  l: a\tb", """{"k":1,"l":"a\tb"}""" },
            { "  {k: &a \"1\", l: 2, m: [&b 3, *a, *b], p: {&c o: *b}}", """{"k":"1","l":2,"m":[3,"1",3],"p":{"o":3}}""" },
            { "- {k: &a !!str 1, l: *a}\n- [&d x, &e z , *d]\n- *e", """[{"k":"1","l":"1"},["x","z","x"],"z"]""" },
            { "  k: \"one\ntwo\"\n  l: \"a  \n\n  b\\\nc \\\"x\\\"\"\n  m: {p: \"c\nd\", o: 1}", Quoted },
            { "- \"one\ntwo: 2\"\n- >\n  \"a\n- b # \"c\n- d", """["one two: 2","\"a\n","b","d"]""" },
            {
                "  k: {\na: \"1\", # one, {\nb: [\n\"2\" ,\n3\n]\n}\n  l: [\n]\n  m: {p: 1,\no: 2}",
                """{"k":{"a":"1","b":["2",3]},"l":[],"m":{"o":2,"p":1}}"""
            },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_means_what_it_means_to_kubectl(string text, string json)
    {
        var file = YamlFileReader.Read("a.yaml", Head + text + "\n");

        Assert.DoesNotContain(file.Problems, problem => problem.Kind != YamlProblemKind.ChangedKey);
        Assert.Equal(json, Json(((MapNode)Assert.Single(file.Documents))["x"]!));

        // The merge key behind the others is where go-yaml's readers differ; kubectl says which one it has.
        var (kubectl, says) = KubectlReading.Of(Head + text + "\n");
        Assert.Equal(json, kubectl is { } value ? JsonSerializer.Serialize(value, s_plain) : says);
    }

    [Theory]
    [InlineData("\ta: 1")]
    [InlineData("  a: .inf")]
    [InlineData("  a: [.NaN]")]
    [InlineData("  ~: 1")]
    [InlineData("  a: *nowhere")]
    [InlineData("  a: [1\n  b: 2")]
    [InlineData("  [a]: 1")]
    [InlineData("  a: |\n      \n    b")]
    [InlineData("""  a: "b""")]
    [InlineData("  a: !!binary '~~'")]
    [InlineData("  \ta: 1")]
    [InlineData("  a: 1\n  \tb: 1")]
    [InlineData("  a:\n  \t{ b: 1 }")]
    [InlineData("  <<: 5")]
    [InlineData("  <<:")]
    [InlineData("  <<: [a]")]
    [InlineData("  a: \"b\u0007\"")]
    [InlineData("  a: b # \u001b")]
    [InlineData("  a: b # \u0090")]
    [InlineData("  a: \"one\n--- two\"")]
    [InlineData("  a: {\nb: 1\nc: 2\n}")]
    [InlineData("  a: [\n- b\n]")]
    [InlineData("  a: {\n---\n}")]
    [InlineData("  \"a\nb\": 1")]
    [InlineData("  a: {b: &x 1 c: 2}")]
    public void What_kubectl_refuses_is_refused(string text)
    {
        Assert.True(YamlFileReader.Read("a.yaml", Head + text + "\n").IsBroken);
        Assert.Contains("error parsing", KubectlReading.Of(Head + text + "\n").Says);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_as_kubectl_refuses_it()
    {
        var bomb = new StringBuilder("  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 9; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"  a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        Assert.Equal(
            "The document contains excessive aliasing.",
            Assert.Single(YamlFileReader.Read("a.yaml", Head + bomb).Problems).Message
        );
        Assert.Contains("excessive aliasing", KubectlReading.Of(Head + bomb).Says);
    }

    [Fact]
    public void A_large_file_without_aliases_is_no_bomb_and_a_bound_is_of_one_document()
    {
        var documents = string.Join(
            "---\n",
            Enumerable.Repeat(Head + string.Concat(Enumerable.Repeat("- {a: 1, b: [1, 2]}\n", 1_000)), 100)
        );

        var file = YamlFileReader.Read("a.yaml", documents);

        Assert.Empty(file.Problems);
        Assert.Equal(100, file.Documents.Count);
        Assert.Equal(1_000, ((ListNode)((MapNode)file.Documents[99])["x"]!).Count);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    public void Nesting_without_end_is_refused_and_ends_nothing(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000));

        Assert.True(YamlFileReader.Read("a.yaml", "x: " + deep).IsBroken);
        Assert.StartsWith(
            "its values are nested more than 200 levels deep",
            Assert.Single(YamlFileReader.Read("a.yaml", "x: " + deep + string.Concat(Enumerable.Repeat(close, 100_000))).Problems).Message
        );
        Assert.Empty(
            YamlFileReader
                .Read("a.yaml", "x: " + string.Concat(Enumerable.Repeat(open, 190)) + string.Concat(Enumerable.Repeat(close, 190)))
                .Problems
        );
    }

    [Theory]
    [InlineData("x: # ä🚀\n  z: wrong\n")]
    [InlineData("x: # ä🚀\r\n  z: wrong\r\n")]
    [InlineData("\uFEFFx: # ä🚀\n  z: wrong\n")]
    [InlineData("---\r\na: 1\r\n---\r\nx:\r\n  z: wrong\r\n...\r\n")]
    public void Places_are_those_of_the_text_whatever_its_line_ends_and_marks(string text)
    {
        var file = YamlFileReader.Read("a.yaml", text);

        Assert.Empty(file.Problems);
        var origin = ((MapNode)file.Documents[^1]).At("x.z")!.Origin;
        Assert.Equal("wrong", text.Substring(origin.Start, origin.Length));
    }

    [Fact]
    public void A_key_that_stands_twice_is_named_once_and_a_merged_one_is_none()
    {
        var problem = Assert.Single(YamlFileReader.Read("a.yaml", "a: &a {k: 1}\nb: {<<: *a, k: 2}\nc: {k: 1, l: 2, k: 3}\n").Problems);

        Assert.Equal((YamlProblemKind.DuplicateKey, "k"), (problem.Kind, problem.Message));
        Assert.True(problem.Other.Start < problem.Origin.Start);
    }

    [Fact]
    public void A_file_that_two_globs_name_counts_once()
    {
        var file = YamlFileReader.Read("deploy/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n");

        Assert.Single(Assert.Single(YamlProject.Of([file, file]).Scopes).Roots);
    }

    private static readonly JsonSerializerOptions s_plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Json(ResourceNode node) =>
        node switch
        {
            MapNode map => "{"
                + string.Join(
                    ",",
                    map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                        .Select(entry => JsonSerializer.Serialize(entry.Key, s_plain) + ":" + Json(entry.Value))
                )
                + "}",
            ListNode list => "[" + string.Join(",", list.Items.Select(Json)) + "]",
            ScalarNode scalar => JsonSerializer.Serialize(scalar.Value, s_plain),
            _ => throw new InvalidOperationException(),
        };
}
