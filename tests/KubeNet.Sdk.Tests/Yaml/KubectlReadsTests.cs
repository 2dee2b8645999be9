using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using KubeNet.Files;
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
        var read = json
            .RootElement.GetProperty("data")
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetString(), StringComparer.Ordinal);
        Assert.Equal(data.Count, read.Count);
        Assert.All(data.Entries, entry => Assert.Equal(((ScalarNode)entry.Value).Text, read[entry.Key]));
        Assert.Equal(
            "n y",
            $"{json.RootElement.GetProperty("metadata").GetProperty("namespace")} "
                + $"{json.RootElement.GetProperty("metadata").GetProperty("name")}"
        );
    }

    [Fact]
    public void Kubectl_takes_the_folder_and_applies_Namespaces_and_definitions_first()
    {
        var graph = Graphs.Of(
            ("networking.k8s.io/v1", "Ingress", "shop", "web"),
            ("v1", "Service", "a", "server"),
            ("v1", "Service", "b", "server"),
            ("example.com/v1", "Widget", "shop", "first"),
            ("rbac.authorization.k8s.io/v1", "ClusterRole", null, "system:reader"),
            ("networking.k8s.io/v1", "IngressClass", null, "on"),
            ("v1", "ConfigMap", "shop", string.Join(".", Enumerable.Repeat(new string('a', 62), 4))),
            ("apps/v1", "Deployment", "shop", "1.10"),
            ("apiextensions.k8s.io/v1", "CustomResourceDefinition", null, "widgets.example.com"),
            ("v1", "Namespace", null, "shop")
        );
        var files = ManifestFiles.Of(graph);
        Write(files);

        var documents = Kubectl("kustomize", ".")
            .Split("\n---\n")
            .Select(document => YamlReader.Read(document, YamlSchema.Yaml12).ToString())
            .ToArray();
        var written = files.SkipLast(1).Select(file => YamlReader.Read(file.Content, YamlSchema.Yaml12).ToString()).ToArray();
        Assert.Equal(written.Order(StringComparer.Ordinal), documents.Order(StringComparer.Ordinal));
        Assert.Equal(written.Take(2), documents.Take(2));
    }

    [Fact]
    public void Applying_the_folder_prints_no_warning()
    {
        Write(ManifestFiles.Of(Graphs.Of(("v1", "ConfigMap", "shop", "settings"))));
        Assert.DoesNotContain("Warning", Apply(), StringComparison.OrdinalIgnoreCase);

        File.AppendAllText(Path.Combine(_folder.FullName, "kustomization.yaml"), "sortOptions:\n  order: fifo\n");
        Assert.Contains("Warning", Apply(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What <c>kubectl apply -k</c> says; there is no server, so it fails after it has read the folder.</summary>
    private string Apply() => Run("apply", "-k", ".", "--server=http://127.0.0.1:1").Errors;

    private void Write(IEnumerable<ManifestFile> files)
    {
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(_folder.FullName, file.Path), file.Content);
        }
    }

    private string Kubectl(params string[] arguments)
    {
        var (code, output, errors) = Run(arguments);
        Assert.True(code == 0, $"kubectl {string.Join(' ', arguments)}: {errors}");
        return output;
    }

    private (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("kubectl", arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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
            return (process.ExitCode, output, errors.Result);
        }
    }
}
