using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Architecture.Tests;

public sealed class HouseTests
{
    public static TheoryData<string> Rooms => [.. House.MayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_keeps_the_rules_of_the_house(string name)
    {
        var assembly = AssemblyFacts.Read(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));

        Assert.Equal(name, assembly.Name);
        Assert.Empty(House.Violations(assembly));
    }

    [Fact]
    public void Every_project_that_ships_is_a_known_room()
    {
        var projects = new[] { "src", "generators", "analyzers" }
            // not below a room: the templates have projects, and so has what is built of them
            .SelectMany(folder => Directory.GetDirectories(Path.Combine(Checkout.Root, folder)))
            .SelectMany(room => Directory.GetFiles(room, "*.csproj"))
            // packs what the rooms build
            .Where(path => !File.ReadAllText(path).Contains("<IncludeBuildOutput>false</IncludeBuildOutput>", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal);

        Assert.Equal(House.MayUse.Keys, projects);
    }

    [Theory]
    [InlineData("KubeNet.Sdk", "KubeNet.Sdk.Tasks")]
    [InlineData("KubeNet.Sdk", "KubeNet.Rules")]
    [InlineData("KubeNet.Sdk", "KubeNet.Sdk.Testing")]
    [InlineData("KubeNet.Sdk.Testing", "KubeNet.Rules")]
    [InlineData("KubeNet.Sdk.DoubleCheck", "KubeNet.Sdk.Tasks")]
    [InlineData("KubeNet.Sdk", "KubeNet.Sdk.KubernetesClient")]
    [InlineData("KubeNet.Evaluation", "KubeNet.Sdk.KubernetesClient")]
    [InlineData("KubeNet.Sdk.KubernetesClient", "KubeNet.Rules")]
    [InlineData("KubeNet.Rules", "KubeNet.Evaluation")]
    [InlineData("KubeNet.Evaluation", "KubeNet.Rules")]
    [InlineData("KubeNet.Diagnosis", "KubeNet.Sdk.Generators")]
    [InlineData("KubeNet.Sdk.Generators", "KubeNet.Sdk.Analyzers")]
    [InlineData("KubeNet.Sdk.Analyzers", "KubeNet.Sdk.CodeFixes")]
    [InlineData("KubeNet.Diagnosis", "KubeNet.Sdk.CodeFixes")]
    [InlineData("KubeNet.Sdk.CodeFixes", "KubeNet.Sdk.Analyzers")]
    [InlineData("KubeNet.Sdk.Tasks", "KubeNet.Sdk")]
    public void A_way_back_is_seen(string from, string to)
    {
        var other = Compile(to, "public class Other;");
        var assembly = MakeUp(from, "public class Uses : Other;", other.ToMetadataReference());

        Assert.Equal([$"{from} may not use {to}"], House.Violations(assembly));
    }

    [Theory]
    [InlineData("KubeNet.Rules")] // knows no Roslyn at all
    [InlineData("KubeNet.Evaluation")] // knows 4.8, and this is newer
    public void A_compiler_that_is_too_new_or_out_of_place_is_seen(string name)
    {
        var assembly = MakeUp(name, "public class Uses { public object It => typeof(Microsoft.CodeAnalysis.Compilation); }");

        Assert.StartsWith(
            $"{name} may not use Microsoft.CodeAnalysis",
            Assert.Single(House.Violations(assembly)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("KubeNet.Sdk.CodeFixes", 0)]
    [InlineData("KubeNet.Sdk.Analyzers", 1)]
    [InlineData("KubeNet.Diagnosis", 1)]
    [InlineData("KubeNet.Sdk.Generators", 1)]
    public void Only_the_code_fixes_know_Workspaces(string name, int violations)
    {
        var workspaces = Compile(
            "Microsoft.CodeAnalysis.CSharp.Workspaces",
            """[assembly: System.Reflection.AssemblyVersion("4.8.0.0")] public class Document;"""
        );
        var assembly = MakeUp(name, "public class Uses : Document;", workspaces.ToMetadataReference());

        Assert.Equal(violations, House.Violations(assembly).Count());
    }

    [Theory]
    [InlineData("""System.Reflection.Assembly.Load("x")""", "System.Reflection.Assembly.Load")]
    [InlineData("""System.Reflection.Assembly.LoadFrom("x")""", "System.Reflection.Assembly.LoadFrom")]
    [InlineData("System.Runtime.Loader.AssemblyLoadContext.Default", "System.Runtime.Loader.AssemblyLoadContext.get_Default")]
    [InlineData("""System.Reflection.Assembly.GetExecutingAssembly().CreateInstance("x")""", "System.Reflection.Assembly.CreateInstance")]
    [InlineData("""System.AppDomain.CurrentDomain.ExecuteAssembly("x")""", "System.AppDomain.ExecuteAssembly")]
    [InlineData("""System.Activator.CreateInstanceFrom("x", "y")""", "System.Activator.CreateInstanceFrom")]
    [InlineData("""System.IO.File.Exists("x")""", "System.IO.File.Exists")]
    [InlineData("""new System.IO.FileInfo("x")""", "System.IO.FileInfo..ctor")]
    [InlineData("""System.IO.Directory.GetFiles("x")""", "System.IO.Directory.GetFiles")]
    [InlineData("System.Environment.MachineName", "System.Environment.get_MachineName")]
    [InlineData("""System.Environment.GetEnvironmentVariable("x")""", "System.Environment.GetEnvironmentVariable")]
    [InlineData("System.DateTime.Now", "System.DateTime.get_Now")]
    [InlineData("System.DateTimeOffset.UtcNow", "System.DateTimeOffset.get_UtcNow")]
    [InlineData("System.Console.Out", "System.Console.get_Out")]
    [InlineData("new System.Net.Http.HttpClient()", "System.Net.Http.HttpClient..ctor")]
    [InlineData("new System.Net.Sockets.TcpClient()", "System.Net.Sockets.TcpClient..ctor")]
    [InlineData("""System.Diagnostics.Process.Start("x")""", "System.Diagnostics.Process.Start")]
    public void A_forbidden_call_is_seen(string call, string shown)
    {
        var assembly = MakeUp("KubeNet.Evaluation", $"public class Uses {{ public object? It => {call}; }}");

        Assert.Contains($" {shown}: ", Assert.Single(House.Violations(assembly)), StringComparison.Ordinal);
    }

    [Fact]
    public void Emitting_a_compilation_is_seen()
    {
        var assembly = MakeUp(
            "KubeNet.Evaluation",
            "public class Uses { public object It(Microsoft.CodeAnalysis.Compilation user) => user.Emit(System.IO.Stream.Null); }"
        );

        Assert.Contains(
            "KubeNet.Evaluation may not call Microsoft.CodeAnalysis.Compilation.Emit: user code is never loaded",
            House.Violations(assembly)
        );
    }

    [Fact]
    public void Only_the_task_may_write_files()
    {
        const string Code = """public class Uses { public bool It => System.IO.File.Exists("x"); }""";

        Assert.Empty(House.Violations(MakeUp("KubeNet.Sdk.Tasks", Code)));
        Assert.NotEmpty(House.Violations(MakeUp("KubeNet.Sdk", Code)));
    }

    [Theory]
    [InlineData("KubeNet.Sdk.Testing", 0)]
    [InlineData("KubeNet.Sdk.DoubleCheck", 0)]
    [InlineData("KubeNet.Sdk.Tasks", 1)]
    [InlineData("KubeNet.Sdk", 1)]
    public void Only_what_runs_sets_may_load_them(string name, int violations)
    {
        var assembly = MakeUp(name, """public class Uses { public object It => System.Reflection.Assembly.Load("x"); }""");

        Assert.Equal(violations, House.Violations(assembly).Count());
    }

    /// <summary>Not only in what is made up here: in an assembly that ships, too.</summary>
    [Fact]
    public void What_the_task_does_is_seen_in_any_other_room()
    {
        var task = AssemblyFacts.Read(Path.Combine(AppContext.BaseDirectory, "KubeNet.Sdk.Tasks.dll"));

        Assert.Contains(
            "KubeNet.Sdk may not use System.IO.File.Delete: what it gives differs between machines or changes them",
            House.Violations(task with { Name = "KubeNet.Sdk" })
        );
    }

    [Fact]
    public void What_the_code_fixes_refer_to_is_seen_in_any_other_room()
    {
        var fixes = AssemblyFacts.Read(Path.Combine(AppContext.BaseDirectory, "KubeNet.Sdk.CodeFixes.dll"));
        var violations = House.Violations(fixes with { Name = "KubeNet.Rules" });

        Assert.Contains("KubeNet.Rules may not use KubeNet.Diagnosis", violations);
        Assert.Contains("KubeNet.Rules may not use Microsoft.CodeAnalysis.Workspaces 4.8.0.0", violations);
    }

    private static AssemblyFacts MakeUp(string name, string code, params MetadataReference[] references)
    {
        using var stream = new MemoryStream();
        var result = Compile(name, code, references).Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        stream.Position = 0;
        return AssemblyFacts.Read(stream);
    }

    private static CSharpCompilation Compile(string name, string code, params MetadataReference[] references) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            [
                .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                    .Split(Path.PathSeparator)
                    .Where(path => !Path.GetFileName(path).StartsWith("KubeNet.", StringComparison.Ordinal))
                    .Select(path => MetadataReference.CreateFromFile(path)),
                .. references,
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );

    /// <summary>The compiler's analyzers hold both, as long as these files are there.</summary>
    [Theory]
    [InlineData("KubeNet.Sdk", "KubeNet.ManifestSet.Render() -> ")]
    [InlineData("KubeNet.Sdk.Testing", "static KubeNet.Testing.Routes.Of<TSet>() -> ")]
    [InlineData("KubeNet.Sdk.KubernetesClient", "static KubeNet.ModelManifests.Add(this KubeNet.Manifests! k8s, object! model")]
    public void What_users_see_of_a_package_stands_in_a_file(string room, string member)
    {
        var declared = File.ReadAllLines(Path.Combine(Checkout.Root, "src", room, "PublicAPI.Unshipped.txt"));

        Assert.Contains(declared, line => line.StartsWith(member, StringComparison.Ordinal));
    }
}
