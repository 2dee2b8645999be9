using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>
/// One place in the source may produce many values, such as a literal in a loop or in a method that several sets call. A place has one
/// diagnostic per kind, which lists everything affected. So has a value that calls repeat elsewhere: see <see cref="RepeatedValues"/>.
/// </summary>
internal static class SharedPlaces
{
    /// <summary><c>metadata.name of Service 'web'</c>, the beginning of most messages.</summary>
    private static readonly Regex s_subject = new(@"^\S+ of [A-Za-z]+ (?:'[^']*'|\(unnamed\))", RegexOptions.CultureInvariant);

    /// <summary>
    /// One finding for each kind and place, in the order of their first occurrence. Findings without a place are distinguished by message.
    /// </summary>
    public static IReadOnlyList<Finding> Merge(IReadOnlyCollection<Finding> findings)
    {
        var repeated = new RepeatedValues(findings);
        var places = new Dictionary<(string, Origin, TextPart?, string), List<Finding>>();
        var order = new List<List<Finding>>();
        foreach (var finding in findings.Where(finding => repeated.FirstOf(finding) == finding))
        {
            var key = KeyOf(finding);
            if (!places.TryGetValue(key, out var same))
            {
                places.Add(key, same = []);
                order.Add(same);
            }

            same.Add(finding);
        }

        foreach (var finding in findings.Where(finding => repeated.FirstOf(finding) != finding))
        {
            places[KeyOf(repeated.FirstOf(finding))].Add(finding);
        }

        return order.ConvertAll(same => same.Count == 1 ? same[0] : One(same));
    }

    private static (string Id, Origin Place, TextPart? Part, string Message) KeyOf(Finding finding) =>
        (finding.Kind.Id, finding.Origin, finding.Part, finding.Origin.IsKnown ? "" : finding.Message);

    /// <summary>The first of several findings of one kind and place, extended by what the others affect.</summary>
    public static Finding One(IReadOnlyList<Finding> same)
    {
        var first = same[0];
        var about = AboutOf(first);
        var others = same.Skip(1)
            .Where(other => other.Message != first.Message)
            .Select(AboutOf)
            .Where(other => other != about)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return others.Count == 0
            ? first
            : new Finding(
                first.Kind,
                s_subject.IsMatch(others[0])
                    ? $"{first.Message} The same place also affects {Wording.List(others)}."
                    : $"{first.Message} The same place also causes: {Wording.List(others, "; ")}.",
                first.Origin,
                [.. same.SelectMany(finding => finding.Others).Distinct()]
            )
            {
                Node = first.Node,
                Part = first.Part,
                Replacements = first.Replacements,
                Severity = same.Max(finding => finding.Severity),
            };
    }

    /// <summary>
    /// The field and its resource, with the value if the message shows it. If there is no such beginning, the first sentence.
    /// </summary>
    private static string AboutOf(Finding finding)
    {
        var end = finding.Message.IndexOf(". ", StringComparison.Ordinal);
        var sentence = end >= 0 ? finding.Message.Substring(0, end) : finding.Message.TrimEnd('.');
        if (s_subject.Match(sentence) is not { Success: true } subject)
        {
            return sentence;
        }

        var value = finding.Node is ScalarNode scalar ? Wording.Quoted(scalar) : "";
        return
            value.Length > 0
            && sentence.IndexOf(value, subject.Length, StringComparison.Ordinal) >= 0
            && !subject.Value.EndsWith(value, StringComparison.Ordinal)
            ? $"{subject.Value} ({value})"
            : subject.Value;
    }
}
