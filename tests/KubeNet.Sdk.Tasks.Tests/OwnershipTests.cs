using System.ComponentModel;
using System.Diagnostics;
using KubeNet.HandOver;
using static KubeNet.Tasks.Tests.TemporaryProject;

namespace KubeNet.Tasks.Tests;

/// <summary>
/// Whose a file is: the folder itself says so, also in a fresh clone. What a person or another project made is neither overwritten nor
/// removed.
/// </summary>
public sealed class OwnershipTests : IDisposable
{
    private const string Deploy = "deploy";
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void In_a_fresh_clone_what_is_no_longer_declared_goes_and_what_a_person_made_stays()
    {
        Written(_project, Kustomized("Shop", "a.yaml", "b.yaml", "nginx/acme.conf"), Kustomized("Old", "a.yaml"));
        _project["deploy/Shop/mine.yaml"] = "a person's";
        _project["deploy/Old/README.md"] = "a person's";
        FreshClone();
        Written(_project, Kustomized("Shop", "a.yaml"));
        Assert.Equal(
            ["deploy/Old/README.md", "deploy/Shop/a.yaml", "deploy/Shop/kustomization.yaml", "deploy/Shop/mine.yaml"],
            _project.Files(Deploy)
        );
    }

    [Fact]
    public void In_a_fresh_clone_verifying_names_the_folder_of_a_set_that_is_gone()
    {
        Written(_project, Kustomized("Shop", "a.yaml"), Kustomized("Old", "a.yaml"));
        FreshClone();
        _project.HandOver(Kustomized("Shop", "a.yaml"));
        Assert.Equal(
            ["'deploy/Old/a.yaml' is not declared by any set", "'deploy/Old/kustomization.yaml' is not declared by any set"],
            _project.Build(Deploy, verify: true).Log.Errors.Take(2).Select(error => error.Message)
        );
        Assert.True(_project.Build(Deploy).Succeeded);
        Assert.True(_project.Build(Deploy, verify: true).Succeeded);
    }

    [Fact]
    public void A_refused_set_keeps_its_folder_in_a_fresh_clone_too()
    {
        Written(_project, Kustomized("Shop", "a.yaml", "b.yaml"));
        var before = _project.Files(Deploy);
        FreshClone();
        _project.HandOver(Refused("Shop"));
        Assert.False(_project.Build(Deploy).Succeeded);
        _project.HandOver(HandOverSet.Refused("App", HandOverSet.EveryFolder, [new("KUBE0999", true, "odd", "", 0, 0, 0, 0)]));
        Assert.False(_project.Build(Deploy).Succeeded);
        Assert.Equal(before, _project.Files(Deploy));
    }

    [Fact]
    public void A_file_of_a_person_is_not_overwritten_and_the_other_sets_are_written()
    {
        _project["deploy/Shop/a.yaml"] = "a person's";
        _project.HandOver(Kustomized("Shop", "a.yaml", "b.yaml"), Kustomized("Other", "a.yaml"));
        var (succeeded, log, _) = _project.Build(Deploy);
        Assert.False(succeeded);
        var error = Assert.Single(log.Errors);
        Assert.Equal("KUBE0904", error.Code);
        Assert.Contains("'deploy/Shop/a.yaml' was not written by KubeNet.Sdk", error.Message);
        Assert.Equal("a person's", _project["deploy/Shop/a.yaml"]);
        Assert.False(_project.Has("deploy/Shop/b.yaml"));
        Assert.True(_project.Has("deploy/Other/a.yaml"));

        // The same content is nobody's loss; and the way out is to move it away.
        _project["deploy/Shop/a.yaml"] = "a.yaml of Shop\n";
        Assert.True(_project.Build(Deploy).Succeeded);
    }

    [Fact]
    public void A_kustomization_of_a_person_is_not_overwritten()
    {
        _project["deploy/Shop/kustomization.yaml"] = "resources:\n- a.yaml\n";
        _project["deploy/Shop/a.yaml"] = "a person's";
        _project.HandOver(Kustomized("Shop", "a.yaml"));
        var errors = _project.Build(Deploy).Log.Errors.Select(error => error.Message!).Order().ToArray();
        Assert.Equal(2, errors.Length);
        Assert.StartsWith("'deploy/Shop/a.yaml' was not written", errors[0]);
        Assert.StartsWith("'deploy/Shop/kustomization.yaml' was not written", errors[1]);
        Assert.Equal("resources:\n- a.yaml\n", _project["deploy/Shop/kustomization.yaml"]);
    }

