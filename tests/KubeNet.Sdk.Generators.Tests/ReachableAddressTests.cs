using KubeNet.HostTesting;
using KubeNet.Sdk.Generators.Addresses;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>Which sets get addresses in a build: what nobody can use is not compiled.</summary>
public sealed class ReachableAddressTests
{
    private const string Sets = """
        namespace Acme
        {
            public partial class Shop : KubeNet.ManifestSet { BODY }
            public partial class Store : KubeNet.ManifestSet { BODY }
        }
        """;

    /// <summary>How code names the set Shop of an executable, and not Store.</summary>
    [Theory]
    [InlineData("class C { string U = Acme.Shop.Services.Web.UrlString; }")]
    [InlineData("class C { const int P = global::Acme . @Shop /* the shop */ .\n Services . Web.Port; }")]
    [InlineData("using Acme; class C { string U = nameof(Shop.Services); }")]
    [InlineData("using S = Acme.Shop; class C { string U = S.Services.Web.UrlString; }")]
    [InlineData("namespace N { using S = Acme.Shop; class C { string U = S.Services.Web.UrlString; } }")]
    [InlineData("using W = Acme.Shop.Services.Web; class C { string U = W.UrlString; }")]
    [InlineData("using static Acme.Shop; class C { string U = Services.Web.UrlString; }")]
    [InlineData("using static Acme.Shop.Services; class C { string U = Web.UrlString; }")]
    [InlineData("global using static Acme.Shop;", "class C { string U = Services.Web.UrlString; }")]
    [InlineData("namespace Acme { partial class Shop { public static string U => Services.Web.UrlString; } }")]
    [InlineData("namespace Acme { partial class Shop { class Inner { string U = Services.Web.UrlString; } } }")]
    [InlineData("abstract class Mine : Acme.Shop { protected string U = Services.Web.UrlString; }")]
    [InlineData("abstract class Mine : Acme.Shop; class C { string U = Mine.Services.Web.UrlString; }")]
    [InlineData("using M = Mine; abstract class Mine : Acme.Shop; class C { string U = M.Services.Web.UrlString; }")]
    [InlineData("[System.Obsolete(Acme.Shop.Services.Web.Name)] class C { }")]
    public void An_executable_has_the_addresses_that_its_code_names(params string[] files)
    {
        var compilation = Compiled(Executable([.. files]));

        Lines.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(["Web"], ServicesOf(compilation, "Acme.Shop"));
        Assert.Equal([], ServicesOf(compilation, "Acme.Store"));
    }

    [Theory]
    [InlineData("class C { object S(System.IServiceProvider Services, C builder) => builder.Services; object Services => 1; }")]
    [InlineData("class C { string S = \"Shop.Services\"; /* Shop.Services */ object T = typeof(Acme.Shop); }")]
    [InlineData("class C { void ConfigureServices() { } object MyServices = 1; }")]
    public void What_only_looks_like_it_is_no_use(string file)
    {
        var compilation = Compiled(Executable(file));

        Assert.Equal([], ServicesOf(compilation, "Acme.Shop"));
        Assert.Equal([], ServicesOf(compilation, "Acme.Store"));
    }

    [Theory]
    [InlineData("Index.razor", "<p>@Acme.Shop.Services.Web.UrlString</p>")]
    [InlineData("_ViewImports.cshtml", "@using static Acme.Shop")]
    [InlineData("_Imports.razor", "@using S = Acme.Shop;\r\n")]
    public void A_page_that_another_generator_compiles_counts_too(string path, string text)
    {
        var compilation = Compiled(Executable().WithAdditionalFile(path, text));

        Assert.Equal(["Web"], ServicesOf(compilation, "Acme.Shop"));
        Assert.Equal([], ServicesOf(compilation, "Acme.Store"));
    }

