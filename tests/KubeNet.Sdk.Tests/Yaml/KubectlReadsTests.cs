using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>kubectl itself reads what was written: go-yaml, kustomize and all.</summary>
public sealed class KubectlReadsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kubenet yäml ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Strings_come_back_from_kubectl_as_values_and_keys()
    {
        ComeBack(NastyStrings.Known);
        NastyStrings.Any.Array[500].Sample(ComeBack, iter: 2, threads: 1);
    }

    private void ComeBack(IReadOnlyList<string> texts)
    {
        var map = Graphs.Resource("v1", "ConfigMap", "n", "y");
        var data = map.Root.GetOrAddMap("data");
        for (var i = 0; i < texts.Count; i++)
        {
            data.Set($"k{i}", texts[i], Origin.None);
            data.Set(texts[i], texts[i], Origin.None);
        }

        Write([new ManifestFile("map.yaml", YamlWriter.Write(map.Root))]);

        // The one command that reads a file and prints JSON without asking a server.
        using var json = JsonDocument.Parse(Kubectl("label", "--local", "-f", "map.yaml", "-o", "json", "read=yes"));
        var read = json.RootElement.GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString(), StringComparer.Ordinal);
        Assert.Equal(data.Count, read.Count);
        Assert.All(data.Entries, entry => Assert.Equal(((ScalarNode)entry.Value).Text, read[entry.Key]));
        Assert.Equal("n y", $"{json.RootElement.GetProperty("metadata").GetProperty("namespace")} {json.RootElement.GetProperty("metadata").GetProperty("name")}");
    }

    [Fact]
    public void Kustomize_takes_the_folder_in_our_order()
    {
        var graph = Graphs.Of(
            ("networking.k8s.io/v1", "Ingress", "shop", "web"),
            ("v1", "Service", "a", "server"),
            ("v1", "Service", "b", "server"),
            ("rbac.authorization.k8s.io/v1", "ClusterRole", null, "system:reader"),
            ("networking.k8s.io/v1", "IngressClass", null, "on"),
            ("v1", "ConfigMap", "shop", string.Join(".", Enumerable.Repeat(new string('a', 62), 4))),
            ("apps/v1", "Deployment", "shop", "1.10"),
            ("v1", "Namespace", null, "shop"));
        var files = ManifestFiles.Of(graph);
        Write(files);
        var documents = Kubectl("kustomize", ".").Split("\n---\n").Select(document => YamlReader.Read(document, YamlSchema.Yaml12).ToString());
        var expected = files.SkipLast(1).Select(file => YamlReader.Read(file.Content, YamlSchema.Yaml12).ToString());
        Assert.Equal(expected, documents);
    }

    private void Write(IEnumerable<ManifestFile> files)
    {
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(_folder.FullName, file.Path), file.Content);
        }
    }

    private string Kubectl(params string[] arguments)
    {
        var start = new ProcessStartInfo("kubectl", arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("kubectl is not on the path.");
        }

        using (process)
        {
            var errors = process!.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"kubectl {string.Join(' ', arguments)}: {errors.Result}");
            return output;
        }
    }
}
