using System.Text.RegularExpressions;
using KubeNet.Diagnosis;
using KubeNet.Diagnosis.Reporting;
using KubeNet.HostTesting;
using KubeNet.Sdk.Analyzers;

namespace KubeNet.Sdk.CodeFixes.Tests.Documents;

/// <summary>Every rule's page says whether it has a fix and, if not, why not.</summary>
public sealed partial class FixPageTests
{
    public static TheoryData<string> Ids => [.. Descriptors.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_catalogue_has(string id)
    {
        if (WhatIsWrong(RulePage.TextOf(id), id) is { } wrong)
        {
            Assert.Fail(wrong);
        }
    }

    [Fact]
    public void A_page_without_the_section_or_with_another_is_seen()
    {
        const string Page = "## How to fix\n\nSo.\n\n{0}## How to suppress\n";
        string With(string section) => Page.Replace("{0}", section, StringComparison.Ordinal);

        Assert.Contains("- Write the next free NodePort", WhatIsWrong(With(""), "KUBE1001"), StringComparison.Ordinal);
        Assert.NotNull(WhatIsWrong(With("## Code fix\n\nNone: no.\n\n"), "KUBE1001"));
        Assert.NotNull(WhatIsWrong(With("## Code fix\n\n- Write the next free NodePort.\n\n"), "KUBE0001"));
        Assert.NotNull(WhatIsWrong(With("## Code fix\n\nNone.\n\n"), "KUBE0001"));
        Assert.Null(WhatIsWrong(With("## Code fix\n\nNone: a reason.\n\n"), "KUBE0001"));
    }

    /// <summary>A rule that suggests a value is one that the fix for it names.</summary>
    [Fact]
    public async Task A_suggested_value_is_offered()
    {
        var forgotten = new List<string>();
        var suggested = 0;
        foreach (var id in Descriptors.All.Select(rule => rule.Id).Where(RulePage.ShowsCSharp))
        {
            var found = await RulePage.Project(id, "bad").AnalyzeAsync(new ManifestAnalyzer());
            var suggests = found.Where(diagnostic => SuggestedValues.Read(diagnostic).Count > 0).ToList();
            suggested += suggests.Count;
            forgotten.AddRange(
                suggests
                    .Where(diagnostic => !new CodeFixes.Fixes.WriteSuggestedValue().Ids.Contains(diagnostic.Id))
                    .Select(diagnostic => diagnostic.Id)
            );
        }

        Lines.Empty(forgotten);
        Assert.True(suggested > 10, $"{suggested} suggestions came through the host.");
    }

    private static string? WhatIsWrong(string page, string id)
    {
        var fixes = FixCatalog.For(id).ToList();
        var said = Section().Match(page) is { Success: true } section ? section.Groups["text"].Value : null;
        if (fixes.Count == 0)
        {
            return said is not null && Reason().IsMatch(said)
                ? null
                : $"No fix mends {id}, so docs/rules/{id}.md says why, "
                    + "between '## How to fix' and '## How to suppress':\n\n## Code fix\n\nNone: the reason.\n";
        }

        var wanted = string.Join(
            "\n",
            fixes.Select(fix => $"- {fix.OfferFor(id)}.{(fix.NeedsAPerson ? " One by one: only a person knows whether it is so." : "")}")
        );
        return said == wanted
            ? null
            : $"docs/rules/{id}.md needs, between '## How to fix' and '## How to suppress':\n\n## Code fix\n\n{wanted}\n";
    }

    [GeneratedRegex("\n## Code fix\n\n(?<text>[^#]+?)\n\n## How to suppress\n")]
    private static partial Regex Section();

    [GeneratedRegex("^None: [^\n]+\\.$")]
    private static partial Regex Reason();
}
