using KubeNet.HandOver;
using static KubeNet.Tasks.Tests.TemporaryProject;

namespace KubeNet.Tasks.Tests;

public sealed class RefusalTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_refusal_fails_the_build_at_its_place_in_the_source()
    {
        _project.HandOver(Refused("Shop"));
        var (succeeded, log, _) = _project.Build();
        Assert.False(succeeded);
        var error = Assert.Single(log.Errors);
        Assert.Equal(
            ("KUBE1001", _project.PathOf("Shop.cs"), 12, 5, 12, 7),
            (error.Code, error.File, error.LineNumber, error.ColumnNumber, error.EndLineNumber, error.EndColumnNumber)
        );
        Assert.Equal("NodePort '80' is {outside}.", error.Message);
    }

    [Fact]
    public void A_refused_set_keeps_its_files_and_the_others_are_written()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n"), ("b.yaml", "b\n")), Set("Other", ("x.yaml", "x\n"), ("y.yaml", "y\n")));
        _project.Build();
        _project.HandOver(Refused("Shop"), Set("Other", ("x.yaml", "changed\n")));
        Assert.False(_project.Build().Succeeded);
        Assert.Equal([$"{Output}/Other/x.yaml", $"{Output}/Shop/a.yaml", $"{Output}/Shop/b.yaml"], _project.Files());
        Assert.Equal("changed\n", _project[$"{Output}/Other/x.yaml"]);

        // It is still known what the refused set wrote, for when it is well again.
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")), Set("Other", ("x.yaml", "changed\n")));
        Assert.True(_project.Build().Succeeded);
        Assert.False(_project.Has($"{Output}/Shop/b.yaml"));
    }

    [Fact]
    public void Warnings_of_a_refused_set_are_warnings_but_never_a_success()
    {
        _project.HandOver(HandOverSet.Refused("Shop", "Shop", [new HandOverRefusal("KUBE2001", false, "odd", "", 0, 0, 0, 0)]));
        var (succeeded, log, _) = _project.Build();
        Assert.False(succeeded);
        Assert.Equal("KUBE2001", Assert.Single(log.Warnings).Code);
        Assert.Contains("'Shop' is not written", Assert.Single(log.Errors).Message);
    }

    [Theory]
    [InlineData("../escape.yaml")]
    [InlineData("/etc/escape.yaml")]
    [InlineData("C:/escape.yaml")]
    [InlineData("a/../../../escape.yaml")]
    [InlineData("..\\escape.yaml")]
    [InlineData("a//b.yaml")]
    [InlineData("a.yaml.")]
    [InlineData("")]
    public void A_path_that_leaves_its_folder_is_refused_before_anything_is_written(string path)
    {
        _project.HandOver(Set("Fine", ("a.yaml", "a\n")), Set("Shop", (path, "evil")));
        var (succeeded, log, _) = _project.Build();
        Assert.False(succeeded);
        Assert.Equal("KUBE0901", Assert.Single(log.Errors).Code);
        Assert.DoesNotContain(_project.Files("."), file => file.EndsWith(".yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("")]
    public void A_set_s_folder_is_one_name(string folder)
    {
        _project.HandOver(HandOverSet.Written("Shop", folder, [new("a.yaml", "a", false)]));
        Assert.Equal("KUBE0901", Assert.Single(_project.Build().Log.Errors).Code);
    }

    [Fact]
    public void Two_sets_cannot_share_a_folder_nor_two_files_a_path_also_not_by_case()
    {
        _project.HandOver(HandOverSet.Written("A.Shop", "Shop", []), HandOverSet.Written("B.shop", "shop", []));
        Assert.Contains("'A.Shop' and 'B.shop'", Assert.Single(_project.Build().Log.Errors).Message);
        _project.HandOver(Set("Shop", ("a.yaml", ""), ("A.yaml", "")));
        Assert.Contains("twice", Assert.Single(_project.Build().Log.Errors).Message);
    }

    [Fact]
    public void Nothing_is_written_or_removed_through_a_link()
    {
        _project["elsewhere/a.yaml"] = "theirs";
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build();
        Directory.Delete(_project.PathOf($"{Output}/Shop"), recursive: true);
        Directory.CreateSymbolicLink(_project.PathOf($"{Output}/Shop"), _project.PathOf("elsewhere"));

        var (succeeded, log, _) = _project.Build();
        Assert.False(succeeded);
        Assert.Contains("is a link", Assert.Single(log.Errors).Message);
        _project.HandOver();
        Assert.False(_project.Build().Succeeded);
        Assert.Equal("theirs", _project["elsewhere/a.yaml"]);
    }

    [Fact]
    public void A_record_that_names_other_files_removes_none_of_them()
    {
        _project["precious.yaml"] = "theirs";
        _project["obj/kubenet.written"] = $"precious.yaml\n{Output}/../../../precious.yaml\n/etc/passwd\n";
        _project.HandOver();
        Assert.True(_project.Build().Succeeded);
        Assert.True(_project.Has("precious.yaml"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_an_error_with_its_reason()
    {
        Directory.CreateDirectory(_project.PathOf($"{Output}/Shop/a.yaml"));
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        var (succeeded, log, _) = _project.Build();
        Assert.False(succeeded);
        Assert.Equal("KUBE0903", Assert.Single(log.Errors).Code);
        Assert.Empty(_project.Files());
    }
}
