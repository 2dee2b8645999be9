using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeNet.Tasks.Tests;

/// <summary>Items that are not as they were meant: metadata that is misspelt, and files that do not exist.</summary>
public sealed class ItemTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("KubeNetParameter", "Valeu", "Did you mean 'Value'?")]
    [InlineData("KubeNetFile", "Lnk", "Did you mean 'Link'?")]
    [InlineData("KubeNetFile", "Exlude", "Did you mean the attribute 'Exclude'?")]
    [InlineData("KubeNetApp", "AppNam", "Did you mean 'AppName'?")]
    [InlineData("KubeNetApp", "Name", "Did you mean 'AppName'?")]
    [InlineData("KubeNetApp", "TargetFrameworks", "Did you mean 'TargetFramework'?")]
    [InlineData("KubeNetApp", "Framework", "Did you mean 'TargetFramework'?")]
    [InlineData("KubeNetIngressClass", "Conroller", "Did you mean 'Controller'?")]
    [InlineData("KubeNetService", "Port", "Did you mean 'Ports'?")]
    [InlineData("KubeNetService", "NodePort", "Did you mean 'NodePorts'?")]
    [InlineData("KubeNetService", "namespaces", "Did you mean 'Namespace'?")]
    [InlineData("KubeNetExternal", "Conditon", "Did you mean the attribute 'Condition'?")]
    [InlineData("KubernetesYaml", "Exclud", "Did you mean the attribute 'Exclude'?")]
    [InlineData("KubernetesCrd", "Excludes", "Did you mean the attribute 'Exclude'?")]
    public void Misspelt_metadata_is_a_warning_at_its_place(string kind, string name, string meant)
    {
        _project["App.csproj"] = $"""
            <Project>
              <ItemGroup>
                <{kind} Include="another" />
                <{kind} Include="it" {name}="1" />
              </ItemGroup>
            </Project>
            """;
        var warning = Assert.Single(CheckMetadata(kind, Item("another"), Item("it", (name, "1"))));

        Assert.Equal(("KUBE0909", _project.PathOf("App.csproj")), (warning.Code, warning.File));
        Assert.Equal((4, $"    <{kind} Include=\"it\" ".Length + 1), (warning.LineNumber, warning.ColumnNumber));
        Assert.StartsWith(
            $"The {kind} 'it' has metadata '{name}', which has no effect. {meant}",
            warning.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("KubeNetParameter", "value", "Owner", "Pack")]
    [InlineData("KubeNetFile", "Link", "LinkBase", "CopyToOutputDirectory")]
    [InlineData("KubeNetApp", "AppName", "TargetFramework", "Project")]
    [InlineData("KubeNetIngressClass", "Controller", "Note", "Class")]
    [InlineData("KubeNetService", "Type", "Ports", "NodePorts")]
    [InlineData("KubernetesYaml", "Link", "Visible", "Environment")]
    public void Known_metadata_and_that_of_others_is_right(string kind, string first, string second, string third) =>
        Assert.Empty(CheckMetadata(kind, Item("it", (first, "1"), (second, "2"), (third, "3"))));

    [Theory]
    [InlineData("""<KubeNetFile Include="config/*" Exlude="config/secret.json" />""", 1)]
    [InlineData("""<KubeNetFile Include="config/*"><Exlude>config/secret.json</Exlude></KubeNetFile>""", 1)]
    [InlineData("<half", 0)]
    public void Items_of_one_element_are_one_warning(string element, int line)
    {
        _project["App.csproj"] = element.StartsWith("<half", StringComparison.Ordinal) ? element : $"<Project>{element}</Project>";
        var warning = Assert.Single(CheckMetadata("KubeNetFile", Item("config/a", ("Exlude", "1")), Item("config/b", ("Exlude", "1"))));

        Assert.Equal((_project.PathOf("App.csproj"), line), (warning.File, warning.LineNumber));
    }

    [Theory]
    [InlineData("k8s.io/ingres-nginx", "k8s.io/ingress-nginx")]
    [InlineData("K8s.io/Ingress-Nginx", "k8s.io/ingress-nginx")]
    [InlineData("traefik.io/ingres-controller", "traefik.io/ingress-controller")]
    [InlineData("k8s.io/ingress-nginx", null)]
    [InlineData("k8s.io/ingress-nginx2", null)]
    [InlineData("nginx.org/ingress-controller", null)]
    [InlineData("haproxy.org/ingress-controller/blue", null)]
    [InlineData("example.com/ingress", null)]
    [InlineData("", null)] // KUBE0009
    public void A_misspelt_controller_is_a_warning(string controller, string? meant) =>
        Assert.Equal(
            meant is null
                ? []
                :
                [
                    $"The KubeNetIngressClass 'it' has the Controller '{controller}', which is not the name of a common controller. "
                        + $"Did you mean '{meant}'?",
                ],
            CheckMetadata("KubeNetIngressClass", Item("it", ("Controller", controller))).Select(warning => warning.Message)
        );

    [Theory]
    [InlineData("KubernetesYaml")]
    [InlineData("KubernetesCrd")]
    public void A_file_that_does_not_exist_is_an_error_at_its_item(string kind)
    {
        _project["deploy/there.yaml"] = "";
        _project["App.csproj"] = $"""
            <Project>
              <{kind} Include="deploy/there.yaml;deploy/gone.yaml" />
              <{kind} Include="deploy" />
            </Project>
            """;
        var errors = CheckFiles(
            kind,
            ["deploy/there.yaml", "deploy/gone.yaml", "deploy"],
            ["deploy/there.yaml", "deploy/gone.yaml", "deploy"]
        );

        Assert.Equal(
            [
                ("KUBE0906", 2, $"The {kind} 'deploy/gone.yaml' does not exist. Correct the path, or remove the item."),
                ("KUBE0906", 3, $"The {kind} 'deploy' is a folder. Write the files in it: 'deploy/**/*.yaml'."),
            ],
            errors.Select(error => (error.Code, error.LineNumber, error.Message))
        );
        Assert.All(errors, error => Assert.Equal(_project.PathOf("App.csproj"), error.File));
    }

    /// <summary>Of what a build wrote itself, and what a target takes out, the compiler hears nothing.</summary>
    [Fact]
    public void A_file_that_the_compiler_does_not_get_is_not_missed() =>
        Assert.Empty(CheckFiles("KubernetesYaml", ["deploy/gone.yaml"], ["deploy/other.yaml"]));

    private List<BuildWarningEventArgs> CheckMetadata(string kind, params ITaskItem[] items)
    {
        var log = new BuildLog();
        ITaskItem[] Of(string own) => own == kind ? items : [];
        var task = new CheckMetadata
        {
            BuildEngine = log,
            ProjectFile = _project.PathOf("App.csproj"),
            Parameters = Of("KubeNetParameter"),
            Files = Of("KubeNetFile"),
            Apps = Of("KubeNetApp"),
            IngressClasses = Of("KubeNetIngressClass"),
            Services = Of("KubeNetService"),
            Externals = Of("KubeNetExternal"),
            Yaml = Of("KubernetesYaml"),
            Crds = Of("KubernetesCrd"),
        };
        Assert.True(task.Execute());
        return log.Warnings;
    }

    private List<BuildErrorEventArgs> CheckFiles(string kind, string[] items, string[] compiled)
    {
        var log = new BuildLog();
        ITaskItem[] Of(string own) => own == kind ? [.. items.Select(item => new TaskItem(item))] : [];
        var task = new CheckFiles
        {
            BuildEngine = log,
            ProjectDirectory = _project.Folder,
            ProjectFile = _project.PathOf("App.csproj"),
            Yaml = Of("KubernetesYaml"),
            Crds = Of("KubernetesCrd"),
            Compiled = [.. compiled.Select(path => new TaskItem(_project.PathOf(path)))],
        };
        var succeeded = task.Execute();
        Assert.Equal(log.Errors.Count == 0, succeeded);
        return log.Errors;
    }

    private static TaskItem Item(string include, params (string Name, string Value)[] metadata)
    {
        var item = new TaskItem(include);
        foreach (var (name, value) in metadata)
        {
            item.SetMetadata(name, value);
        }

        return item;
    }
}
