using static KubeNet.Tasks.Tests.TemporaryProject;

namespace KubeNet.Tasks.Tests;

/// <summary><c>KubeNetPinImages</c>: the digest of a published image goes into the kustomizations of the sets that use it.</summary>
public sealed class PinningTests : IDisposable
{
    private const string Image = "registry.example.com/shop/orders";
    private const string Kustomization = $"{Output}/Shop/kustomization.yaml";

    private readonly TemporaryProject _project = new();

    public PinningTests()
    {
        _project.HandOver(
            Set("Shop", ("a.yaml", $"      - image: {Image}:1.4.2\n"), ("kustomization.yaml", "resources:\n- a.yaml\n")),
            Set("Near", ("a.yaml", $"      - image: {Image}-worker:1.4.2\n"), ("kustomization.yaml", "resources:\n- a.yaml\n"))
        );
        _project.Build();
    }

    private static string Digest(char digit) => "sha256:" + new string(digit, 64);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_digest_is_written_once_and_goes_with_the_next_build()
    {
        var (plain, near) = (_project[Kustomization], _project[$"{Output}/Near/kustomization.yaml"]);

        Assert.Empty(_project.Pin(Image, Digest('a')).Warnings);
        Assert.EndsWith(
            $"resources:\n- a.yaml\nimages:\n- name: {Image}\n  digest: {Digest('a')}\n",
            _project[Kustomization],
            StringComparison.Ordinal
        );
        Assert.Equal(near, _project[$"{Output}/Near/kustomization.yaml"]);

        _project.Pin(Image, Digest('b'));
        Assert.DoesNotContain(Digest('a'), _project[Kustomization], StringComparison.Ordinal);

        // The folder is still the project's: a build writes it as before, and says nothing of edits.
        var (succeeded, log, _) = _project.Build();
        Assert.True(succeeded);
        Assert.Empty(log.Warnings);
        Assert.Equal(plain, _project[Kustomization]);
    }

    /// <summary>Kustomize replaces all images of a name, so a set with two of them cannot be pinned.</summary>
    [Theory]
    [InlineData("1.3", "1.4.2", null)]
    [InlineData("1.4.2", "1.4.2", "1.3")]
    [InlineData("1.4.2", "1.4.2", "1.4.2@sha256:0")]
    [InlineData("latest", "latest", "1.3")]
    public void Another_tag_than_the_published_one_is_left_as_it_is(string first, string tag, string? second)
    {
        _project.HandOver(
            Set(
                "Shop",
                ("a.yaml", $"      - image: {Image}:{first}\n" + (second is null ? "" : $"        image: {Image}:{second}\n")),
                ("kustomization.yaml", "resources:\n- a.yaml\n")
            )
        );
        _project.Build();
        var before = _project[Kustomization];

        var warning = Assert.Single(_project.Pin(Image, Digest('a'), tag).Warnings);

        Assert.Equal("KUBE0908", warning.Code);
        Assert.StartsWith($"'Shop' uses '{Image}:{second ?? first}', which is not what was published (':{tag}')", warning.Message);
        Assert.Equal(before, _project[Kustomization]);
    }

    [Theory]
    [InlineData("", "latest")]
    [InlineData(":latest", "1.4.2 latest")]
    [InlineData(":1.4.2", "latest 1.4.2")]
    [InlineData("@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "1.5")]
    public void What_was_published_is_pinned(string rest, string tags)
    {
        _project.HandOver(Set("Shop", ("a.yaml", $"      - image: {Image}{rest}\n"), ("kustomization.yaml", "resources:\n- a.yaml\n")));
        _project.Build();

        Assert.Empty(_project.Pin(Image, Digest('a'), tags.Split(' ')).Warnings);
        Assert.Contains($"digest: {Digest('a')}\n", _project[Kustomization]);
    }

    [Theory]
    [InlineData("registry.example.com/shop/other", 'a', "No manifest of this project uses the image 'registry.example.com/shop/other'")]
    [InlineData(Image, 'x', "The digest of the image 'registry.example.com/shop/orders' is unknown")]
    public void What_cannot_be_pinned_is_a_warning(string image, char digit, string message)
    {
        var before = _project[Kustomization];

        var warning = Assert.Single(_project.Pin(image, Digest(digit)).Warnings);

        Assert.Equal("KUBE0908", warning.Code);
        Assert.StartsWith(message, warning.Message, StringComparison.Ordinal);
        Assert.Equal(before, _project[Kustomization]);
    }
}
