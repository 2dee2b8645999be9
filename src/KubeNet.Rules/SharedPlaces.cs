using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>
/// One place of the source may give many values: a literal in a loop, in a method that several sets call. A place has one diagnostic a
/// kind, and that one names all that is affected.
/// </summary>
internal static class SharedPlaces
{
    /// <summary><c>metadata.name of Service 'web'</c>, with which the messages of rules begin.</summary>
    private static readonly Regex s_subject = new(@"^\S+ of [A-Za-z]+ (?:'[^']*'|\(unnamed\))", RegexOptions.CultureInvariant);

    /// <summary>A finding for each kind and place, in the order of the first ones. Without a place the message tells them apart.</summary>
    public static IReadOnlyList<Finding> Merge(IEnumerable<Finding> findings)
    {
        var places = new Dictionary<(string, Origin, TextPart?, string), List<Finding>>();
        var order = new List<List<Finding>>();
        foreach (var finding in findings)
        {
            var key = (finding.Kind.Id, finding.Origin, finding.Part, finding.Origin.IsKnown ? "" : finding.Message);
            if (!places.TryGetValue(key, out var same))
            {
                places.Add(key, same = []);
                order.Add(same);
            }

            same.Add(finding);
        }

        return order.ConvertAll(same => same.Count == 1 ? same[0] : One(same));
    }

    /// <summary>The first of some findings of one kind and place, with what the others are about.</summary>
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
                    ? $"{first.Message} The same place also gives {Wording.List(others)}."
                    : $"{first.Message} Also from this place: {Wording.List(others, "; ")}.",
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

    /// <summary>The field and its resource, with the value where the message shows it; else the first sentence.</summary>
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
