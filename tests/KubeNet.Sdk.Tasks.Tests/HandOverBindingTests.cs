using KubeNet.HandOver;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using static KubeNet.Tasks.Tests.TemporaryProject;

namespace KubeNet.Tasks.Tests;

/// <summary>A hand-over counts for the compile that it was made in, whatever the times of files say.</summary>
public sealed class HandOverBindingTests : IDisposable
{
    private const string HandOverFile = "obj/kubenet.handover";
    private const string InputsFile = "obj/kubenet.inputs";
    private const string Generated = "obj/generated/KubeNet.HandOver.g.cs";
    private static readonly DateTime s_longAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private readonly TemporaryProject _project = new();
    private readonly List<string> _options = ["nowarn=1701"];
    private readonly List<string> _contents = ["Shop.cs", "web.yaml", ".editorconfig"];
    private readonly List<string> _references = ["lib.dll"];

    public HandOverBindingTests()
    {
        foreach (var file in _contents.Concat(_references))
        {
            _project[file] = $"content of {file}";
        }
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void It_stays_while_nothing_changes()
    {
        Compile("a: 1\n");
        File.SetLastWriteTimeUtc(_project.PathOf(InputsFile), s_longAgo);
        File.SetLastWriteTimeUtc(_project.PathOf("Shop.cs"), DateTime.UtcNow);
        Assert.NotEmpty(Prepare());
        Assert.True(_project.Has(HandOverFile));
        Assert.Equal(s_longAgo, File.GetLastWriteTimeUtc(_project.PathOf(InputsFile)));
        Assert.True(Write().Succeeded);
    }

    public static TheoryData<string> Changes => [.. s_changes.Keys];

    private static readonly Dictionary<string, Action<HandOverBindingTests>> s_changes = new()
    {
        ["a source, with an old time"] = test => test.Edit("Shop.cs"),
        ["a YAML file"] = test => test.Edit("web.yaml"),
        ["an editorconfig"] = test => test.Edit(".editorconfig"),
        ["a reference"] = test => test._project["lib.dll"] = "longer than it was before",
        ["an option"] = test => test._options[0] = "nowarn=1701;KUBE1001",
        ["a source that is deleted"] = test => File.Delete(test._project.PathOf("Shop.cs")),
        ["a source that is no longer compiled"] = test => test._contents.Remove("Shop.cs"),
        ["a source that comes"] = test => test._contents.Add("lib.dll"),
        ["an analyzer that comes"] = test => test._references.Add("Shop.cs"),
        ["the order of sources"] = test => test._contents.Reverse(),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void It_goes_when_something_changes_that_the_compile_depends_on(string what)
    {
        Compile("a: 1\n");
        s_changes[what](this);
        Prepare();
        Assert.False(_project.Has(HandOverFile));

        // Should the compiler not run all the same, nothing old is taken for new.
        Assert.Equal("KUBE0901", Assert.Single(Write().Log.Errors).Code);
    }

    [Fact]
    public void A_source_that_an_interrupted_build_left_is_not_taken_by_a_compile_whose_generator_fails()
    {
        Compile("a: 1\n");
        Edit("Shop.cs");
        Prepare();
        _project[Generated] = Text("old: 1\n"); // the compiler had run, and then the build was killed
        Prepare();
        Assert.False(_project.Has(Generated));
        Take(); // the generator gave nothing
        Assert.Contains("CS8785", Assert.Single(Write().Log.Errors).Message);
    }

    [Fact]
    public void A_compile_that_was_not_taken_is_made_again()
    {
        Compile("a: 1\n");
        Edit("Shop.cs");
        Prepare();
        _project[Generated] = Text("a: 2\n");
        Prepare(); // the next build
        Assert.False(_project.Has(HandOverFile));
        Assert.False(_project.Has(Generated));
    }

    [Fact]
    public void A_source_that_changes_while_the_compiler_runs_fails_the_build_and_the_next_one_compiles()
    {
        var digest = Prepare();
        _project[Generated] = Text("a: 1\n");
        Edit("Shop.cs");
        Take();
        var error = Assert.Single(Write(digest).Log.Errors);
        Assert.Equal("KUBE0901", error.Code);
        Assert.Contains("'Shop.cs' changed while it was compiled", error.Message);
        Assert.Empty(_project.Files());
        Prepare();
        Assert.False(_project.Has(HandOverFile));

        // Back to what it was before the compiler ran: nobody knows which of the two it read.
        digest = Prepare();
        _project[Generated] = Text("a: 1\n");
        var before = _project["Shop.cs"];
        Edit("Shop.cs");
        Take();
        _project["Shop.cs"] = before;
        Assert.Equal(digest, Prepare());
        Assert.False(_project.Has(HandOverFile));
    }

    [Fact]
    public void A_project_without_sets_is_not_failed_by_that()
    {
        var digest = Prepare();
        _project[Generated] = HandOverWriter.Write(new HandOverDocument([]), () => SealingKey.Of([]));
        Edit("Shop.cs");
        Take();
        Assert.True(Write(digest).Succeeded);
    }

    [Theory]
    [InlineData("another digest")]
    [InlineData("")]
    public void A_hand_over_of_another_compile_is_refused(string digest)
    {
        Compile("a: 1\n");
        var error = Assert.Single(Write(digest).Log.Errors);
        Assert.Equal("KUBE0901", error.Code);
        Assert.Contains("another compilation", error.Message);
        Assert.Empty(_project.Files());
    }

    [Fact]
    public void A_compile_whose_inputs_another_one_overwrote_is_not_bound_to_those()
    {
        var digest = Prepare();
        _options[0] = "framework=net10.0";
        var other = Prepare();
        _project[Generated] = Text("a: 1\n");
        Take(digest: digest);
        Assert.Equal("KUBE0901", Assert.Single(Write(other).Log.Errors).Code);
        Assert.Equal("KUBE0901", Assert.Single(Write(digest).Log.Errors).Code);
    }

    [Fact]
    public void A_hand_over_that_cannot_be_written_fails_the_compile()
    {
        Prepare();
        _project[Generated] = Text("a: 1\n");
        Directory.CreateDirectory(_project.PathOf(HandOverFile + "/in the way"));
        var log = Take(succeeds: false);
        Assert.Equal("KUBE0901", Assert.Single(log.Errors).Code);
        Assert.DoesNotContain(_project.Files("obj"), file => file.EndsWith("writing", StringComparison.Ordinal));
    }

    private static string Text(string manifest) =>
        HandOverWriter.Write(new HandOverDocument([Set("Shop", ("a.yaml", manifest))]), () => SealingKey.Of([]));

    /// <summary>Other content of the same length and time.</summary>
    private void Edit(string file)
    {
        var time = File.GetLastWriteTimeUtc(_project.PathOf(file));
        var text = _project[file];
        _project[file] = (char)(text[0] + 1) + text[1..];
        File.SetLastWriteTimeUtc(_project.PathOf(file), time);
    }

    private void Compile(string manifest)
    {
        Prepare();
        _project[Generated] = Text(manifest);
        Take();
        Assert.False(_project.Has(Generated));
    }

    private string Prepare()
    {
        var task = new PrepareHandOver
        {
            BuildEngine = new BuildLog(),
            ProjectDirectory = _project.Folder,
            HandOver = HandOverFile,
            Inputs = InputsFile,
            Generated = GeneratedItems(),
            Contents = Items(_contents),
            References = Items(_references),
            Options = [.. _options],
        };
        Assert.True(task.Execute());
        return task.Digest;
    }

    private BuildLog Take(bool succeeds = true, string? digest = null)
    {
        var log = new BuildLog();
        var task = new TakeHandOver
        {
            BuildEngine = log,
            ProjectDirectory = _project.Folder,
            HandOver = HandOverFile,
            Inputs = InputsFile,
            Digest = digest ?? Digest(),
            Generated = GeneratedItems(),
        };
        Assert.Equal(succeeds, task.Execute());
        return log;
    }

    /// <summary>Of the inputs that were written down last.</summary>
    private string Digest() => Tasks.Inputs.CompileInputs.DigestOf(_project[InputsFile]);

    private (bool Succeeded, BuildLog Log) Write(string? digest = null)
    {
        var log = new BuildLog();
        var task = new WriteManifests
        {
            BuildEngine = log,
            HandOver = HandOverFile,
            Inputs = digest ?? Prepare(),
            ProjectFile = _project.PathOf("App.csproj"),
            ProjectDirectory = _project.Folder,
            OutputRoot = Output,
            Record = "obj/kubenet.written",
        };
        return (task.Execute(), log);
    }

    private ITaskItem[] GeneratedItems() => _project.Has(Generated) ? Items([Generated]) : [];

    private static ITaskItem[] Items(IEnumerable<string> paths) => [.. paths.Select(path => new TaskItem(path))];
}