    [Fact]
    public void A_list_that_was_edited_by_hand_removes_no_file_and_says_which_one_is_left()
    {
        Written(_project, Kustomized("Shop", "a.yaml"));
        _project["deploy/Shop/mine.yaml"] = "a person's";
        _project["deploy/Shop/kustomization.yaml"] += "- mine.yaml\n";
        FreshClone();
        _project.HandOver(Kustomized("Shop", "a.yaml"));
        var (succeeded, log, _) = _project.Build(Deploy);
        Assert.True(succeeded);
        Assert.Contains("'deploy/Shop/mine.yaml' is not declared by any set. It is not deleted", Assert.Single(log.Warnings).Message);
        Assert.Equal("a person's", _project["deploy/Shop/mine.yaml"]);
        Assert.DoesNotContain("mine.yaml", _project["deploy/Shop/kustomization.yaml"]);
    }

    [Fact]
    public void A_folder_of_an_earlier_version_is_taken_over_and_nothing_in_it_is_removed()
    {
        _project["deploy/Shop/kustomization.yaml"] = Kustomization("a.yaml", "b.yaml");
        _project["deploy/Shop/a.yaml"] = "as it was\n";
        _project["deploy/Shop/b.yaml"] = "as it was\n";
        _project.HandOver(Kustomized("Shop", "a.yaml"));
        var (succeeded, log, _) = _project.Build(Deploy);
        Assert.True(succeeded);
        Assert.Contains("'deploy/Shop/b.yaml'", Assert.Single(log.Warnings).Message);
        Assert.Equal("a.yaml of Shop\n", _project["deploy/Shop/a.yaml"]);
        Assert.True(_project.Has("deploy/Shop/b.yaml"));
        Assert.StartsWith("# Written by KubeNet.Sdk", _project["deploy/Shop/kustomization.yaml"]);

        // Where the record knows them, they go.
        _project["deploy/Shop/kustomization.yaml"] = Kustomization("a.yaml", "b.yaml");
        _project["obj/kubenet.written"] += "deploy/Shop/b.yaml\n";
        Assert.Empty(_project.Build(Deploy).Log.Warnings);
        Assert.False(_project.Has("deploy/Shop/b.yaml"));
    }

    [Fact]
    public void A_checkout_with_other_line_ends_still_says_whose_it_is()
    {
        Written(_project, Kustomized("Shop", "a.yaml", "b.yaml"));
        foreach (var file in _project.Files(Deploy))
        {
            _project[file] = _project[file].Replace("\n", "\r\n");
        }

        FreshClone();
        Written(_project, Kustomized("Shop", "a.yaml"));
        Assert.Equal(["deploy/Shop/a.yaml", "deploy/Shop/kustomization.yaml"], _project.Files(Deploy));
    }

    [Fact]
    public void A_folder_names_its_project_by_the_path_from_there_and_never_by_one_of_the_machine()
    {
        Written(_project, Kustomized("Shop", "a.yaml"));
        var kustomization = _project["deploy/Shop/kustomization.yaml"];
        Assert.StartsWith("# Written by KubeNet.Sdk from the set 'Shop' of '../../App.csproj'. ", kustomization);
        Assert.EndsWith("\n" + Kustomization("a.yaml"), kustomization);

        // Elsewhere on the disk, with nothing in common.
        Assert.Null(Folders.ManifestPath.RelativeBelowRoot("/home/me/App.csproj", "/srv/deploy/Shop"));
        Assert.Equal("../../App.csproj", Folders.ManifestPath.RelativeBelowRoot("/src/App.csproj", "/src/deploy/Shop"));
    }

