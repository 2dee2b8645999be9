using static KubeNet.Tasks.Tests.OwnershipTests;

namespace KubeNet.Tasks.Tests;

/// <summary>Several projects write to one output folder.</summary>
public sealed class SharedOutputTests : IDisposable
{
    private const string Shared = "../deploy";
    private readonly TemporaryProject _root = new();
    private readonly TemporaryProject _web;
    private readonly TemporaryProject _api;

    public SharedOutputTests()
    {
        _web = _root.Another("web", "Web.csproj");
        _api = _root.Another("api", "Api.csproj");
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Two_sets_of_one_name_are_an_error_in_the_second_project_and_the_first_one_goes_on()
    {
        _web.HandOver(Kustomized("Shop", "a.yaml"));
        _api.HandOver(Kustomized("Shop", "b.yaml"));
        Assert.True(_web.Build(Shared).Succeeded);
        foreach (var verify in new[] { false, true })
        {
            var (succeeded, log, _) = _api.Build(Shared, verify);
            Assert.False(succeeded);
            var error = log.Errors[0];
            Assert.Equal("KUBE0904", error.Code);
            Assert.Contains("'../deploy/Shop' belongs to another project, '../../web/Web.csproj', which also has a set", error.Message);
        }

        Assert.True(_web.Build(Shared).Succeeded);
        Assert.Equal(["deploy/Shop/a.yaml", "deploy/Shop/kustomization.yaml"], _root.Files("deploy"));
    }

    [Fact]
    public void Sets_of_other_names_lie_beside_each_other_and_each_project_removes_its_own()
    {
        _web.HandOver(Kustomized("Web", "a.yaml"));
        _api.HandOver(Kustomized("Api", "a.yaml"));
        Assert.True(_web.Build(Shared).Succeeded);
        Assert.True(_api.Build(Shared).Succeeded);
        Assert.True(_web.Build(Shared, verify: true).Succeeded);

        Directory.Delete(_api.PathOf("obj"), recursive: true);
        _api.HandOver();
        Assert.True(_api.Build(Shared).Succeeded);
        Assert.Equal(["deploy/Web/a.yaml", "deploy/Web/kustomization.yaml"], _root.Files("deploy"));
    }

    [Fact]
    public void Records_of_an_earlier_version_that_name_one_folder_twice_remove_nothing_of_the_owner()
    {
        _web.HandOver(Kustomized("Shop", "a.yaml"));
        Assert.True(_web.Build(Shared).Succeeded);
        _api["obj/kubenet.written"] = "../deploy/Shop/a.yaml\n../deploy/Shop/kustomization.yaml\n";
        _api.HandOver();
        Assert.True(_api.Build(Shared).Succeeded);
        Assert.True(_root.Has("deploy/Shop/a.yaml"));
        _api.Clean(Shared);
        Assert.True(_root.Has("deploy/Shop/a.yaml"));
    }

    [Fact]
    public void A_project_that_is_renamed_or_moved_takes_its_folder_along()
    {
        _web.HandOver(Kustomized("Shop", "a.yaml", "b.yaml"));
        Assert.True(_web.Build(Shared).Succeeded);
        File.Delete(_web.PathOf("Web.csproj"));
        _api.HandOver(Kustomized("Shop", "a.yaml"));
        Assert.True(_api.Build(Shared).Succeeded);
        Assert.Contains("of '../../api/Api.csproj'", _root["deploy/Shop/kustomization.yaml"]);
        Assert.False(_root.Has("deploy/Shop/b.yaml"));
    }

    [Fact]
    public void Folders_that_differ_by_case_only_are_one_folder_on_some_machines()
    {
        _web.HandOver(Kustomized("Shop", "a.yaml"));
        _api.HandOver(Kustomized("shop", "a.yaml"));
        Assert.True(_web.Build(Shared).Succeeded);
        Assert.Equal("KUBE0904", Assert.Single(_api.Build(Shared).Log.Errors).Code);

        // A set of the same project that is renamed so is no stranger.
        _web.HandOver(Kustomized("SHOP", "a.yaml"));
        Assert.True(_web.Build(Shared).Succeeded);
        Assert.Equal(["deploy/SHOP/a.yaml", "deploy/SHOP/kustomization.yaml"], _root.Files("deploy"));
    }

    [Fact]
    public void Two_projects_that_begin_at_once_do_not_both_succeed()
    {
        for (var i = 0; i < 20; i++)
        {
            var name = $"Shop{i}";
            _web.HandOver(Kustomized(name, "a.yaml"));
            _api.HandOver(Kustomized(name, "b.yaml"));
            var both = new[] { _web, _api };
            var succeeded = new bool[2];
            Parallel.For(0, 2, index => succeeded[index] = both[index].Build(Shared).Succeeded);
            Assert.NotEqual([true, true], succeeded);
            if (!succeeded.Contains(true))
            {
                continue; // each saw the other: both say so
            }

            var file = succeeded[0] ? "a.yaml" : "b.yaml";
            Assert.Equal([$"deploy/{name}/{file}", $"deploy/{name}/kustomization.yaml"], _root.Files($"deploy/{name}"));
        }
    }
}
