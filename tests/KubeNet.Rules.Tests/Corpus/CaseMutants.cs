using KubeNet.Resources;
using KubeNet.YamlSource.Parsing;

namespace KubeNet.Rules.Tests.Corpus;

/// <summary>
/// Cases with one or two values or keys deleted, emptied or replaced by something else, as people leave them half-written.
/// </summary>
internal static class CaseMutants
{
    private static readonly string[] s_others =
    [
        "",
        "\"\"",
        "''",
        "~",
        "[]",
        "{}",
        "NO",
        "01234",
        "1.10",
        "0",
        "-1",
        "70000",
        "UPPER",
        "\"a b\"",
        "x",
        "tcp",
        "true",
        "\"8080\"",
        "[ a ]",
        "{ a: b }",
        "/",
        "\"*\"",
    ];

    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same mutants.</param>
    public static IEnumerable<(RuleCase Case, string Text)> Of(int count, int seed)
    {
        var random = new Random(seed);
        var cases = RuleCase
            .All.Where(c => c.Text.Length < 20_000)
            .Select(c => (Case: c, Places: PlacesIn(c.Text)))
            .Where(c => c.Places.Count > 0)
            .ToList();
        for (var made = 0; made < count; made++)
        {
            var (ruleCase, places) = cases[random.Next(cases.Count)];
            var text = ruleCase.Text;
            var chosen = Enumerable
                .Range(0, random.Next(1, 3))
                .Select(_ => places[random.Next(places.Count)])
                .Distinct()
                .OrderByDescending(place => place.Start);
            foreach (var place in chosen.Where(place => place.Start + place.Length <= text.Length))
            {
                text =
                    random.Next(4) == 0
                        ? WithoutLine(text, place.Start)
                        : text[..place.Start] + s_others[random.Next(s_others.Length)] + text[(place.Start + place.Length)..];
            }

            yield return (ruleCase, text);
        }
    }

    private static string WithoutLine(string text, int start)
    {
        var lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var lineEnd = text.IndexOf('\n', start);
        return text[..lineStart] + (lineEnd < 0 ? "" : text[(lineEnd + 1)..]);
    }

    private static List<Origin> PlacesIn(string text) =>
        [
            .. YamlFileReader
                .Read("case.yaml", text)
                .Documents.SelectMany(OriginsOf)
                .Where(origin => origin is { IsKnown: true, Length: > 0 })
                .Distinct()
                .OrderBy(origin => origin.Start),
        ];

    private static IEnumerable<Origin> OriginsOf(ResourceNode node) =>
        node switch
        {
            MapNode map => map.Entries.SelectMany(entry => OriginsOf(entry.Value).Prepend(entry.KeyOrigin)),
            ListNode list => list.Items.SelectMany(OriginsOf),
            _ => [node.Origin],
        };
}
