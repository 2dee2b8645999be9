using KubeNet.HandOver;
using KubeNet.Tasks.Verifying;
using static KubeNet.Tasks.Tests.TemporaryProject;

namespace KubeNet.Tasks.Tests;

public sealed class VerifyingTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_folder_that_is_up_to_date_passes_also_in_a_fresh_clone()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build("deploy");
        File.Delete(_project.PathOf("obj/kubenet.written"));
        var (succeeded, log, _) = _project.Build("deploy", verify: true);
        Assert.True(succeeded);
        Assert.Equal("KubeNet.Sdk: 1 manifest in deploy/Shop, up to date", Assert.Single(log.Headlines));
        Assert.False(_project.Has("obj/kubenet.written"));
    }

    [Fact]
    public void Every_kind_of_difference_is_named_and_nothing_is_changed()
    {
        _project["deploy/Shop/stale.yaml"] = "kind: Service\nport: 80\n";
        _project["deploy/Shop/more/superfluous.yml"] = "old";
        _project["deploy/Shop/nginx/superfluous.conf"] = "old";
        _project["deploy/Shop/of-a-person.conf"] = "a person's";
        _project["deploy/Shop/README.md"] = "a person's";
        _project["deploy/overlays/patch.yaml"] = "no set's folder";
        _project.HandOver(Set("Shop", ("stale.yaml", "kind: Service\nport: 81\n"), ("missing.yaml", "x\n")));
        var before = _project.Files("deploy");

        var (succeeded, log, _) = _project.Build("deploy", verify: true);
        Assert.False(succeeded);
        Assert.Equal(
            [
                "'deploy/Shop/missing.yaml' is missing",
                "'deploy/Shop/more/superfluous.yml' is not declared by any set, and a build does not delete it. Move or delete it",
                "'deploy/Shop/nginx/superfluous.conf' is not declared by any set, and a build does not delete it. Move or delete it",
                "'deploy/Shop/stale.yaml' is out of date:\n   2 - port: 80\n   2 + port: 81",
                "The manifests in 'deploy' are out of date. Build without KubeNetVerify and commit the changes.",
            ],
            log.Errors.Select(error => error.Message)
        );
        Assert.All(log.Errors, error => Assert.Equal("KUBE0902", error.Code));
        Assert.Empty(log.Headlines);
        Assert.Equal(before, _project.Files("deploy"));
        Assert.Equal("kind: Service\nport: 80\n", _project["deploy/Shop/stale.yaml"]);
    }

    [Fact]
    public void The_folder_of_a_set_that_is_gone_is_superfluous_while_the_record_knows_it()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build("deploy");
        _project.HandOver();
        Assert.Equal("'deploy/Shop/a.yaml' is not declared by any set", _project.Build("deploy", verify: true).Log.Errors[0].Message);
        Assert.True(_project.Has("deploy/Shop/a.yaml"));
    }

    /// <summary>A build would change nothing, so it is not the way out.</summary>
    [Fact]
    public void A_file_of_a_person_alone_does_not_make_the_folder_stale()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build("deploy");
        _project["deploy/Shop/mine.yaml"] = "x: 1\n";

        Assert.Equal(
            ["'deploy/Shop/mine.yaml' is not declared by any set, and a build does not delete it. Move or delete it"],
            _project.Build("deploy", verify: true).Log.Errors.Select(error => error.Message)
        );
    }

    [Fact]
    public void A_refused_set_s_folder_is_not_called_stale()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        _project.Build("deploy");
        _project.HandOver(Refused("Shop"));
        Assert.Equal("KUBE1001", Assert.Single(_project.Build("deploy", verify: true).Log.Errors).Code);
    }

    [Fact]
    public void The_content_of_a_secret_is_not_shown()
    {
        _project["deploy/Shop/secret-db.yaml"] = "password: old-value\n";
        _project.HandOver(HandOverSet.Written("Shop", "Shop", [new("secret-db.yaml", "password: new-value\n", isSecret: true)]));
        var messages = string.Concat(_project.Build("deploy", verify: true).Log.Errors.Select(error => error.Message));
        Assert.Contains("secret-db.yaml' is out of date", messages);
        Assert.DoesNotContain("-value", messages);
    }

    [Fact]
    public void Other_line_ends_are_a_difference_that_can_be_seen()
    {
        _project["deploy/Shop/a.yaml"] = "a: 1\r\nb: 2\n";
        _project.HandOver(Set("Shop", ("a.yaml", "a: 1\nb: 2\n")));
        Assert.Contains("1 - a: 1 (CR)\n   1 + a: 1", _project.Build("deploy", verify: true).Log.Errors[0].Message);
    }

    /// <summary>What a build writes and git commits cannot have them, so nobody could mend it.</summary>
    [Fact]
    public void Line_ends_as_git_checks_them_out_on_Windows_are_no_difference()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a: 1\nb: 2\n"), ("kustomization.yaml", "resources:\n- a.yaml\n")));
        _project.Build("deploy");
        foreach (var file in new[] { "deploy/Shop/a.yaml", "deploy/Shop/kustomization.yaml" })
        {
            _project[file] = _project[file].Replace("\n", "\r\n");
        }

        Assert.Empty(_project.Build("deploy", verify: true).Log.Errors);

        _project["deploy/Shop/a.yaml"] = "a: 1\r\nb: 3\r\n";
        Assert.Contains("2 - b: 3", _project.Build("deploy", verify: true).Log.Errors[0].Message);
    }

    [Theory]
    [InlineData("a\nb\nc\n", "a\nc\n", "   2 - b")]
    [InlineData("a\nc\n", "a\nb\nc\n", "   2 + b")]
    [InlineData("a\nx\nb\ny\nc", "a\nX\nb\nY\nc", "   2 - x|   2 + X|   4 - y|   4 + Y")]
    [InlineData("a", "a\n", "   2 + ")]
    [InlineData("same\n", "same\n", "")]
    public void The_difference_is_by_lines(string actual, string wanted, string shown) =>
        Assert.Equal(shown, string.Join("|", LineDifference.Between(actual, wanted)));

    [Fact]
    public void A_long_difference_is_cut_with_a_count()
    {
        var lines = LineDifference.Between("", string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i}\n")));
        Assert.Equal(13, lines.Count);
        Assert.Equal("... and 4988 more", lines[^1]);
    }
}
