using System.Text;
using KubeNet.Evaluation.Topologies;
using KubeNet.HostTesting;
using KubeNet.Sdk.Generators.OtherProjects;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>The attribute that tells other projects what a set is.</summary>
public sealed class SetTopologyTests
{
    [Fact]
    public void It_says_what_is_compared_and_nothing_else()
    {
        var project = HostProject.Of(
            Samples.Set(
                """
                Login = server.Env("A", "env-value").Command("run", "command-value").Expose(port: 80, targetPort: "http", nodePort: 30042);
                k8s.ConfigMap("settings").Data("REGION", "config-value").Annotation("example.com/a", "annotation-value");
                k8s.Secret("demo").Data("KEY", "secret-value");
                """,
                members: "public ServiceHandle Login { get; private set; } = null!; public string Host => \"a.example.com\";"
            )
        );

        Assert.Equal(
            """
            {"namespace":"default","resources":[
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"server","namespace":"default","labels":{"run":"server"}},
            "spec":{"containers":[{"name":"server","ports":[{"name":"http","containerPort":80}]}]}},
            {"apiVersion":"v1","kind":"Service","metadata":{"name":"server","namespace":"default","labels":{"run":"server"}},
            "spec":{"type":"NodePort","selector":{"run":"server"},"ports":[{"port":80,"targetPort":"http","nodePort":30042}]}},
            {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings","namespace":"default"},"data":{"REGION":""}},
            {"apiVersion":"v1","kind":"Secret","metadata":{"name":"demo","namespace":"default"},"data":{"KEY":""}}],
            "members":{"Login":{"is":"ServiceHandle","of":1},"Host":{"is":"String","value":"a.example.com"}}}
            """.ReplaceLineEndings(""),
            TopologyOf(project)
        );
        var assembly = Encoding.UTF8.GetString(OtherProject.Image(project));
        Assert.DoesNotContain("apiVersion: v1", assembly, StringComparison.Ordinal);
        Assert.Contains(PackedOf(project), assembly, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sources_give_the_same_text()
    {
        var project = HostProject.Of(Samples.Rich);

        Assert.Equal(SourceOf(project), SourceOf(project.Anew()));
        Assert.Contains("\"Acme.Platform\", 1, ", SourceOf(project), StringComparison.Ordinal);
    }

    /// <summary>Twenty resources: ten Deployments with a Service each.</summary>
    [Fact]
    public void A_set_of_twenty_resources_needs_a_few_kilobytes()
    {
        var project = HostProject.Of(
            Samples.Set(
                """
                for (var i = 0; i < 10; i++)
                {
                    k8s.Deployment($"orders-api-{i}", image: "registry.example.com/shop/orders-api:1.4.2").Replicas(2)
                        .ContainerPort(8080, "http").Requests("100m", "128Mi").Limits(memory: "256Mi")
                        .Env("ConnectionStrings__Orders", k8s.External.Secret("db"), key: "connection-string")
                        .Expose(port: 80, targetPort: "http");
                }
                """
            )
        );

        Assert.InRange(TopologyOf(project).Length, 3_000, 8_000);
        Assert.InRange(PackedOf(project).Length, 100, 1_200);
        TestContext.Current.TestOutputHelper?.WriteLine($"{TopologyOf(project).Length}, packed {PackedOf(project).Length}");
    }

    /// <summary>
    /// References to what stands before, to themselves, over a long distance; the mark as a character; nothing to refer to.
    /// </summary>
    [Fact]
    public void A_packed_text_is_the_text_again()
    {
        var random = new Random(7);
        var parts = new[] { "`", "``", "abc", "{\"apiVersion\":\"v1\",", new string('a', 41), "0", "\\u00e9", "~" };
        var texts = Enumerable
            .Range(0, 300)
            .Select(length => string.Concat(Enumerable.Range(0, length).Select(_ => parts[random.Next(parts.Length)])))
            .Append(new string('x', 1_000_000))
            .Append(string.Concat(Enumerable.Range(0, 60_000).Select(number => $"{number},")));

        Assert.All(texts, text => Assert.Equal(text, PackedText.Unpack(PackedText.Pack(text))));
        Assert.InRange(PackedText.Pack(new string('x', 1_000)).Length, 5, 100);
    }

    /// <summary>An attribute that somebody wrote by hand may hold anything.</summary>
    [Theory]
    [InlineData("`")]
    [InlineData("`0")]
    [InlineData("`011", "x")]
    [InlineData("~0011", "x")]
    [InlineData("`00A")]
    [InlineData("~zzzA")]
    [InlineData("`.1A")]
    [InlineData("`01.")]
    [InlineData("~01")]
    public void A_text_that_was_not_packed_is_none(string packed, string? before = null)
    {
        var text = PackedText.Unpack(before + packed);

        Assert.True(before is null ? text is null : text == "xxxxxxx");
    }

    [Fact]
    public void A_project_without_sets_has_no_such_source() =>
        Assert.Null(SourceOf(HostProject.Of("namespace Acme; public static class Other { }")));

    private static string TopologyOf(HostProject project) => PackedText.Unpack(PackedOf(project))!;

    private static string PackedOf(HostProject project) =>
        (string)
            Generated
                .With(project)
                .Compilation.Assembly.GetAttributes()
                .Single(attribute => attribute.AttributeClass!.Name == nameof(SetTopologyAttribute))
                .ConstructorArguments[2]
                .Value!;

    private static string? SourceOf(HostProject project) =>
        project
            .Driver(new ManifestGenerator())
            .RunGenerators(project.Compilation)
            .GetRunResult()
            .Results[0]
            .GeneratedSources.Where(source => source.HintName == SetTopologySource.HintName)
            .Select(source => source.SourceText.ToString())
            .SingleOrDefault();
}
