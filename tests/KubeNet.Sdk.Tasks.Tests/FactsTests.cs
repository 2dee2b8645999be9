using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Tasks.Tests;

/// <summary>Parameters and files of the build as C#.</summary>
public sealed class FactsTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_parameter_is_a_constant_that_says_where_it_comes_from()
    {
        var (log, sources) = Write([Parameter("ImageTag", "1.4.2"), Parameter("registry-host", "a\"b\\c\r\nä\u2028")], []);

        Assert.Empty(log.Errors);
        var source = Assert.Single(sources);
        Assert.Contains("""<c>KubeNetParameter Include="ImageTag"</c> of the project: 1.4.2""", source, StringComparison.Ordinal);
        Assert.Equal("1.4.2", ConstantsIn(source)["ImageTag"]);
        Assert.Equal("a\"b\\c\r\nä\u2028", ConstantsIn(source)["RegistryHost"]);
    }

    /// <summary>What to pass is the property that the item reads, which may have another name than the item.</summary>
    [Theory]
    [InlineData("""<KubeNetParameter Include="ImageTag" Value="$(ImageTag)" />""", "pass -p:ImageTag=..., or")]
    [InlineData("""<KubeNetParameter Include="ImageTag" Value=" $(CI_COMMIT_SHA) " />""", "pass -p:CI_COMMIT_SHA=..., or")]
    [InlineData("""<KubeNetParameter Include="ImageTag"><Value>$(Tag)</Value></KubeNetParameter>""", "pass -p:Tag=..., or")]
    [InlineData("""<KubeNetParameter Include="ImageTag" Value="$(Major)$(Minor)" />""", "give a value to what the item's Value reads, or")]
    [InlineData("""<KubeNetParameter Include="Other" Value="$(Other)" />""", "give a value to what the item's Value reads, or")]
    [InlineData("<half", "give a value to what the item's Value reads, or")]
    public void A_parameter_without_a_value_is_an_error_where_it_is_used(string item, string wayOut)
    {
        _project["App.csproj"] = item.StartsWith("<half", StringComparison.Ordinal)
            ? item
            : $"<Project><ItemGroup>{item}</ItemGroup></Project>";
        var source = Assert.Single(Write([Parameter("ImageTag", "")], []).Sources);

        Assert.Contains(
            wayOut,
            Assert.Single(ErrorsOf(source, "class Uses { string tag = KubeNet.Parameters.ImageTag; }")),
            StringComparison.Ordinal
        );
        Assert.Empty(ErrorsOf(source, "class UsesNone { }"));
    }

    [Theory]
    [InlineData("ImageTag", "ImageTag", "'ImageTag' is declared twice")]
    [InlineData("ImageTag", "image-tag", "would both become 'ImageTag'")]
    public void Two_parameters_never_share_a_constant(string first, string second, string problem)
    {
        var error = Assert.Single(Write([Parameter(first, "1"), Parameter(second, "2")], []).Log.Errors);

        Assert.Equal(("KUBE0906", _project.PathOf("App.csproj")), (error.Code, error.File));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    /// <summary>A member cannot have the name of its class, and should not hide one that each class has.</summary>
    [Fact]
    public void A_parameter_may_have_the_name_of_its_class()
    {
        var source = Assert.Single(Write([Parameter("Parameters", "1"), Parameter("to-string", "2")], []).Sources);

        Assert.Empty(ErrorsOf(source, "class Uses { string[] all = { KubeNet.Parameters.Parameters_, KubeNet.Parameters.ToString_ }; }"));
    }

    /// <summary>Some file systems give a letter and its accent as two characters.</summary>
    [Fact]
    public void Letters_of_all_languages_are_letters_of_members()
    {
        var name = "größe.txt".Normalize(System.Text.NormalizationForm.FormD);
        _project[name] = "x";
        var source = Assert.Single(WriteFiles([name]).Sources);

        Assert.Empty(ErrorsOf(source, "class Uses { KubeNet.TextFile file = KubeNet.Files.GrößeTxt; }"));
    }

    [Fact]
    public void A_file_and_a_folder_of_one_name_are_told_apart()
    {
        _project["config"] = "a file";
        _project["other/x.txt"] = "x";

        var linked = new TaskItem("other/x.txt");
        linked.SetMetadata("Link", "config/x.txt");
        var error = Assert.Single(Write([], [new TaskItem("config"), linked]).Log.Errors);

        Assert.Equal("The KubeNetFile items 'config' and 'config/' would both become 'Config' in C#. Rename one of them.", error.Message);
    }

    [Fact]
    public void Files_are_members_of_their_folders()
    {
        _project["config/appsettings.Production.json"] = "{ \"a\": \"ä\" }\r\n";
        _project["config/2024-01.txt"] = "numbers";
        _project["config/deep/to-string.txt"] = "x";
        _project["files.txt"] = "top";
        File.WriteAllBytes(_project.PathOf("config/store.p12"), [0xff, 0xfe, 0]);

        var (log, sources) = WriteFiles([
            "files.txt",
            "config/store.p12",
            "config/appsettings.Production.json",
            "config/2024-01.txt",
            "config/deep/to-string.txt",
        ]);

        Assert.Empty(log.Errors);
        var source = Assert.Single(sources);
        Assert.Empty(
            ErrorsOf(
                source,
                """
                class Uses
                {
                    KubeNet.ProjectFile[] folder = KubeNet.Files.Config;
                    KubeNet.TextFile[] texts = new[]
                    {
                        KubeNet.Files.FilesTxt, KubeNet.Files.Config.AppsettingsProductionJson, KubeNet.Files.Config._2024_01Txt,
                        KubeNet.Files.Config.Deep.ToStringTxt,
                    };
                    KubeNet.BinaryFile store = KubeNet.Files.Config.StoreP12;
                }
                """
            )
        );
        Assert.Contains("""new BinaryFile("store.p12", "//4A")""", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_outside_of_the_project_takes_its_path_or_its_link()
    {
        var other = _project.Another("../" + Path.GetFileName(_project.Folder) + "-other");
        other["src/settings.json"] = "{ }";
        try
        {
            var path = Path.GetRelativePath(_project.Folder, other.PathOf("src/settings.json"));
            var linked = new TaskItem(path);
            linked.SetMetadata("Link", "config/linked.json");

            var source = Assert.Single(Write([], [new TaskItem(path), linked]).Sources);
            Assert.Contains("SettingsJson", source, StringComparison.Ordinal);
            Assert.Empty(ErrorsOf(source, "class Uses { KubeNet.TextFile file = KubeNet.Files.Config.LinkedJson; }"));
        }
        finally
        {
            Directory.Delete(other.Folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("missing.json", "'missing.json' does not exist")]
    [InlineData("missing/a.json", "'missing/a.json' does not exist")]
    [InlineData("large.bin", "has 5242880 bytes")]
    public void A_file_that_cannot_be_in_a_ConfigMap_is_an_error_of_the_project(string path, string problem)
    {
        File.WriteAllBytes(_project.PathOf("large.bin"), new byte[5 * 1024 * 1024]);
        var error = Assert.Single(WriteFiles(path).Log.Errors);

        Assert.Equal("KUBE0906", error.Code);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_where_nothing_changed()
    {
        Write([Parameter("A", "1")], []);
        var path = _project.PathOf("obj/KubeNet.Parameters.g.cs");
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, before);

        Write([Parameter("A", "1")], []);
        Assert.Equal(before, File.GetLastWriteTimeUtc(path));
        Write([Parameter("A", "2")], []);
        Assert.NotEqual(before, File.GetLastWriteTimeUtc(path));
    }

    private (BuildLog Log, string[] Sources) WriteFiles(params string[] files) =>
        Write([], Array.ConvertAll(files, file => (ITaskItem)new TaskItem(file)));

    private (BuildLog Log, string[] Sources) Write(ITaskItem[] parameters, ITaskItem[] files)
    {
        var log = new BuildLog();
        var task = new WriteFacts
        {
            BuildEngine = log,
            ProjectDirectory = _project.Folder,
            ProjectFile = _project.PathOf("App.csproj"),
            Folder = "obj",
            Parameters = parameters,
            Files = files,
        };
        var succeeded = task.Execute();
        Assert.Equal(log.Errors.Count == 0, succeeded);
        return (log, [.. task.Sources.Select(source => _project[source])]);
    }

    private static TaskItem Parameter(string name, string value)
    {
        var item = new TaskItem(name);
        item.SetMetadata("Value", value);
        return item;
    }

    private static Dictionary<string, string> ConstantsIn(string source) =>
        CSharpSyntaxTree
            .ParseText(source)
            .GetRoot()
            .DescendantNodes()
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax>()
            .ToDictionary(
                variable => variable.Identifier.ValueText,
                variable => ((Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax)variable.Initializer!.Value).Token.ValueText
            );

    /// <summary>The errors of the source and of code that uses it, in the oldest C# that a project may be in.</summary>
    private static IEnumerable<string> ErrorsOf(string source, string use)
    {
        const string Library = """
            namespace KubeNet
            {
                public abstract class ProjectFile { }
                public sealed class TextFile : ProjectFile { public TextFile(string name, string text) { } }
                public sealed class BinaryFile : ProjectFile { public BinaryFile(string name, string base64) { } }
            }
            """;
        var options = new CSharpParseOptions(LanguageVersion.CSharp7_3);
        return CSharpCompilation
            .Create(
                "A",
                [.. new[] { source, use, Library }.Select(text => CSharpSyntaxTree.ParseText(text, options))],
                [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
