using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Build.Utilities;

namespace KubeNet.Tasks.Tests;

/// <summary>
/// A disk that is full fails the build, and the build after it puts things right. It is a real one of 64 KB where the system allows to
/// mount it.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Output = "disk/deploy";
    private readonly TemporaryProject _project = new();
    private readonly string _disk;

    public FullDiskTests()
    {
        _disk = _project.PathOf("disk");
        Directory.CreateDirectory(_disk);
        if (!Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", _disk))
        {
            Dispose();
            Assert.Skip("A small disk cannot be mounted here.");
        }
    }

    public void Dispose()
    {
        Run("umount", _disk);
        _project.Dispose();
    }

    [Fact]
    public void Manifests_that_do_not_fit_fail_the_build_and_come_with_the_next_one()
    {
        _project.HandOver(TemporaryProject.Set("Shop", ("a.yaml", "old\n")));
        Assert.True(_project.Build(Output).Succeeded);
        _project.HandOver(TemporaryProject.Set("Shop", ("a.yaml", "new\n"), ("d.yaml", new string('d', 5000))));
        Fill();
        Assert.Equal("KUBE0903", Assert.Single(_project.Build(Output).Log.Errors).Code);
        Assert.Equal("old\n", _project[$"{Output}/Shop/a.yaml"]); // the old content or the new, never a half
        Assert.False(_project.Build(Output, verify: true).Succeeded);

        Free();
        Assert.True(_project.Build(Output).Succeeded);
        Assert.Equal([$"{Output}/Shop/a.yaml", $"{Output}/Shop/d.yaml"], _project.Files(Output));
        Assert.Equal("new\n", _project[$"{Output}/Shop/a.yaml"]);
    }

    [Fact]
    public void A_hand_over_that_does_not_fit_fails_the_compile_and_the_record_is_not_lost()
    {
        var log = new BuildLog();
        _project["obj/kubenet.inputs"] = "";
        _project["obj/generated.cs"] = "//! end\n";
        Fill();
        var task = new TakeHandOver
        {
            BuildEngine = log,
            ProjectDirectory = _project.Folder,
            HandOver = "disk/kubenet.handover",
            Inputs = "obj/kubenet.inputs",
            Digest = Inputs.CompileInputs.DigestOf(""),
            Generated = [new TaskItem("obj/generated.cs")],
        };
        Assert.False(task.Execute());
        Assert.Equal("KUBE0901", Assert.Single(log.Errors).Code);
        Assert.Equal(["disk/filler"], _project.Files("disk"));

        Free();
        var record = Folders.ManifestRecord.Read(_project.PathOf("disk/kubenet.written"), _project.Folder);
        record.Save(_project.PathOf("deploy"), ["Shop/a.yaml"]);
        Fill();
        Assert.ThrowsAny<IOException>(() => record.Save(_project.PathOf("deploy"), ["Shop/a.yaml", "Shop/b.yaml"]));
        record = Folders.ManifestRecord.Read(_project.PathOf("disk/kubenet.written"), _project.Folder);
        Assert.Equal(["Shop/a.yaml"], record.Below(_project.PathOf("deploy")));
    }

    private void Fill()
    {
        using var filler = new FileStream(_project.PathOf("disk/filler"), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        try
        {
            while (true)
            {
                filler.Write(new byte[512]);
            }
        }
        catch (IOException) { }
    }

    private void Free() => File.Delete(_project.PathOf("disk/filler"));

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
