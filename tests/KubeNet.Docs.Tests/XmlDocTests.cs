using System.Xml.Linq;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Docs.Tests;

/// <summary>Completion has words for everything that a user can type of KubeNet.Sdk.</summary>
public sealed class XmlDocTests
{
    private static readonly IAssemblySymbol s_sdk = HostProject
        .Of("")
        .Compilation.GetTypeByMetadataName(typeof(ManifestSet).FullName!)!
        .ContainingAssembly;

    private static XDocument Docs => XDocument.Load(Path.ChangeExtension(typeof(ManifestSet).Assembly.Location, ".xml"));

    [Fact]
    public void Every_public_member_has_a_summary_and_every_parameter_a_text() => Assert.Empty(XmlDocChecks.ProblemsOf(s_sdk, Docs));

    [Fact]
    public void So_has_every_field()
    {
        var fields = HostProject.Of("").Compilation.GetTypeByMetadataName(typeof(HandleFields).FullName!)!.ContainingAssembly;
        var docs = XDocument.Load(Path.ChangeExtension(typeof(HandleFields).Assembly.Location, ".xml"));

        Assert.Empty(XmlDocChecks.ProblemsOf(fields, docs));
        Assert.InRange(docs.Descendants("member").Count(), 1000, int.MaxValue);
    }

    [Fact]
    public void A_member_without_words_is_seen()
    {
        var docs = Docs;
        var ingress = docs.Descendants("member")
            .Single(member => member.Attribute("name")!.Value == "M:KubeNet.Manifests.Ingress(System.String)");
        ingress.Element("summary")!.Value = " ";
        ingress.Element("param")!.Remove();
        var pod = docs.Descendants("member")
            .Single(member => member.Attribute("name")!.Value == "M:KubeNet.Manifests.Pod(System.String,System.String,System.String)");
        pod.Descendants("c").First(code => code.Value == "kubectl run").Value = "kubectl\nrun";
        docs.Descendants("member").Single(member => member.Attribute("name")!.Value == "F:KubeNet.PathType.Exact").Remove();

        Assert.Equal(
            [
                "F:KubeNet.PathType.Exact has no summary",
                "M:KubeNet.Manifests.Ingress(System.String) has no summary",
                "M:KubeNet.Manifests.Ingress(System.String) has no text for 'name'",
                "M:KubeNet.Manifests.Pod(System.String,System.String,System.String) breaks a line inside of 'kubectl'",
            ],
            XmlDocChecks.ProblemsOf(s_sdk, docs).Order(StringComparer.Ordinal)
        );
    }
}
