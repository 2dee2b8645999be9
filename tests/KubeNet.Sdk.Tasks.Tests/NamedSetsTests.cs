using static KubeNet.Tasks.Tests.TemporaryProject;

namespace KubeNet.Tasks.Tests;

/// <summary><c>KubeNetSets</c>: only the named sets are written or compared, and no other folder is touched.</summary>
public sealed class NamedSetsTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public NamedSetsTests() => HandOver("one");

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("Shop")]
    [InlineData(" Shop ; ")]
    public void Only_a_named_set_is_written(string names)
    {
        var (succeeded, log, manifests) = _project.Build(sets: names);

        Assert.True(succeeded);
        Assert.Empty(log.Warnings);
        Assert.Equal([$"{Output}/Shop/a.yaml"], _project.Files());
        Assert.Equal([_project.PathOf($"{Output}/Shop/a.yaml")], manifests);
        Assert.Equal("KubeNet.Sdk: 1 manifest in bin/Debug/manifests/Shop", Assert.Single(log.Headlines));
    }

    [Fact]
    public void The_others_keep_their_files_declared_or_not()
    {
        _project.Build();
        _project.HandOver(Set("Shop", ("a.yaml", "two")), Set("Platform", ("a.yaml", "two")));

        _project.Build(sets: "Shop");
        Assert.Equal("two", _project[$"{Output}/Shop/a.yaml"]);
        Assert.Equal("one", _project[$"{Output}/Platform/a.yaml"]);
        Assert.Equal("one", _project[$"{Output}/Gone/a.yaml"]);

        _project.Build();
        Assert.Equal("two", _project[$"{Output}/Platform/a.yaml"]);
        Assert.False(_project.Has($"{Output}/Gone/a.yaml"));
    }

    [Theory]
    [InlineData("Shop", true)]
    [InlineData("Platform Shop", false)]
    public void Only_a_named_set_is_verified(string names, bool isUpToDate)
    {
        _project.Build();
        _project.HandOver(Set("Shop", ("a.yaml", "one")), Set("Platform", ("a.yaml", "two")));

        Assert.Equal(isUpToDate, _project.Build(verify: true, sets: names).Succeeded);
    }

    [Fact]
    public void An_error_in_another_set_still_fails_the_build()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "one")), Refused("Platform"));

        var (succeeded, log, _) = _project.Build(sets: "Shop");

        Assert.False(succeeded);
        Assert.Single(log.Errors);
        Assert.True(_project.Has($"{Output}/Shop/a.yaml"));
    }

    [Fact]
    public void A_name_that_no_set_has_is_reported()
    {
        var (_, log, _) = _project.Build(sets: "Shop;Shopp");

        var warning = Assert.Single(log.Warnings);
        Assert.Equal("KUBE0907", warning.Code);
        Assert.Equal(
            "KubeNetSets contains 'Shopp', which is not a manifest set of this project. Did you mean 'Shop'? "
                + "Its sets are 'Gone', 'Platform', 'Shop'.",
            warning.Message
        );
        Assert.Equal([$"{Output}/Shop/a.yaml"], _project.Files());
    }

    /// <summary>On the command line of a solution, the property reaches all projects.</summary>
    [Fact]
    public void A_name_that_may_be_a_set_of_another_project_is_no_warning()
    {
        var (succeeded, log, _) = _project.Build(sets: "Shop;PaymentsProduction");

        Assert.True(succeeded);
        Assert.Empty(log.Warnings);
        Assert.Contains(log.Headlines, message => message.Contains("'PaymentsProduction'", StringComparison.Ordinal));
    }

    private void HandOver(string content) =>
        _project.HandOver(Set("Shop", ("a.yaml", content)), Set("Platform", ("a.yaml", content)), Set("Gone", ("a.yaml", content)));
}
