using KubeNet.HandOver;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Sdk.Generators.Tests;

public sealed class HandOverTests
{
    [Fact]
    public void A_set_is_handed_over_as_files_in_the_order_of_their_application()
    {
        var project = HostProject.Of(Samples.Rich);

        var document = HandOvers.Of(project);

        Lines.Equal(["Acme.Platform in Platform", "Acme.Shop in Shop"], document.Sets.Select(set => $"{set.Name} in {set.Folder}"));
        Assert.DoesNotContain(document.Sets, set => set.IsRefused);
        var shop = document.Sets[1];
        Assert.Equal("kustomization.yaml", shop.Files[^1].Path);
        Assert.Equal("ingressclass-my-ingress-class.yaml", shop.Files[0].Path);
        Assert.Equal(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: server-node
              namespace: shop
              labels:
                run: server
            spec:
              type: NodePort
              selector:
                run: server
              ports:
              - port: 80
                targetPort: 80
                nodePort: 30042

            """,
            shop.Files.Single(file => file.Path == "service-server-node.yaml").Content
        );
    }

    public static TheoryData<string> Projects =>
        [
            "namespace Acme; public class NoSets;",
            Samples.Rich,
            Samples.Set(
                """server.Label("a", "*/ } \u2028 #if x \\ \" /* \u0085\r\n#endif"); k8s.Secret("s").Data("password", "hunter2 */");"""
            ),
            Samples.Set("""k8s.ConfigMap("c").Data("text", "#region\n*/\n//! end\n");"""),
            Samples.Set("""throw new Exception("*/ \u2028 \n #if");"""),
            Samples.Set("server.Expose(port: 80, nodePort: 80);"),
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_source_is_nothing_but_comments(string code)
    {
        var root = CSharpSyntaxTree.ParseText(HandOvers.TextOf(HostProject.Of(code))).GetCompilationUnitRoot();

        Assert.Equal(SyntaxKind.EndOfFileToken, Assert.Single(root.DescendantTokens()).Kind());
        Assert.Empty(root.GetDiagnostics());
        Assert.All(
            root.DescendantTrivia(),
            trivia => Assert.Contains(trivia.Kind(), new[] { SyntaxKind.SingleLineCommentTrivia, SyntaxKind.EndOfLineTrivia })
        );
    }

    /// <summary>Otherwise the source of an earlier compilation would stay in obj and be taken for today's.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("namespace Acme; public class NoSets;")]
    [InlineData("namespace Acme; public abstract class House : KubeNet.ManifestSet { }")]
    public void A_project_without_sets_hands_that_over(string code)
    {
        Assert.Empty(HandOvers.Of(HostProject.Of(code)).Sets);
        Assert.Empty(HandOvers.Of(new HostProject()).Sets);
    }

    [Fact]
    public void A_Secret_travels_sealed()
    {
        var project = HostProject.Of(Samples.Set("""k8s.Secret("db").Data("password", "hunter2-" + 4711);"""));

        var text = HandOvers.TextOf(project);

        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String("hunter2-4711"u8), text, StringComparison.Ordinal);
        var secret = Assert.Single(HandOvers.Read(project, text).Sets).Files.Single(file => file.IsSecret);
        Assert.Equal("secret-db.yaml", secret.Path);
        Assert.Contains(Convert.ToBase64String("hunter2-4711"u8), secret.Content, StringComparison.Ordinal);
        Assert.Contains("name: server", text, StringComparison.Ordinal); // what is not secret stays readable
        Assert.Throws<HandOverException>(() => HandOverReader.Read(text, () => SealingKey.Of(["another source"])));
    }

    [Fact]
    public void The_same_project_gives_the_same_text()
    {
        var project = HostProject.Of(
            Samples.Set("""k8s.Secret("db").Data("password", "x"); server.Expose(port: 80);"""),
            Samples.Set("server.Expose(port: 80, nodePort: 80);", "Wrong")
        );
        var reversed = project with { Trees = [.. project.Trees.Reverse()] };

        Assert.Equal(HandOvers.TextOf(project), HandOvers.TextOf(project));
        Assert.Equal(HandOvers.TextOf(project), HandOvers.TextOf(reversed));
    }

    [Fact]
    public void One_refused_set_does_not_hold_the_others_up()
    {
        var project = HostProject.Of(
            Samples.Set("server.Expose(port: 80, nodePort: 80);"),
            Samples.Set("server.Expose(port: 80);", "Store")
        );

        Lines.Equal(
            ["Shop refused 1, files 0", "Store refused 0, files 3"],
            HandOvers.Of(project).Sets.Select(set => $"{set.Folder} refused {set.Refusals.Count}, files {set.Files.Count}")
        );
    }

    [Fact]
    public void A_refusal_stands_where_the_compiler_would_say()
    {
        var project = HostProject.Of(Samples.Set("\n#line 7 \"Other.cs\"\n        server.Expose(port: 80, nodePort: 80);\n#line default"));

        var refusal = Assert.Single(Assert.Single(HandOvers.Of(project).Sets).Refusals);

        Assert.Equal(("KUBE1001", 7, 43, 7, 45), (refusal.Id, refusal.Line, refusal.Column, refusal.EndLine, refusal.EndColumn));
        Assert.EndsWith("Other.cs", refusal.File, StringComparison.Ordinal);
        Assert.True(refusal.IsError);
    }

    [Theory]
    [InlineData("Acme.Shop", "Acme.Store", "Shop", "Store")]
    [InlineData("Acme.Shop", "Other.Shop", "Acme.Shop", "Other.Shop")]
    [InlineData("Acme.Shop", "Other.SHOP", "Acme.Shop", "Other.SHOP")]
    [InlineData("Acme.Shop", "acme.shop", "Acme.Shop", "acme.shop@2")]
    [InlineData("Acme.Aux", "Acme.Shop", "@Aux", "Shop")]
    public void A_folder_has_the_name_of_the_class(string one, string two, string folderOfOne, string folderOfTwo)
    {
        static string Declare(string name) =>
            $"namespace {name.Split('.')[0]} {{ public class {name.Split('.')[1]} : "
            + $"KubeNet.ManifestSet {{ protected override void Define(KubeNet.Manifests k8s) => k8s.ConfigMap(\"c\").Data(\"a\", "
            + $"\"b\"); }} }}";

        var sets = HandOvers.Of(HostProject.Of(Declare(one), Declare(two))).Sets;

        Lines.Equal([$"{one} in {folderOfOne}", $"{two} in {folderOfTwo}"], sets.Select(set => $"{set.Name} in {set.Folder}"));
    }

    [Fact]
    public void A_project_that_does_not_reference_the_library_is_none_of_ours()
    {
        var project = HostProject.Of("public abstract class ManifestSet { } public class Shop : ManifestSet { }");
        var compilation = project.Compilation.WithReferences(
            project.Compilation.References.Where(reference => !reference.Display!.EndsWith("KubeNet.Sdk.dll", StringComparison.Ordinal))
        );

        var result = project.Driver(new ManifestGenerator()).RunGenerators(compilation).GetRunResult();

        Assert.Empty(result.Diagnostics);
        Assert.Empty(HandOvers.Read(project, Assert.Single(result.Results[0].GeneratedSources).SourceText.ToString()).Sets);
    }
}
