using KubeNet.Built;
using KubeNet.Testing;

namespace KubeNet.Sdk.Testing.Tests;

/// <summary>The assertions, with the file that a build would have put beside the tests. The package tests let a build make it.</summary>
public sealed class BuiltManifestsTests : IDisposable
{
    private const string Prefix = "KubeNet.Sdk.Testing.Tests.BuiltManifestsTests.";

    private const string Marks = "Lines of the build have a '-', those of the run a '+'.";

    private static readonly string s_file = Path.Combine(AppContext.BaseDirectory, "KubeNet.Sdk.Testing.Tests" + BuiltProject.Extension);

    public void Dispose() => File.Delete(s_file);

    [Fact]
    public void Equal_files_pass()
    {
        Write(Set(new Shop()), Set(new Edge(), s_classes));

        Assert.Equal([Prefix + "Shop"], BuiltManifests.Of<Shop>().MatchRunning().Names);
        Assert.Equal([Prefix + "Shop", Prefix + "Edge"], BuiltManifests.All().MatchRunning().Names);
    }

    [Fact]
    public void Without_the_projects_classes_a_rewrite_would_be_refused() => Assert.Throws<ManifestException>(() => new Edge().Render());

    [Fact]
    public void The_text_names_file_and_lines()
    {
        Write(Set(new Shop(), OfA(text => text.Replace("region: eu", "region: us\n  x: y", StringComparison.Ordinal))));

        Assert.StartsWith(
            $"""
            Running the set '{Prefix}Shop' gives a different result than the build for net10.0 wrote. {Marks}
            configmap-a.yaml:
               7 -   region: us
               8 -   x: y
               7 +   region: eu
            Both must be equal
            """,
            Difference(() => BuiltManifests.Of<Shop>()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("net8.0", true)]
    [InlineData("net10.0-windows", false)]
    [InlineData("", false)]
    public void A_build_for_another_framework_may_be_the_cause(string framework, bool isSaid)
    {
        WriteFor(framework, Set(new Shop(), OfA(text => text + "a\n")));

        Assert.Equal(
            isSaid,
            Difference(() => BuiltManifests.Of<Shop>())
                .Contains(
                    $"""
                    The run used the build for net10.0. This may be the cause, if the set depends on the framework ('#if', conditions in the project). Then run this comparison for {framework} only, or set KubeNetTargetFramework to net10.0.
                    Both must be equal
                    """,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("\uFEFF")] // a byte order mark
    [InlineData("\r")]
    public void Bytes_count(string more)
    {
        Write(Set(new Shop(), OfA(text => more + text)));
        Assert.Contains("configmap-a.yaml:", Difference(BuiltManifests.All), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_sets_all_differences_are_shown()
    {
        Write(Set(new Shop(), _ => "a\n"), Set(new Edge(), s_classes, _ => "b\n"));
        var message = Difference(BuiltManifests.All);

        Assert.Contains("'" + Prefix + "Shop'", message, StringComparison.Ordinal);
        Assert.Contains("'" + Prefix + "Edge'", message, StringComparison.Ordinal);
        Assert.Single(message.Split('\n'), line => line.StartsWith("secret-b.yaml", StringComparison.Ordinal));
        Assert.DoesNotContain("aHVudGVy", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_set_is_not_equal()
    {
        Write(new BuiltSet(Prefix + "Shop", isRefused: true, []));
        Assert.Equal(
            $"The build did not write the set '{Prefix}Shop', because it found an error in it. Correct that first.",
            Difference(() => BuiltManifests.Of<Shop>())
        );
    }

    [Fact]
    public void Where_there_is_nothing_to_compare_a_test_fails_and_says_what_to_do()
    {
        const string WayOut = "needs the package KubeNet.Sdk.Testing";
        Assert.Contains(WayOut, Nothing(BuiltManifests.All), StringComparison.Ordinal);
        Assert.Contains(WayOut, Nothing(() => BuiltManifests.Of<Shop>()), StringComparison.Ordinal);

        Write();
        Assert.Contains(WayOut, Nothing(BuiltManifests.All), StringComparison.Ordinal);
        Assert.Contains($"knows no set '{Prefix}Shop'", Nothing(() => BuiltManifests.Of<Shop>()), StringComparison.Ordinal);

        Write(new BuiltSet(Prefix + "Gone", isRefused: false, []));
        Assert.Contains($"has no class '{Prefix}Gone'", Difference(BuiltManifests.All), StringComparison.Ordinal);

        File.WriteAllText(s_file, "something else");
        Assert.Contains("cannot be read", Nothing(BuiltManifests.All), StringComparison.Ordinal);
    }

    private static string Difference(Func<BuiltSets> sets) =>
        Assert.Throws<ManifestDifferenceException>(() => sets().MatchRunning()).Message;

    private static string Nothing(Func<BuiltSets> sets) => Assert.Throws<InvalidOperationException>(sets).Message;

    private static Func<ManifestFile, string> OfA(Func<string, string> change) =>
        file => file.Path == "configmap-a.yaml" ? change(file.Content) : file.Content;

    private static readonly Dictionary<string, string> s_classes = new() { ["edge"] = "k8s.io/ingress-nginx" };

    private static void Write(params BuiltSet[] sets) => WriteFor("net10.0", sets);

    private static void WriteFor(string framework, params BuiltSet[] sets) =>
        File.WriteAllText(s_file, BuiltText.Write(new BuiltProject("KubeNet.Sdk.Testing.Tests", framework, s_classes, sets)));

    private static BuiltSet Set(ManifestSet set, Func<ManifestFile, string>? content = null) => Set(set, [], content);

    private static BuiltSet Set(ManifestSet set, Dictionary<string, string> classes, Func<ManifestFile, string>? content = null) =>
        new(
            set.GetType().FullName!.Replace('+', '.'),
            isRefused: false,
            [
                .. set.Render(classes)
                    .Select(file =>
                    {
                        var text = content?.Invoke(file) ?? file.Content;
                        var digest = BuiltFile.DigestOf(System.Text.Encoding.UTF8.GetBytes(text));
                        var isSecret = file.Path.StartsWith("secret-", StringComparison.Ordinal);
                        return isSecret ? BuiltFile.Secret(file.Path, digest) : BuiltFile.Of(file.Path, digest, text);
                    }),
            ]
        );

    public sealed class Shop : ManifestSet
    {
        protected override void Define(Manifests k8s)
        {
            k8s.ConfigMap("a").Data("region", "eu");
            k8s.Secret("b").Data("password", "hunter");
        }
    }

    /// <summary>Needs what the project says of the class, and is created as the build does.</summary>
    private sealed class Edge : ManifestSet
    {
        internal Edge() { }

        protected override void Define(Manifests k8s)
        {
            var web = k8s.Deployment("web", "nginx:1.27").ContainerPort(80, "http").Expose(port: 80, targetPort: "http");
            k8s.Ingress("edge").Class("edge").Rule("edge.test", "/a", web, rewrite: Rewrite.StripPrefix);
        }
    }
}
