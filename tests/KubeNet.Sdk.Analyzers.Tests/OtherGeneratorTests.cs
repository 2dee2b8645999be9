using KubeNet.HandOver;
using KubeNet.HostTesting;
using KubeNet.Sdk.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// A file of a set may need what another generator adds (<c>[GeneratedRegex]</c>, a <c>JsonSerializerContext</c>). Where manifests are
/// evaluated it does not compile, and later it does; what is wrong with the set is wrong all the same. Both generators stand in one driver.
/// </summary>
public sealed class OtherGeneratorTests
{
    private const string Twice = """k8s.ConfigMap("a"); k8s.ConfigMap(/*!*/"a");""";

    /// <summary>
    /// What a class needs that is generated later: as a regular expression's method, as a serializer's context, as an attribute.
    /// </summary>
    public static TheoryData<string> Needs =>
        [
            "public static partial class Patterns { public static partial string Of(string text); }",
            "public abstract class Context { public abstract int Get(); } public partial class Made : Context { }",
            "[Later] public class Marked { }",
            "public class User { public int Get() => Made.Value; }",
            "public partial class Model : System.IComparable { }",
        ];

    public static TheoryData<string, string> Wrong =>
        new()
        {
            { "KUBE0006", Twice },
            { "KUBE0005", """k8s.ConfigMap("a").Data("x", "1").Data("x", /*!*/"2");""" },
            {
                "KUBE0005",
                """
                    server.Expose([new("x", 80), new("y", 81)]);
                    server.Expose(name: "b", port: 80).Label("a", $"{server.Expose(name: "c", port: 82).Port("z")./*!*/Url}");
                    """
            },
            { "KUBE0005", "server.Expose(port: 80, nodePort: /*!*/30080, type: ServiceType.ClusterIP);" },
            { "KUBE0008", """k8s.Secret("s").Data("a", /*!*/"\uD800");""" },
        };

