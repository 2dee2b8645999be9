using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeNet.HostTesting;
using KubeNet.Sdk.Analyzers;
using KubeNet.Sdk.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.CodeFixes.Tests.Documents;

/// <summary>
/// What an editor shows for one id, on the bad example of its page: the text under the squiggle, the line that it stands in, and the fixes.
/// </summary>
internal sealed partial record EditorRow(string Id, string Title, string Marked, string Line, ImmutableArray<string> Offers)
{
    public static async Task<EditorRow> OfAsync(DiagnosticDescriptor rule)
    {
        var nothing = new EditorRow(rule.Id, rule.Title.ToString(), "", "", []);
        if (RulePage.ShowsCSharp(rule.Id))
        {
            // The examples of several mistakes show the one that most fixes know.
            var project = FixedProject.Of(RulePage.Project(rule.Id, "bad"));
            var rows = new List<EditorRow>();
            foreach (var diagnostic in (await project.DiagnosticsAsync()).Where(found => found.Id == rule.Id))
            {
                var text = await diagnostic.Location.SourceTree!.GetTextAsync();
                rows.Add(
                    nothing with
                    {
                        Marked = text.ToString(diagnostic.Location.SourceSpan),
                        Line = text.Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim(),
                        Offers = [.. (await project.OffersAsync(diagnostic)).Select(offer => offer.Title)],
                    }
                );
            }

            return rows.MaxBy(row => row.Offers.Length) ?? nothing;
        }

        if (Yaml().Match(RulePage.TextOf(rule.Id)) is { Success: true } yaml)
        {
            var text = yaml.Groups["code"].Value;
            var found = await HostProject
                .Of("public static class App;")
                .WithYaml("example.yaml", text)
                .AnalyzeAsync(new ManifestAnalyzer());
            if (found.FirstOrDefault(diagnostic => diagnostic.Id == rule.Id)?.Location.SourceSpan is { } span)
            {
                return nothing with
                {
                    Marked = text[span.Start..span.End],
                    Line = text[(text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1)..].Split('\n')[0].Trim(),
                };
            }
        }

        return nothing;
    }

    [GeneratedRegex("<!-- bad -->\n```yaml\n(?<code>[^`]+)```\n")]
    private static partial Regex Yaml();
}