    [Fact]
    public void Kubectl_reads_the_folder_with_its_comments()
    {
        const string Manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";
        Written(_project, Set("Shop", ("a.yaml", Manifest), ("kustomization.yaml", Kustomization("a.yaml"))));
        var start = new ProcessStartInfo("kubectl", ["kustomize", _project.PathOf("deploy/Shop")]) { RedirectStandardOutput = true };
        try
        {
            using var kubectl = Process.Start(start)!;
            Assert.Equal(Manifest, kubectl.StandardOutput.ReadToEnd());
        }
        catch (Win32Exception)
        {
            Assert.Skip("kubectl is not on the path.");
        }
    }

    [Fact]
    public void An_output_root_inside_a_set_s_folder_is_another_build_s()
    {
        Written(_project, Kustomized("Shop", "a.yaml"));
        _project.HandOver(Kustomized("Web", "a.yaml"));
        Assert.True(_project.Build("deploy/Shop").Succeeded);
        _project.HandOver(Kustomized("Shop", "a.yaml"));
        Assert.True(_project.Build(Deploy, verify: true).Succeeded);
        Assert.True(_project.Build(Deploy).Succeeded);
        Assert.True(_project.Has("deploy/Shop/Web/a.yaml"));
        Assert.True(_project.Has("deploy/Shop/a.yaml"));
    }

    [Fact]
    public void A_folder_that_is_a_link_is_neither_looked_into_nor_removed()
    {
        Written(_project, Kustomized("Shop", "a.yaml"), Kustomized("Old", "a.yaml"));
        Directory.Move(_project.PathOf("deploy/Old"), _project.PathOf("elsewhere"));
        Directory.CreateSymbolicLink(_project.PathOf("deploy/Old"), _project.PathOf("elsewhere"));
        FreshClone();
        Written(_project, Kustomized("Shop", "a.yaml"));
        Assert.True(_project.Has("elsewhere/a.yaml"));
    }

    [Fact]
    public void A_file_that_is_a_link_is_replaced_and_not_written_through()
    {
        Written(_project, Kustomized("Shop", "a.yaml"));
        _project["elsewhere.yaml"] = "theirs";
        File.Delete(_project.PathOf("deploy/Shop/a.yaml"));
        File.CreateSymbolicLink(_project.PathOf("deploy/Shop/a.yaml"), _project.PathOf("elsewhere.yaml"));
        File.CreateSymbolicLink(_project.PathOf("deploy/Shop/a.yaml.kubenet-writing"), _project.PathOf("elsewhere.yaml"));
        Written(_project, Kustomized("Shop", "a.yaml"));
        Assert.Equal("theirs", _project["elsewhere.yaml"]);
        Assert.Equal("a.yaml of Shop\n", _project["deploy/Shop/a.yaml"]);
        Assert.Null(File.ResolveLinkTarget(_project.PathOf("deploy/Shop/a.yaml"), returnFinalTarget: false));
    }

    [Fact]
    public void What_a_killed_build_left_half_written_goes_with_the_next_one()
    {
        Written(_project, Kustomized("Shop", "a.yaml"));
        _project["deploy/Shop/a.yaml.kubenet-writing"] = "a.ya";
        _project["deploy/Shop/kustomization.yaml.0a1b2c3d.kubenet-writing"] = "";
        Written(_project, Kustomized("Shop", "a.yaml"));
        Assert.Equal(2, _project.Files(Deploy).Length);
    }

    internal static void Written(TemporaryProject project, params HandOverSet[] sets)
    {
        project.HandOver(sets);
        var (succeeded, log, _) = project.Build(Deploy);
        Assert.True(succeeded, string.Join("\n", log.Errors.Select(error => error.Message)));
    }

    /// <summary>A set with files of these names, and the kustomization that lists the manifests.</summary>
    internal static HandOverSet Kustomized(string name, params string[] files) =>
        Set(
            name,
            [
                .. files.Select(file => (file, $"{file} of {name}\n")),
                ("kustomization.yaml", Kustomization([.. files.Where(file => file.EndsWith(".yaml", StringComparison.Ordinal))])),
            ]
        );

    private static string Kustomization(params string[] resources) =>
        "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nsortOptions:\n  order: fifo\nresources:\n"
        + string.Concat(resources.Select(file => $"- {file}\n"));

    /// <summary>The folder is committed and obj is not.</summary>
    private void FreshClone() => Directory.Delete(_project.PathOf("obj"), recursive: true);
}
