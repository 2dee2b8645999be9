using KubeNet.Diagnosis;
using KubeNet.Diagnosis.Reporting;
using KubeNet.HostTesting;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>
/// The light bulb is asked while code is being typed; whatever stands there, a fix is offered or not, and nothing is thrown.
/// </summary>
public sealed class HalfTypedTests
{
    private static readonly string s_set = Samples.Set(
        """
        var web = server.Expose(port: 80, targetPort: 8080, nodePort: 80);
                k8s.Ingress("in").Class("ngnix").Tls("a.com", "tls").Rule("a.com", "shop", "servre", 81);
                k8s.ConfigMap("Settings").Data("a", "b");
        """
    );

    [Fact]
    public async Task Cut_off_anywhere_nothing_is_thrown()
    {
        var begin = s_set.IndexOf("var web", StringComparison.Ordinal);
        for (var end = begin; end < s_set.Length; end += 17)
        {
            await OffersOfEveryFixAsync(FixedProject.Of(HostProject.Of(s_set[..end])));
        }
    }

    /// <summary>A host may hold a diagnostic that is out of date: of another id, or of a place that is another by now.</summary>
    [Fact]
    public async Task A_diagnostic_anywhere_throws_nothing() => await OffersOfEveryFixAsync(FixedProject.Of(HostProject.Of(s_set)));

    private static async Task OffersOfEveryFixAsync(FixedProject project)
    {
        var document = project.Solution.Projects.Single().Documents.Single();
        var tree = (await document.GetSyntaxTreeAsync())!;
        var found = await project.DiagnosticsAsync();
        var evaluated = (await EvaluatedProject.OfAsync(document.Project, CancellationToken.None))!;
        foreach (var rule in Descriptors.All.Where(rule => FixCatalog.Ids.Contains(rule.Id)))
        {
            foreach (
                var span in (await tree.GetRootAsync()).DescendantNodes().Where((_, index) => index % 7 == 0).Select(node => node.Span)
            )
            {
                var diagnostic = Diagnostic.Create(
                    rule,
                    Location.Create(tree, span),
                    properties: SuggestedValues.Write([KubeNet.Findings.Replacement.Of("x")]),
                    messageArgs: "made up"
                );
                var request = new FixRequest(evaluated, diagnostic, CancellationToken.None);
                Assert.All(
                    FixCatalog.For(rule.Id).SelectMany(fix => fix.ProposalsFor(request)),
                    proposal => Assert.NotEmpty(proposal.Edits)
                );
            }
        }

        foreach (var diagnostic in found.Where(diagnostic => FixCatalog.Ids.Contains(diagnostic.Id)))
        {
            await project.OffersAsync(diagnostic);
        }
    }
}
