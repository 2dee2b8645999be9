using System.Reflection;
using KubeNet.HandOver;
using KubeNet.HostTesting;
using KubeNet.Tasks.Tests.RunSets;
using static KubeNet.Tasks.Tests.TemporaryProject;

namespace KubeNet.Tasks.Tests;

/// <summary>The sets of this assembly, run by the process of the package and compared with files on the disk.</summary>
public sealed class DoubleCheckTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Equal_sets_pass_and_the_build_says_that_it_executes_them()
    {
        Write(new Plain(), new Outer.Hidden());
        Counting.Count = 0;
        Write(new Counting());
        Counting.Count = 0;
        Write(new CountingToo());
        var (succeeded, log) = Check();

        Assert.True(succeeded, string.Join("\n", log.Errors.Select(error => error.Message)));
        Assert.Equal(
            [
                "KubeNet.Sdk: the double check executes the code of the sets (KubeNetDoubleCheck) in a separate process",
                "KubeNet.Sdk: 4 sets run, the results equal the output of the build",
            ],
            log.Headlines
        );
    }

    [Fact]
    public void A_difference_is_shown_and_a_value_of_a_Secret_is_not()
    {
        Write(new Plain());
        Alter("configmap-plain.yaml", "region: eu", "region: us");
        Alter("secret-db.yaml", "aHVudGVy", "b3RoZXI=");
        var (succeeded, log) = Check();

        Assert.False(succeeded);
        var error = Assert.Single(log.Errors);
        Assert.Equal("KUBE0910", error.Code);
        Assert.StartsWith("Running the set 'KubeNet.Tasks.Tests.RunSets.Plain' gives a different result than the build", error.Message);
        Assert.Contains("\nsecret-db.yaml: it differs (not shown: it is a Secret)\n", error.Message);
        Assert.Contains("\nconfigmap-plain.yaml:\n   7 -   region: us\n   7 +   region: eu\n", error.Message);
        Assert.Contains("please report this", error.Message);
        var bundle = _project["obj/App.kubenet-built"];
        Assert.DoesNotContain("aHVudGVy", bundle + error.Message);
        Assert.DoesNotContain("b3RoZXI", bundle + error.Message);
    }

    [Fact]
    public void A_file_that_the_run_lacks_and_one_that_the_build_lacks_are_named()
    {
        var files = new Plain().Render().Where(file => file.Path != "secret-db.yaml").Select(File);
        Write("KubeNet.Tasks.Tests.RunSets.Plain", [.. files, new HandOverFile("pod-x.yaml", "kind: Pod\n", isSecret: false)]);
        System.IO.File.Delete(_project.PathOf($"{Output}/Plain/kustomization.yaml"));

        var message = Assert.Single(Check().Log.Errors).Message!;
        Assert.Contains("\nsecret-db.yaml: the build did not write it\n", message);
        Assert.Contains("\nkustomization.yaml: it was gone when the build ended\n", message);
        Assert.Contains("\npod-x.yaml: running does not give it\n", message);
    }

    [Fact]
    public void An_exception_is_a_difference_and_the_sets_behind_it_are_still_run()
    {
        Write("KubeNet.Tasks.Tests.RunSets.Throwing", []);
        Write(new Plain());
        var log = Check().Log;

        Assert.Contains("Running it throws System.InvalidOperationException: boom", Assert.Single(log.Errors).Message);
        Assert.Equal("KUBE0910", log.Errors[0].Code);
    }

    [Fact]
    public void A_set_that_does_not_end_is_ended()
    {
        Write("KubeNet.Tasks.Tests.RunSets.Endless", []);
        var error = Assert.Single(Check(timeLimit: "10").Log.Errors);

        Assert.Equal("KUBE0911", error.Code);
        Assert.Equal(
            "The process of the double check was stopped after 10 seconds (KubeNetDoubleCheckTimeLimit), "
                + "while the set 'KubeNet.Tasks.Tests.RunSets.Endless' was running. It wrote:\nstill here",
            error.Message
        );
    }

    [Fact]
    public void A_set_that_kills_its_process_is_named_with_what_it_wrote()
    {
        Write("KubeNet.Tasks.Tests.RunSets.Deadly", []);
        var error = Assert.Single(Check().Log.Errors);

        Assert.Equal("KUBE0911", error.Code);
        Assert.Contains(
            "ended unexpectedly while the set 'KubeNet.Tasks.Tests.RunSets.Deadly' was running, with exit code ",
            error.Message
        );
        Assert.Contains("last words", error.Message);
    }

    [Fact]
    public void A_set_that_leaves_the_process_is_no_success()
    {
        Write("KubeNet.Tasks.Tests.RunSets.Leaving", []);
        Assert.Contains("with exit code 0", Assert.Single(Check().Log.Errors).Message);
    }

    [Fact]
    public void What_the_assembly_has_and_the_build_did_not_write_is_a_warning()
    {
        Write(new Plain());
        const string Unwritten = "The assembly contains the set 'KubeNet.Tasks.Tests.RunSets.Counting', but the build wrote nothing";
        Assert.Contains(Check().Log.Warnings, warning => warning.Message!.StartsWith(Unwritten, StringComparison.Ordinal));

        Write("KubeNet.Tasks.Tests.RunSets.Gone", []);
        Assert.Contains("has no class 'KubeNet.Tasks.Tests.RunSets.Gone'", Assert.Single(Check().Log.Errors).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("soon")]
    public void A_time_limit_that_is_not_one_is_an_error(string limit)
    {
        Write(new Plain());
        Assert.Contains($"'KubeNetDoubleCheckTimeLimit' is '{limit}'", Assert.Single(Check(timeLimit: limit).Log.Errors).Message);
    }

    [Fact]
    public void A_host_that_does_not_exist_is_an_error()
    {
        Write(new Plain());
        Assert.StartsWith("The double check cannot start: ", Assert.Single(Check(host: _project.PathOf("dotnet")).Log.Errors).Message);
    }

    private readonly List<HandOverSet> _sets = [];

    private void Write(params ManifestSet[] sets)
    {
        foreach (var set in sets)
        {
            Write(set.GetType().FullName!.Replace('+', '.'), [.. set.Render().Select(File)]);
        }
    }

    private void Write(string name, IReadOnlyList<HandOverFile> files)
    {
        _sets.Add(HandOverSet.Written(name, name.Split('.')[^1], files));
        _project.HandOver([.. _sets]);
        Assert.True(_project.Build().Succeeded);
    }

    private void Alter(string file, string old, string @new)
    {
        var path = $"{Output}/Plain/{file}";
        Assert.Contains(old, _project[path]);
        _project[path] = _project[path].Replace(old, @new, StringComparison.Ordinal);
    }

    private static HandOverFile File(ManifestFile file) =>
        new(file.Path, file.Content, isSecret: file.Path.StartsWith("secret-", StringComparison.Ordinal));

    private (bool Succeeded, BuildLog Log) Check(string timeLimit = "60", string host = "dotnet")
    {
        var log = new BuildLog();
        var bundle = new BundleManifests
        {
            BuildEngine = log,
            ProjectDirectory = _project.Folder,
            HandOver = "obj/kubenet.handover",
            OutputRoot = Output,
            Assembly = "App",
            Framework = "net10.0",
            Bundle = "obj/App.kubenet-built",
        };
        Assert.True(bundle.Execute());
        var assembly = typeof(DoubleCheckTests).Assembly;
        var metadata = assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        var bin = $"src/KubeNet.Sdk.DoubleCheck/bin/{metadata.Single(attribute => attribute.Key == "Configuration").Value}/net8.0";
        var check = new DoubleCheckManifests
        {
            BuildEngine = log,
            Host = host,
            Runner = Path.Combine(Checkout.Root, bin, "KubeNet.Sdk.DoubleCheck.dll"),
            Assembly = assembly.Location,
            Bundle = Assert.Single(bundle.Written),
            Report = _project.PathOf("obj/kubenet.doublecheck"),
            RuntimeConfig = Path.ChangeExtension(assembly.Location, ".runtimeconfig.json"),
            TimeLimit = timeLimit,
        };
        return (check.Execute(), log);
    }
}
