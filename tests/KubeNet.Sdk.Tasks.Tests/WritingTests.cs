using static KubeNet.Tasks.Tests.TemporaryProject;

namespace KubeNet.Tasks.Tests;

public sealed class WritingTests : IDisposable
{
    private static readonly DateTime s_longAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Manifests_are_written_and_one_line_says_how_many_and_where()
    {
        _project.HandOver(Set("Shop", ("service-web.yaml", "kind: Service\n# ä\n"), ("kustomization.yaml", "resources:\n")));
        var (succeeded, log, manifests) = _project.Build();

        Assert.True(succeeded);
        Assert.Equal("kind: Service\n# ä\n"u8.ToArray(), File.ReadAllBytes(_project.PathOf($"{Output}/Shop/service-web.yaml")));
        Assert.Equal("KubeNet.Sdk: 1 manifest in bin/Debug/manifests/Shop", Assert.Single(log.Headlines));
        Assert.Equal([_project.PathOf($"{Output}/Shop/service-web.yaml"), _project.PathOf($"{Output}/Shop/kustomization.yaml")], manifests);
    }

    [Fact]
    public void Several_sets_are_counted_together()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a"), ("b.yaml", "b")), Set("Platform", ("a.yaml", "a")));
        Assert.Equal("KubeNet.Sdk: 3 manifests of 2 sets in bin/Debug/manifests", Assert.Single(_project.Build().Log.Headlines));
    }

    [Fact]
    public void A_file_in_a_folder_below_is_written_is_no_manifest_and_goes_with_its_folder()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n"), ("nginx/acme.conf", "server {}\n")));
        Assert.Equal("KubeNet.Sdk: 1 manifest in bin/Debug/manifests/Shop", Assert.Single(_project.Build().Log.Headlines));
        Assert.Equal([$"{Output}/Shop/a.yaml", $"{Output}/Shop/nginx/acme.conf"], _project.Files());

        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build();
        Assert.False(Directory.Exists(_project.PathOf($"{Output}/Shop/nginx")));

        _project.HandOver(Set("Shop", ("nginx/acme.conf", "server {}\n")));
        _project.Build();
        _project.Clean();
        Assert.Empty(_project.Files());
    }

    [Theory]
    [InlineData("nginx/../../acme.conf")]
    [InlineData("/nginx/acme.conf")]
    [InlineData("nginx//acme.conf")]
    [InlineData("nginx\\acme.conf")]
    public void A_file_that_leaves_its_folder_is_refused(string path)
    {
        _project.HandOver(Set("Shop", (path, "server {}\n")));
        var (succeeded, log, _) = _project.Build();
        Assert.False(succeeded);
        Assert.Contains("it must be inside the set's folder", Assert.Single(log.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_set_gives_no_message_and_no_folder()
    {
        _project.HandOver();
        var (succeeded, log, _) = _project.Build();
        Assert.True(succeeded);
        Assert.Empty(log.Headlines);
        Assert.False(Directory.Exists(_project.PathOf("bin")));
    }

    [Fact]
    public void A_second_build_touches_nothing_and_still_says_its_line()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n"), ("b.yaml", "b\n")));
        _project.Build();
        string[] all = [.. _project.Files(), "obj/kubenet.written"];
        Array.ForEach(all, path => File.SetLastWriteTimeUtc(_project.PathOf(path), s_longAgo));

        var (_, log, _) = _project.Build();
        Assert.All(all, path => Assert.Equal(s_longAgo, File.GetLastWriteTimeUtc(_project.PathOf(path))));
        Assert.Equal(2, _project.Files().Length); // no leftover of writing
        Assert.Single(log.Headlines);
    }

    [Fact]
    public void Only_the_file_that_differs_is_written()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n"), ("b.yaml", "b\n")));
        _project.Build();
        Array.ForEach(_project.Files(), path => File.SetLastWriteTimeUtc(_project.PathOf(path), s_longAgo));

        _project.HandOver(Set("Shop", ("a.yaml", "a\n"), ("b.yaml", "new\n")));
        _project.Build();
        Assert.Equal(s_longAgo, File.GetLastWriteTimeUtc(_project.PathOf($"{Output}/Shop/a.yaml")));
        Assert.Equal("new\n", _project[$"{Output}/Shop/b.yaml"]);
    }

    [Fact]
    public void A_file_that_was_deleted_or_edited_by_hand_comes_back()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n"), ("b.yaml", "b\n")));
        _project.Build();
        File.Delete(_project.PathOf($"{Output}/Shop/a.yaml"));
        _project[$"{Output}/Shop/b.yaml"] = "edited";
        _project.Build();
        Assert.Equal(("a\n", "b\n"), (_project[$"{Output}/Shop/a.yaml"], _project[$"{Output}/Shop/b.yaml"]));
    }

    [Fact]
    public void What_is_no_longer_declared_goes_and_what_others_wrote_stays()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n"), ("b.yaml", "b\n")), Set("Old", ("a.yaml", "a\n")));
        _project.Build();
        _project[$"{Output}/Shop/mine.yaml"] = "by hand";
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build();
        Assert.Equal([$"{Output}/Shop/a.yaml", $"{Output}/Shop/mine.yaml"], _project.Files());
        Assert.False(Directory.Exists(_project.PathOf($"{Output}/Old")));
    }

    [Fact]
    public void The_last_set_takes_its_files_along()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build();
        _project.HandOver();
        _project.Build();
        Assert.Empty(_project.Files());
    }

    [Fact]
    public void Without_a_record_nothing_is_removed()
    {
        _project[$"{Output}/Shop/old.yaml"] = "from another checkout";
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build();
        Assert.True(_project.Has($"{Output}/Shop/old.yaml"));
    }

    [Fact]
    public void A_build_into_another_folder_leaves_the_first_folder_and_its_record_alone()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n"), ("b.yaml", "b\n")));
        _project.Build();
        _project.Build("deploy");
        Assert.Equal(2, _project.Files().Length);

        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build();
        Assert.Equal([$"{Output}/Shop/a.yaml"], _project.Files());
        Assert.Equal(2, _project.Files("deploy").Length);
        _project.Build("deploy");
        Assert.Equal(["deploy/Shop/a.yaml"], _project.Files("deploy"));
    }

    [Fact]
    public void A_change_of_case_leaves_one_file()
    {
        _project.HandOver(Set("Shop", ("Pod-a.yaml", "a\n")));
        _project.Build();
        _project.HandOver(Set("Shop", ("pod-a.yaml", "a\n")));
        _project.Build();
        Assert.Equal([$"{Output}/Shop/pod-a.yaml"], _project.Files());
    }

    [Fact]
    public void A_secret_is_opened_with_the_project_s_sources()
    {
        _project.HandOver(KubeNet.HandOver.HandOverSet.Written("Shop", "Shop", [new("secret-db.yaml", "kind: Secret\n", isSecret: true)]));
        Assert.True(_project.Build().Succeeded);
        Assert.Equal("kind: Secret\n", _project[$"{Output}/Shop/secret-db.yaml"]);
    }

    [Fact]
    public void A_source_that_changed_since_the_compile_fails_the_build_and_writes_nothing()
    {
        _project.HandOver(
            KubeNet.HandOver.HandOverSet.Written(
                "Shop",
                "Shop",
                [new("a.yaml", "a", false), new("secret-db.yaml", "kind: Secret\n", isSecret: true)]
            )
        );
        _project.Sources["Shop.cs"] += "//edited";
        var (succeeded, log, _) = _project.Build();
        Assert.False(succeeded);
        var error = Assert.Single(log.Errors);
        Assert.Equal("KUBE0901", error.Code);
        Assert.Contains("changed since the compile", error.Message);
        Assert.Empty(_project.Files());
    }

    [Fact]
    public void A_hand_over_that_is_missing_or_damaged_fails_the_build_and_writes_nothing()
    {
        Assert.Equal("KUBE0901", Assert.Single(_project.Build().Log.Errors).Code);
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project["obj/kubenet.handover"] = _project["obj/kubenet.handover"].Replace("//! end\n", "");
        var (succeeded, log, _) = _project.Build();
        Assert.False(succeeded);
        Assert.Contains("Rebuild", Assert.Single(log.Errors).Message);
        Assert.Empty(_project.Files());
    }

    [Fact]
    public void Clean_removes_what_lies_among_the_build_s_outputs_only()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build();
        _project.Build("deploy");
        _project.Clean();
        _project.Clean("deploy");
        Assert.False(Directory.Exists(_project.PathOf(Output)));
        Assert.True(_project.Has("deploy/Shop/a.yaml"));

        // The committed folder's record outlived Clean: what is dropped is still removed.
        _project.HandOver(Set("Shop", ("b.yaml", "b\n")));
        _project.Build("deploy");
        Assert.Equal(["deploy/Shop/b.yaml"], _project.Files("deploy"));
    }
}
