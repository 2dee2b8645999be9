using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeNet.Tasks.Tests;

/// <summary>What MSBuild takes without a word: misspelt properties and items, and wildcards that match no file.</summary>
public sealed class NameTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("KubeNetOuputPath", "KubeNetOutputPath")]
    [InlineData("KubeNetOutput", "KubeNetOutputPath")]
    [InlineData("KubeNetVerfy", "KubeNetVerify")]
    [InlineData("KubNetVerify", "KubeNetVerify")]
    [InlineData("KubernetesVersoin", "KubernetesVersion")]
    [InlineData("KubeNetPublished", "KubeNetPublish")]
    [InlineData("kubenetverify", null)] // MSBuild ignores case
    [InlineData("KubeNetMax", null)] // of three
    [InlineData("KubeNetVersion", null)]
    [InlineData("KubeNetNamespace", null)]
    [InlineData("KubeNetFeed", null)]
    public void A_misspelt_property_is_a_warning_at_its_line(string name, string? meant)
    {
        ExpectOne("PropertyGroup", $"<{name} Condition=\"'$({name})' == ''\">true</{name}>", $"The property '{name}'", meant, OwnProperty);
    }

    [Theory]
    [InlineData("KubeNetFiles", "KubeNetFile")]
    [InlineData("KubeNetParameters", "KubeNetParameter")]
    [InlineData("KubernetesYml", "KubernetesYaml")]
    [InlineData("KubernetesCrds", "KubernetesCrd")]
    [InlineData("KubeNetAp", "KubeNetApp")]
    [InlineData("KubeNetIngress", "KubeNetIngressClass")]
    [InlineData("KubenetApp", null)] // MSBuild ignores case
    [InlineData("KubeNetChart", null)]
    [InlineData("KubernetesManifest", null)]
    public void A_misspelt_item_is_a_warning_at_its_line(string name, string? meant)
    {
        const string Own = "An item of your own needs a name that is less similar.";
        ExpectOne("ItemGroup", $"<{name} Include=\"it\" />", $"The item '{name}'", meant, Own);
    }

    [Theory]
    [InlineData("""<PropertyGroup><KubeNetSet>a</KubeNetSet><Other>$(KubeNetSet)</Other></PropertyGroup>""")]
    [InlineData("""<PropertyGroup><KubeNetSet>a</KubeNetSet></PropertyGroup><ItemGroup><None Include="$(KubeNetSet).txt" /></ItemGroup>""")]
    [InlineData(
        """<PropertyGroup><KubeNetSet>a</KubeNetSet></PropertyGroup><ItemGroup><AvailableItemName Include="KubeNetSet" /></ItemGroup>"""
    )]
    [InlineData("""<ItemGroup><KubeNetFiles Include="a" /><Content Include="@(KubeNetFiles)" /></ItemGroup>""")]
    public void A_name_that_the_project_reads_is_its_own(string text)
    {
        _project["App.csproj"] = $"<Project>{text}</Project>";

        Assert.Empty(Check(_project.PathOf("App.csproj")));
    }

    [Fact]
    public void What_the_project_imports_is_read_too()
    {
        _project["Directory.Build.props"] = "<Project>\n<PropertyGroup><KubeNetRule>strict</KubeNetRule></PropertyGroup></Project>";
        _project["shared/items.props"] = "<Project>\n\n<ItemGroup><KubeNetFiles Include=\"a\" /></ItemGroup></Project>";
        _project["App.csproj"] = """<Project><Import Project="$(MSBuildThisFileDirectory)shared\items.props" /></Project>""";
        var warnings = Check(_project.PathOf("App.csproj"), _project.PathOf("Directory.Build.props"), _project.PathOf("gone.targets"));

        Assert.Equal(
            [(_project.PathOf("Directory.Build.props"), 2), (_project.PathOf("shared/items.props"), 3)],
            warnings.Select(warning => (warning.File, warning.LineNumber)).OrderBy(place => place.LineNumber)
        );
    }

    [Fact]
    public void A_misspelt_property_of_the_command_line_is_a_warning_of_the_project()
    {
        _project["App.csproj"] = "<Project />";
        var log = new CommandLineLog(new Dictionary<string, string> { ["KubeNetVerfy"] = "true", ["Configuration"] = "Release" });
        Assert.True(new CheckNames { BuildEngine = log, ProjectFile = _project.PathOf("App.csproj") }.Execute());

        Expect(
            [(0, $"The property 'KubeNetVerfy' has no effect, which the command line sets. Did you mean 'KubeNetVerify'? {OwnProperty}")],
            log.Warnings
        );
    }

    /// <summary>A name that is not in the lists would be a false alarm.</summary>
    [Fact]
    public void All_names_of_the_guide_and_of_the_package_are_known()
    {
        var root = HostTesting.Checkout.Root;
        string[] files = ["docs/guide/settings.md", "src/KubeNet.Sdk/build/KubeNet.Sdk.props", "src/KubeNet.Sdk/build/KubeNet.Sdk.targets"];
        var names = files
            .SelectMany(file =>
                System.Text.RegularExpressions.Regex.Matches(
                    TextOf(Path.Combine(root, file)),
                    @"(?<=[`<(])(KubeNet|Kubernetes)[A-Z]\w+(?=[`>) ])"
                )
            )
            .Select(match => match.Value)
            .Distinct()
            .ToList();

        Assert.Contains("KubeNetTimeLimit", names);
        Assert.Empty(names.Except(["KubeNetWriteManifests", .. Items.KnownNames.Properties, .. Items.KnownNames.Items]));
    }

    /// <summary>Of the guide, the tables: its text has misspelt names.</summary>
    private static string TextOf(string file) =>
        string.Join('\n', File.ReadLines(file).Where(line => !file.EndsWith(".md", StringComparison.Ordinal) || line is ['|', ..]));

    [Theory]
    [InlineData("KubeNetFile", "config/*.jsn", "", "config")]
    [InlineData("KubeNetFile", @"config\*.jsn", "", "config")]
    [InlineData("KubernetesYaml", "deploy/**/*.yaml", ": the folder 'deploy' does not exist", "deploy")]
    [InlineData("KubernetesCrd", "*.yml", "", ".")]
    [InlineData("KubernetesCrd", "$(MSBuildProjectDirectory)/config/*.yml", "", null)]
    public void A_wildcard_that_matches_no_file_is_a_warning_at_its_line(string kind, string wildcard, string why, string? folder)
    {
        _project["config/app.json"] = "{}";
        _project["App.csproj"] = $"""
            <Project>
              <ItemGroup>
                <{kind} Include="config/*.json;{wildcard}" />
              </ItemGroup>
            </Project>
            """;
        var condition = $"Condition=\"Exists('{folder ?? Path.GetFullPath(_project.PathOf("config"))}')\"";

        var said = $"The {kind} '{wildcard}' matches no file{why}. Correct it, or add a condition if the files are optional: {condition}.";
        var warning = Assert.Single(CheckWildcards("config/app.json"));
        Assert.Equal(("KUBE0906", 3, said), (warning.Code, warning.LineNumber, warning.Message));
    }

    [Theory]
    [InlineData("""<ItemGroup><KubeNetFile Include="config/*" Exclude="config/app.json" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><KubeNetFile Include="CONFIG/../config/A??.*" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><KubeNetFile Include="**/*.json" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><KubeNetFile Include="**" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><KubeNetFile Include="c*/app.json" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><KubeNetFile Include="gone/*" Condition="Exists('gone')" /></ItemGroup>""")]
    [InlineData("""<ItemGroup Condition="'$(CI)' == 'true'"><KubeNetFile Include="gone/*" /></ItemGroup>""")]
    [InlineData("""<Target Name="Make"><ItemGroup><KubeNetFile Include="gone/*" /></ItemGroup></Target>""")]
    [InlineData("""<ItemGroup><KubeNetFile Include="$(Folder)/*" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><KubeNetFile Remove="gone/*" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><Content Include="gone/*" /></ItemGroup>""")]
    public void A_wildcard_that_matches_or_may_match_is_not(string text)
    {
        _project["config/app.json"] = "{}";
        _project["App.csproj"] = $"<Project>{text}</Project>";

        Assert.Empty(CheckWildcards());
    }

    private const string OwnProperty = "A property of your own needs a name that is less similar.";

    /// <summary>What is said of an element in the third line of a project; nothing if no other name was meant.</summary>
    private void ExpectOne(string group, string element, string subject, string? meant, string wayOut)
    {
        _project["App.csproj"] = $"""
            <Project>
              <{group}>
                {element}
              </{group}>
            </Project>
            """;
        Expect(
            meant is null ? [] : [(3, $"{subject} has no effect. Did you mean '{meant}'? {wayOut}")],
            Check(_project.PathOf("App.csproj"))
        );
    }

    private static void Expect(IEnumerable<(int Line, string Message)> expected, IEnumerable<BuildWarningEventArgs> warnings) =>
        Assert.Equal(
            expected.Select(one => ("KUBE0909", one.Line, one.Message)),
            warnings.Select(warning => (warning.Code, warning.LineNumber, warning.Message!))
        );

    private static List<BuildWarningEventArgs> Check(string project, params string[] more)
    {
        var log = new BuildLog();
        Assert.True(
            new CheckNames
            {
                BuildEngine = log,
                ProjectFile = project,
                More = more,
            }.Execute()
        );
        return log.Warnings;
    }

    private List<BuildWarningEventArgs> CheckWildcards(params string[] files)
    {
        var log = new BuildLog();
        var task = new CheckFiles
        {
            BuildEngine = log,
            ProjectDirectory = _project.Folder,
            ProjectFile = _project.PathOf("App.csproj"),
            Files = [.. files.Select(path => new TaskItem(path))],
        };
        Assert.True(task.Execute());
        return log.Warnings;
    }
}
