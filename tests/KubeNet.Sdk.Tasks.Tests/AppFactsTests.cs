using KubeNet.Tasks.Facts;
using Microsoft.Build.Utilities;

namespace KubeNet.Tasks.Tests;

/// <summary>What MSBuild says of a project, as an app.</summary>
public sealed class AppFactsTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("registry.example.com", "shop/orders", "1.4.2", "registry.example.com/shop/orders:1.4.2")]
    [InlineData("", "orders", "1.4.2;latest", "orders:1.4.2")]
    public void The_image_is_what_the_SDK_publishes(string registry, string repository, string tags, string image) =>
        Assert.Equal(image, App(("Registry", registry), ("Repository", repository), ("Tags", tags)).Image);

    [Theory]
    [InlineData("Orders.Api", "orders-api")]
    [InlineData("OrdersApi", "orders-api")]
    [InlineData("Acme.HTTPServer2", "acme-http-server2")]
    [InlineData("web", "web")]
    [InlineData("_Odd..Name_", "odd-name")]
    public void The_name_is_a_label_made_of_the_projects_name(string project, string name)
    {
        var problems = new FactProblems();
        Assert.Equal(name, AppFacts.Of(Fact($"/src/{project}.csproj"), "a", "", problems)!.Name);
        Assert.Empty(problems.Messages);
    }

    [Theory]
    [InlineData("", "", "Microsoft.NETCore.App", "", "")]
    [InlineData("", "", "Microsoft.NETCore.App;Microsoft.AspNetCore.App", "", "8080")]
    [InlineData("9090/tcp;53/udp;9091/", "", "Microsoft.NETCore.App", "", "9090 9091")]
    [InlineData("9090/tcp", "", "Microsoft.AspNetCore.App", "", "9090 8080")]
    [InlineData("8080/tcp", "", "Microsoft.AspNetCore.App", "", "8080")]
    [InlineData("", "ASPNETCORE_HTTP_PORTS=5000;5001", "Microsoft.AspNetCore.App", "", "5000 5001")]
    [InlineData("", "A=b|ASPNETCORE_URLS=http://+:5000;https://+:5001/x", "Microsoft.AspNetCore.App", "", "5000 5001")]
    [InlineData("", "", "Microsoft.AspNetCore.App", "docker.io/mine/base:1", "")]
    public void The_ports_are_those_declared_and_those_of_ASPNET_Core(
        string ports,
        string environment,
        string references,
        string baseImage,
        string all
    )
    {
        var app = App(("Ports", ports), ("Environment", environment), ("References", references), ("OwnBaseImage", baseImage));

        Assert.Equal(all, string.Join(' ', app.Ports));
    }

    [Theory]
    [InlineData("", "", 1654)]
    [InlineData("1000", "", 1000)]
    [InlineData("app", "", 1654)]
    [InlineData("app", "docker.io/mine/base:1", null)]
    [InlineData("root", "docker.io/mine/base:1", 0)]
    [InlineData("1000:2000", "", 1000)]
    [InlineData("ContainerUser", "", null)]
    [InlineData("", "docker.io/mine/base:1", null)]
    public void The_user_is_the_projects_or_that_of_DOTNETs_images(string user, string baseImage, int? id) =>
        Assert.Equal(id, App(("User", user), ("OwnBaseImage", baseImage)).User);

    [Theory]
    [InlineData("OutputType", "Library", "is not an app: its OutputType is 'Library'")]
    [InlineData("Frameworks", "net8.0;net10.0", """TargetFramework="net8.0" />""")]
    [InlineData("HasContainerSupport", "", "has no container support")]
    public void What_is_no_app_is_a_problem(string name, string value, string message)
    {
        var problems = new FactProblems();

        Assert.Null(AppFacts.Of(Fact("/src/App.csproj", (name, value)), "../App/App.csproj", "", problems));
        Assert.Contains(message, Assert.Single(problems.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_apps_never_share_a_member_and_a_project_that_does_not_exist_is_an_error()
    {
        _project["a/Web.csproj"] = _project["b/Web.csproj"] = "<Project />";
        var log = new BuildLog();
        var task = TaskFor(log, "a/Web.csproj", "b/Web.csproj", "c/Web.csproj");
        task.AppFacts = [Fact(_project.PathOf("a/Web.csproj")), Fact(_project.PathOf("b/Web.csproj"))];

        Assert.False(task.Execute());
        Assert.Equal(
            [
                "The KubeNetApp 'c/Web.csproj' does not exist. Correct the path of the project, or remove the item.",
                "The KubeNetApp items 'a/Web.csproj' and 'b/Web.csproj' would both become 'Web' in C#. Rename one of them.",
            ],
            log.Errors.Select(error => error.Message)
        );
    }

    [Theory]
    [InlineData("../no/Web.csproj", "", "", "does not exist. Correct the path of the project, or remove the item.")]
    [InlineData("web", "", "", "is a folder. Write the project file: 'web/Web.csproj'.")]
    [InlineData("empty/", "", "", "is a folder. Write the project file: 'empty/empty.csproj'.")]
    [InlineData(
        "app.cs",
        "",
        "",
        "is not a project file. Write the path of a project whose OutputType is Exe, such as '../Web/Web.csproj'."
    )]
    [InlineData(
        "web/Web.csproj",
        "net9.0",
        "net10.0",
        "has TargetFramework 'net9.0', but the project targets 'net10.0'. Remove TargetFramework from the item."
    )]
    [InlineData(
        "web/Web.csproj",
        "net9.0",
        ";net8.0;\n net10.0;",
        "has TargetFramework 'net9.0', but the project targets 'net8.0' and 'net10.0'. Choose one of these: TargetFramework=\"net8.0\"."
    )]
    public void An_app_that_does_not_fit_is_an_error_at_its_item(string include, string framework, string frameworks, string message)
    {
        _project["web/Web.csproj"] = _project["app.cs"] = "<Project />";
        _project["empty/a.txt"] = "";
        _project["App.csproj"] = $"<Project>\n  <KubeNetApp Include=\"{include}\" />\n</Project>";
        var log = new BuildLog();
        var task = TaskFor(log, include);
        task.Apps[0].SetMetadata("TargetFramework", framework);
        task.AppFrameworks = [Fact(_project.PathOf("web/Web.csproj"), ("AllFrameworks", frameworks))];

        Assert.False(task.Execute());
        var error = Assert.Single(log.Errors);
        Assert.Equal(
            ($"The KubeNetApp '{include}' {message}", _project.PathOf("App.csproj"), 2),
            (error.Message, error.File, error.LineNumber)
        );
    }

    private WriteFacts TaskFor(BuildLog log, params string[] apps) =>
        new()
        {
            BuildEngine = log,
            ProjectDirectory = _project.Folder,
            ProjectFile = _project.PathOf("App.csproj"),
            Folder = "obj",
            Apps = Array.ConvertAll(apps, app => new TaskItem(app)),
        };

    private static AppFacts App(params (string Name, string Value)[] facts)
    {
        var problems = new FactProblems();
        var app = AppFacts.Of(Fact("/src/App.csproj", facts), "App.csproj", "", problems);
        Assert.Empty(problems.Messages);
        return app!;
    }

    private static TaskItem Fact(string project, params (string Name, string Value)[] facts)
    {
        var item = new TaskItem(project);
        foreach (
            var (name, value) in new[]
            {
                ("OutputType", "Exe"),
                ("HasContainerSupport", "true"),
                ("FrameworkVersion", "v10.0"),
                ("Repository", "app"),
                ("Tags", "latest"),
            }.Concat(facts)
        )
        {
            item.SetMetadata(name, value);
        }

        return item;
    }
}
