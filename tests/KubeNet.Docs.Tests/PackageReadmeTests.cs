using System.Text.RegularExpressions;

namespace KubeNet.Docs.Tests;

/// <summary>
/// A package's readme is shown by a package source, which has no other file of this repository: it has no relative link and no image.
/// </summary>
public sealed partial class PackageReadmeTests
{
    public static TheoryData<string> Readmes => [.. Repository.PackageReadmes];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void A_package_readme_needs_no_other_file(string path) => Assert.Empty(NeededFiles(Repository.Read(path)));

    [Fact]
    public void A_relative_link_and_an_image_are_seen() =>
        Assert.Equal(
            ["](docs/rules/README.md)", "![A picture](https://example.com/a.png)"],
            NeededFiles("[rules](docs/rules/README.md), [the web](https://kubernetes.io)\n\n![A picture](https://example.com/a.png)\n")
        );

    [Fact]
    public void The_README_is_read_in_two_minutes() => Assert.InRange(Repository.Read("README.md").Split('\n').Length, 60, 130);

    private static IEnumerable<string> NeededFiles(string text) =>
        RelativeLink().Matches(text).Concat(Image().Matches(text)).Select(match => match.Value);

    [GeneratedRegex(@"(?<!!\[[^\]]*)\]\((?!https://)[^)]*\)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)")]
    private static partial Regex Image();
}