    [Theory]
    [MemberData(nameof(Needs))]
    public async Task A_set_that_contradicts_itself_is_not_written(string need)
    {
        var project = HostProject.Of($"{Samples.Set(Twice)}\n{need}");
        Assert.True(HasErrors(project.Compilation));

        var (document, shown) = await Built(project);

        var refusal = Assert.Single(Assert.Single(document.Sets).Refusals);
        Assert.Equal("KUBE0006", refusal.Id);
        Assert.Equal(("KUBE0006", Assert.Single(Markers.Of(project))), (Assert.Single(shown).Id, Markers.Show(shown[0].Location)));
        Assert.Equal(shown[0].GetMessage(), refusal.Message);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Whatever_is_wrong_is_refused_and_shown(string id, string body)
    {
        var project = HostProject.Of($"{Samples.Set(body)}\n[Later] public class Marked {{ }}");
        Assert.True(HasErrors(project.Compilation));

        var (document, shown) = await Built(project);

        var refusals = Assert.Single(document.Sets).Refusals;
        Assert.Contains(id, refusals.Select(refusal => refusal.Id));
        Lines.Equal(
            refusals.Select(refusal => refusal.Message).Order(),
            shown.Where(it => it.Severity == DiagnosticSeverity.Error).Select(it => it.GetMessage()).Order()
        );
        Assert.Contains(Assert.Single(Markers.Of(project)), shown.Where(it => it.Id == id).Select(it => Markers.Show(it.Location)));
    }

    [Fact]
    public async Task What_is_right_is_written()
    {
        var (document, shown) = await Built(HostProject.Of($"{Samples.Set("k8s.ConfigMap(\"a\");")}\n[Later] public class Marked {{ }}"));

        Assert.Empty(shown);
        Assert.Contains("configmap-a.yaml", Assert.Single(document.Sets).Files.Select(file => file.Path));
    }

    /// <summary>The compiler says what does not compile, and no more is said of what may not be meant.</summary>
    [Fact]
    public async Task Where_the_code_does_not_compile_with_all_generators_the_compilers_errors_are_enough()
    {
        var project = HostProject.Of($"{Samples.Set(Twice + " int half = \"text\";")}\n[Later] public class Marked {{ }}");

        var (document, shown) = await Built(project);

        Assert.Empty(shown);
        Assert.True(Assert.Single(document.Sets).IsRefused);
    }

    [Fact]
    public async Task A_suppressed_contradiction_is_not_shown_and_not_written()
    {
        var project = HostProject.Of($"{Samples.Set(Twice)}\n[Later] public class Marked {{ }}").NoWarn("KUBE0006");

        var (document, shown) = await Built(project);

        Assert.Empty(shown);
        Assert.True(Assert.Single(document.Sets).IsRefused);
    }

    /// <summary>A value that is generated is never guessed, wherever it stands.</summary>
    [Theory]
    [InlineData("""k8s.ConfigMap("a").Data("x", Made.Value.ToString());""")]
    [InlineData("""k8s.ConfigMap("a").Data("x", Patterns.Of("x"));""")]
    [InlineData("""if (Patterns.Of("x") == "x") k8s.ConfigMap("a");""")]
    [InlineData("""foreach (var c in Patterns.Of("x")) k8s.ConfigMap("a" + c);""")]
    [InlineData("""k8s.ConfigMap("a").Data("x", new Made().Get().ToString());""")]
    [InlineData("""try { k8s.ConfigMap(Patterns.Of("x")); } catch { k8s.ConfigMap("b"); }""")]
    public async Task A_set_that_reads_it_is_refused(string body)
    {
        var project = HostProject.Of(
            $"{Samples.Set(body)}\npublic static partial class Patterns {{ public static partial string Of(string text); }} "
                + "public abstract class Context { public abstract int Get(); } public partial class Made : Context { }"
        );

        var (document, _) = await Built(project);

        Assert.True(Assert.Single(document.Sets).IsRefused);
    }

    /// <summary>What the build does: both generators on the project, and the analyzer on all that there is then.</summary>
    private static async Task<(HandOverDocument Document, IReadOnlyList<Diagnostic> Shown)> Built(HostProject project)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ManifestGenerator().AsSourceGenerator(), new Maker().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)project.Trees[0].Options,
            optionsProvider: project.Options
        );
        var result = driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out var compilation, out _).GetRunResult();
        var text = result.Results.SelectMany(run => run.GeneratedSources).Single(source => source.HintName == HandOverDocument.HintName);
        var shown = await (project with { Trees = [.. compilation.SyntaxTrees] }).AnalyzeAsync(new ManifestAnalyzer());
        return (HandOvers.Read(project, text.SourceText.ToString()), shown);
    }

    private static bool HasErrors(Compilation compilation) =>
        compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Adds what is missing when all generators run, and not before, as those of .NET do.</summary>
    private sealed class Maker : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(
                context.CompilationProvider,
                (output, compilation) => output.AddSource("Made.g.cs", Source(compilation))
            );

        private static string Source(Compilation compilation)
        {
            var made = compilation.GetTypeByMetadataName("Acme.Made") ?? compilation.GetTypeByMetadataName("Made");
            var source =
                "class LaterAttribute : System.Attribute { } "
                + (
                    made is null
                        ? "public static class Made { public const int Value = 3; }"
                        : "public partial class Made { public const int Value = 3; public override int Get() => 3; }"
                )
                + (Has("Patterns") ? " public static partial class Patterns { public static partial string Of(string text) => text; }" : "")
                + (Has("Model") ? " public partial class Model { public int CompareTo(object? other) => 0; }" : "");
            return compilation.GetTypeByMetadataName("Acme.Shop") is null ? source : $"#nullable enable\nnamespace Acme {{ {source} }}";

            bool Has(string type) =>
                (compilation.GetTypeByMetadataName("Acme." + type) ?? compilation.GetTypeByMetadataName(type)) is not null;
        }
    }
}
