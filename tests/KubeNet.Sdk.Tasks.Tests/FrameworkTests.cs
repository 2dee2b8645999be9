using KubeNet.HandOver;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using static KubeNet.Tasks.Tests.TemporaryProject;

namespace KubeNet.Tasks.Tests;

/// <summary>A project with several target frameworks: one is written, and what the others have besides is said.</summary>
public sealed class FrameworkTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_same_sets_for_each_framework_are_silent()
    {
        var log = Compare(("net8.0", [Set("Shop", ("a.yaml", "a\n"))]), ("net10.0", [Set("Shop", ("a.yaml", "a\n"))]));
        Assert.Empty(log.Errors);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public void A_set_that_only_the_second_framework_has_is_an_error()
    {
        var error = Assert.Single(Compare(("net8.0", [Set("Shop")]), ("net10.0", [Set("Shop"), Set("Next")])).Errors);
        Assert.Equal("KUBE0905", error.Code);
        Assert.Contains("'Next' exists for net10.0, but not for net8.0", error.Message);
        Assert.Contains("set KubeNetTargetFramework to net10.0", error.Message);
        Assert.Empty(Compare(("net8.0", [Set("Shop"), Set("Old")]), ("net10.0", [Set("Shop")])).Errors);
    }

    [Fact]
    public void A_framework_that_has_no_sets_at_all_writes_nothing_and_says_so_once()
    {
        var error = Assert.Single(Compare(("net9.0", [Set("Shop"), Set("Next")]), ("net10.0", [Set("Shop")])).Errors);
        Assert.Equal("KUBE0905", error.Code);
        Assert.Contains("Set KubeNetTargetFramework to one of its target frameworks with sets: net10.0, net9.0.", error.Message);
        Assert.Empty(Compare(("net10.0", [])).Errors);
    }

    [Theory]
    [InlineData("a.yaml", "b\n", "a.yaml")]
    [InlineData("b.yaml", "a\n", "b.yaml")]
    public void Other_manifests_for_another_framework_are_a_warning(string path, string content, string named)
    {
        var log = Compare(("net8.0", [Set("Shop", ("a.yaml", "a\n"))]), ("net10.0", [Set("Shop", (path, content))]));
        Assert.Empty(log.Errors);
        Assert.Contains($"'{named}' differs", Assert.Single(log.Warnings).Message);
    }

    [Fact]
    public void A_refused_set_is_the_business_of_its_own_compile()
    {
        Assert.Empty(Compare(("net8.0", [Set("Shop")]), ("net10.0", [Refused("Shop")])).Errors);

        // It counts there although nothing is written for that framework.
        _project.HandOver(Refused("Shop"));
        var (succeeded, log, _) = _project.Build(writes: false);
        Assert.False(succeeded);
        Assert.Equal("KUBE1001", Assert.Single(log.Errors).Code);
    }

    [Fact]
    public void A_framework_that_does_not_write_says_which_one_does()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        var (succeeded, log, _) = _project.Build(writes: false);
        Assert.True(succeeded);
        Assert.Equal("KubeNet.Sdk: the manifests are written for net8.0", Assert.Single(log.Headlines));
        Assert.Empty(_project.Files());
    }

    [Fact]
    public void A_publish_of_a_framework_that_does_not_write_has_no_manifests_and_says_so()
    {
        _project.HandOver(Set("Shop", ("a.yaml", "a\n")));
        var warning = Assert.Single(_project.Build(writes: false, publishes: true).Log.Warnings);
        Assert.Equal("KUBE0905", warning.Code);
        Assert.Contains("Publish net8.0, or set KubeNetTargetFramework to net10.0.", warning.Message);

        Assert.Empty(_project.Build(publishes: true).Log.Warnings);
        _project.HandOver();
        Assert.Empty(_project.Build(writes: false, publishes: true).Log.Warnings);
    }

    private BuildLog Compare(params (string Framework, HandOverSet[] Sets)[] handOvers)
    {
        var log = new BuildLog();
        var items = handOvers.Select(handOver => Item(handOver.Framework, handOver.Sets)).ToArray();
        new CompareFrameworks
        {
            BuildEngine = log,
            WrittenBy = "net8.0",
            HandOvers = items,
        }.Execute();
        return log;
    }

    private ITaskItem Item(string framework, HandOverSet[] sets)
    {
        _project.HandOver(sets);
        File.Move(_project.PathOf("obj/kubenet.handover"), _project.PathOf(framework), overwrite: true);
        var metadata = new Dictionary<string, string>
        {
            ["Framework"] = framework,
            ["Inputs"] = Digest,
            ["Sources"] = "",
        };
        return new TaskItem(_project.PathOf(framework), metadata);
    }
}