    /// <summary>Setting, kind of assembly, whether comments are read, whether a set that no code names has addresses.</summary>
    [Theory]
    [InlineData(null, true, false, "public", false)]
    [InlineData(null, true, true, "public", true)] // an editor completes all
    [InlineData("true", true, false, "public", true)]
    [InlineData("True", true, false, "internal", true)]
    [InlineData(null, false, false, "public", true)] // any project may reference it
    [InlineData(null, false, false, "internal", false)]
    public void What_others_may_use_is_there(string? setting, bool isExecutable, bool hasDocs, string access, bool hasAddresses)
    {
        var project = Executable() with { IsExecutable = isExecutable };
        project = project.WithFile("Shop.cs", WithBody(Sets.Replace("public", access, StringComparison.Ordinal)));
        project = hasDocs ? project : project.WithoutDocs();
        project = setting is null ? project : project.WithProperty("KubeNetAddresses", setting);

        Assert.Equal(hasAddresses ? ["Web"] : [], ServicesOf(Compiled(project), "Acme.Shop"));
    }

    [Fact]
    public void A_friend_sees_what_is_internal()
    {
        var sets = Sets.Replace("public", "internal", StringComparison.Ordinal);
        var attribute = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]\n";
        var project = HostProject.Of(WithBody(sets), attribute).WithoutDocs();

        Assert.Equal(["Web"], ServicesOf(Compiled(project), "Acme.Shop"));
    }

    /// <summary>From another project, the compiler says what to do.</summary>
    [Fact]
    public void What_is_left_out_says_so()
    {
        var other = HostProject.Of("class C { string U = Acme.Shop.Services.Web.UrlString; }");
        var app = Compiled(Executable());
        var errors = (other with { References = [.. other.References, app.ToMetadataReference()] }).Compilation.GetDiagnostics();

        Assert.Contains(
            errors,
            error => error.Id == "CS0619" && error.GetMessage().Contains("KubeNetAddresses to true", StringComparison.Ordinal)
        );
    }

    /// <summary>Counted, since all of it is compiled, written to obj and kept in the symbols.</summary>
    [Fact]
    public void A_build_compiles_little_text_for_a_Service()
    {
        const string Body = """
            for (var i = 0; i < 100; i++)
            {
                k8s.Deployment($"web-{i}", "x:1").ContainerPort(8080).Expose(port: 80, targetPort: 8080);
            }
            """;
        var project = HostProject.Of(Samples.Set(Body)).WithoutDocs();
        var named = SourceOf(project)!.Length;
        var leftOut = SourceOf(project with { IsExecutable = true })!.Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"{named}, left out {leftOut}");

        Assert.InRange(named, 100, 100 * 650);
        Assert.InRange(leftOut, 100, 1_000);
        Assert.DoesNotContain("///", SourceOf(project), StringComparison.Ordinal);
    }

    private static HostProject Executable(params string[] files) =>
        (HostProject.Of([WithBody(Sets), "System.Console.WriteLine();", .. files]) with { IsExecutable = true }).WithoutDocs();

    private static string WithBody(string code) =>
        code.Replace(
            "BODY",
            """protected override void Define(KubeNet.Manifests k8s) => k8s.Service("web").Ports(new KubeNet.ServicePort(80));""",
            StringComparison.Ordinal
        );

    private static string? SourceOf(HostProject project) =>
        project
            .Driver(new ManifestGenerator())
            .RunGenerators(project.Compilation)
            .GetRunResult()
            .GeneratedTrees.SingleOrDefault(tree => tree.FilePath.EndsWith(AddressSource.HintName, StringComparison.Ordinal))
            ?.ToString();

    private static Compilation Compiled(HostProject project)
    {
        project.Driver(new ManifestGenerator()).RunGeneratorsAndUpdateCompilation(project.Compilation, out var compilation, out _);
        return compilation;
    }

    private static string[] ServicesOf(Compilation compilation, string set) =>
        [.. (compilation.GetTypeByMetadataName(set + "+Services")?.GetMembers() ?? []).Select(member => member.Name)];
}
