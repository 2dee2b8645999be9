using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Evaluation.Tests.Library;
using KubeNet.Evaluation.Tests.Refusals;
using KubeNet.HostTesting;

namespace KubeNet.Evaluation.Tests.Documents;

/// <summary>docs/csharp.md says what the tests prove. With KUBENET_UPDATE_DOCS=1 it is written anew.</summary>
public sealed class CSharpDocumentTests
{
    private static readonly string s_cases = Path.Combine(Checkout.Root, "tests", "KubeNet.Evaluation.Tests", "Cases");
    private static readonly string s_document = Path.Combine(Checkout.Root, "docs", "csharp.md");

    /// <summary>docs/conformance.md has the first two; the last are whole systems, which show no construct of their own.</summary>
    private static readonly string[] s_others = ["Conformance", "Values", "Systems"];

    [Fact]
    public void The_document_is_what_the_cases_say()
    {
        var text = CSharpDocument.Of(Supported(), Refused());
        if (Environment.GetEnvironmentVariable("KUBENET_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(s_document, text);
        }

        Assert.Equal(text, File.ReadAllText(s_document).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Another_case_or_another_message_makes_another_document()
    {
        var supported = Supported().ToArray();
        Refusal[] refused = [Refusal.Of("now", UserCode.SetOf("var now = DateTime.Now;"))];
        var text = CSharpDocument.Of(supported, refused);

        Assert.NotEqual(text, CSharpDocument.Of(supported[1..], refused));
        Assert.NotEqual(text, CSharpDocument.Of(supported, [refused[0] with { Message = "other" }]));
        Assert.Equal(text, CSharpDocument.Of(supported, refused));
    }

    [Theory]
    [InlineData("// title: Loops\n// example: while (true)\nfor (;;) { break; }")]
    [InlineData("// title: `while`\nfor (;;) { break; }")]
    [InlineData("// example: for\nfor (;;) { break; }")]
    public void A_case_cannot_promise_what_it_does_not_hold(string text) =>
        Assert.Throws<InvalidDataException>(() => Example.Of("loops.cs", text));

    [Fact]
    public void A_case_without_a_title_is_shown_by_its_name() =>
        Assert.Equal(new Example("My loops", "for (;;) { break; }"), Example.Of("my-loops.cs", "\nfor (;;) { break; }\n").Single());

    private static IEnumerable<(string, Example)> Supported() =>
        from path in Directory
            .EnumerateFiles(s_cases, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(s_cases, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
        where !s_others.Contains(path.Split('/')[0])
        from example in Example.Of(path, File.ReadAllText(Path.Combine(s_cases, path)))
        select (path.Contains('/') ? path[..path.IndexOf('/')] : "Other", example);

    private static IEnumerable<Refusal> Refused() =>
        [
            .. RefusalTests.Causes.Select(row =>
                Refusal.Of(
                    row.Data.Item1.Replace("// members", "", StringComparison.Ordinal).Replace("// types", "", StringComparison.Ordinal),
                    UserCode.SetOf(row.Data.Item1)
                )
            ),
            .. LibraryRefusalTests.Refused.Select(row => Refusal.Of(row.Data.Item1, LibraryRefusalTests.FileOf(row.Data.Item1))),
        ];
}
