using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Files;
using KubeNet.HostTesting;

namespace KubeNet.Evaluation.Tests.Systems;

/// <summary>
/// Public systems, written with members alone: the same objects as published, but for differences with a reason, in a quarter of the
/// lines. The ports are cases, so that they are also run. What is published is no part of the repository; where it is not at hand, it is
/// not compared.
/// </summary>
public sealed class PublishedSystemTests
{
    [Theory]
    [MemberData(nameof(PublishedSystems.Names), MemberType = typeof(PublishedSystems))]
    public void The_objects_are_those_that_are_published(string name)
    {
        var system = PublishedSystems.Of(name);
        var published = ManifestLines.Of(PublishedText(system));
        var ported = ManifestLines.Of(YamlOf(SourceOf(name)));

        var (left, unused) = Compare(published, ported, system.Differences);

        Assert.True(left.Count == 0, string.Join("\n", left));
        Assert.True(unused.Count == 0, "Nothing differs for this reason: " + string.Join("; ", unused));
    }

    [Theory]
    [MemberData(nameof(PublishedSystems.Names), MemberType = typeof(PublishedSystems))]
    public void The_lines_are_a_quarter(string name)
    {
        var yaml = ManifestLines.Count(PublishedText(PublishedSystems.Of(name)), "#");
        var code = ManifestLines.Count(SourceOf(name), "//");

        Assert.True(code * 4 <= yaml, $"{code} lines of C# for {yaml} lines of YAML");
    }

    [Theory]
    [MemberData(nameof(PublishedSystems.Names), MemberType = typeof(PublishedSystems))]
    public void Nothing_but_members_is_used(string name)
    {
        Assert.DoesNotContain("k8s.Add(", SourceOf(name), StringComparison.Ordinal);
        Assert.DoesNotContain(".Configure(", SourceOf(name), StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_without_a_reason_is_seen_and_so_is_a_reason_without_a_difference()
    {
        const string published = "kind: Pod\nmetadata: {name: a}\nspec: {replicas: 1, type: ClusterIP}";
        const string ported = "kind: Pod\nmetadata: {name: a}\nspec: {replicas: 2, host: a.b.c}";
        var (left, unused) = Compare(
            ManifestLines.Of(published),
            ManifestLines.Of(ported),
            [Difference.Theirs(".*type: ClusterIP", "the default"), Difference.Ours(".*elsewhere.*", "unused")]
        );

        Assert.Equal(["+ Pod a: spec.host: a.b.c", "+ Pod a: spec.replicas: 2", "- Pod a: spec.replicas: 1"], left);
        Assert.Equal(["unused"], unused);
    }

    private static (List<string> Left, List<string> Unused) Compare(
        HashSet<string> published,
        HashSet<string> ported,
        IReadOnlyList<Difference> differences
    )
    {
        var theirs = published.Except(ported).ToHashSet();
        var ours = ported.Except(published).ToHashSet();
        var unused = differences.Where(difference => !difference.Explain(theirs, ours)).Select(difference => difference.Reason).ToList();
        return ([.. ours.Select(line => "+ " + line).Concat(theirs.Select(line => "- " + line)).Order(StringComparer.Ordinal)], unused);
    }

    private static string YamlOf(string source)
    {
        var set = Outcome.EvaluateFile(source);
        Assert.True(set.Findings.Count == 0, Outcome.Describe(set.Findings));
        return string.Join(
            "\n---\n",
            ManifestFiles
                .Of(set.Graph)
                .Where(file => Path.GetExtension(file.Path) == ".yaml" && Path.GetFileName(file.Path) != "kustomization.yaml")
                .Select(file => file.Content)
        );
    }

    private static string SourceOf(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "Systems", name + ".cs"));

    private static string PublishedText(PublishedSystem system) =>
        string.Join("\n---\n", system.Files.Select(file => File.ReadAllText(Path.Combine(FolderOf(system), file))));

    private static string FolderOf(PublishedSystem system)
    {
        var folder = SharedData.Find("real-manifests/" + system.Folder);
        Assert.SkipWhen(folder is null, $"../shared/real-manifests/{system.Folder} is not here");
        return folder!;
    }
}
