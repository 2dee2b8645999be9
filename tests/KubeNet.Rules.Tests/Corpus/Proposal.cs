using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Findings;

namespace KubeNet.Rules.Tests.Corpus;

/// <summary>
/// What a finding tells a person to write, applied to the manifests: its suggested values, and the words of its message that say one.
/// </summary>
/// <param name="Says">The proposal in words, for a failure.</param>
/// <param name="Text">The manifests after it.</param>
internal sealed partial record Proposal(string Says, string Text)
{
    public static IEnumerable<Proposal> Of(Finding finding, string text)
    {
        var (start, length) = (finding.Origin.Start, finding.Origin.Length);
        if (!finding.Origin.IsKnown || length == 0)
        {
            yield break; // what has no place is nothing to write over
        }

        var isOfDeprecatedField = finding.Message.Contains("it is a deprecated alias", StringComparison.Ordinal);
        Proposal Write(string says, string value) =>
            isOfDeprecatedField
                ? new(says, Key().Replace(text[..start], value.Trim('"') + ":", 1) + text[start..])
                : new(says, text[..start] + value + text[(start + length)..]);
        foreach (var replacement in finding.Replacements)
        {
            var proposed = replacement.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : Quoted(replacement.Text!);
            var written = Write($"suggests {replacement}", proposed);

            // The port of an Ingress's backend has a field for its number and one for its name.
            var (other, key) = replacement.Number is null ? (".port.number", "name:") : (".port.name", "number:");
            yield return finding.Node?.FieldPath.EndsWith(other, StringComparison.Ordinal) == true
                ? written with
                {
                    Text = Key().Replace(text[..start], key, 1) + proposed + text[(start + length)..],
                }
                : written;
        }

        var isSaid =
            finding.Node is Resources.ScalarNode value
            && finding.Message.StartsWith(value.FieldPath + " of ", StringComparison.Ordinal)
            && !finding.Message.Contains(" is missing, ", StringComparison.Ordinal);
        var sayings = AsItStands()
            .Matches(finding.Message)
            .Concat(Quotes().Matches(finding.Message))
            .Concat(SingleValue().Matches(finding.Message).Where(_ => isSaid));
        foreach (var said in sayings)
        {
            yield return said.Value.StartsWith("Write protocol", StringComparison.Ordinal)
            && finding.Node?.FieldPath.EndsWith(".protocol", StringComparison.Ordinal) == false
                ? new Proposal(said.Value, WithEntry(text, start, $"protocol: {said.Groups[1].Value}"))
                : Write(said.Value, said.Groups[1].Value);
        }

        foreach (
            var said in Meant().Matches(finding.Message).Where(_ => finding.Replacements.Count == 0 && finding.Node is Resources.ScalarNode)
        )
        {
            yield return Write(said.Value, Quoted(said.Groups[1].Value));
        }

        if (Expression().Match(finding.Message) is { Success: true } expression)
        {
            // Where another set's path is meant, the finding stands at the rewrite here, and the path is its other end.
            var path = Path().Match(finding.Message).Groups[1].Value;
            var place = finding
                .Others.Prepend(finding.Origin)
                .First(origin => text.AsSpan(origin.Start, origin.Length).Trim('"').SequenceEqual(path));
            yield return new Proposal(expression.Value, AsExpression(text, place.Start, place.Length, expression));
        }

        var document = text.LastIndexOf("\n---", start, StringComparison.Ordinal) is var begin and >= 0 ? begin : 0;
        if (
            ApiVersion().Match(finding.Message) is { Success: true } version
            && WrittenVersion().Match(text, document, start + length - document) is { Success: true } old
        )
        {
            yield return new Proposal(
                version.Value,
                text[..old.Groups[1].Index] + version.Groups[1].Value + text[(old.Groups[1].Index + old.Groups[1].Length)..]
            );
        }
    }

    /// <summary>A path with the pathType of its entry, which stands near it, and what may be said of the annotations.</summary>
    private static string AsExpression(string text, int start, int length, Match expression)
    {
        var end = text.IndexOf("\n---", start, StringComparison.Ordinal) is var next and >= 0 ? next : text.Length;
        var behind = PathType().Replace(text[(start + length)..end], "pathType: ImplementationSpecific", 1);
        var document = text.LastIndexOf("\n---", start, StringComparison.Ordinal) is var first and >= 0 ? first : 0;
        var before = text[document..start];
        if (!PathType().IsMatch(text[(start + length)..end]))
        {
            before = PathTypeBefore().Replace(before, "pathType: ImplementationSpecific", 1);
        }

        if (expression.Groups[2].Success)
        {
            before = RewriteTarget().Replace(before, $"$1 \"{expression.Groups[2].Value.Replace("$", "$$")}\"$3");
        }

        return text[..document] + before + Quoted(expression.Groups[1].Value) + behind + text[end..];
    }

    /// <summary>Another entry before that whose value begins at a place.</summary>
    private static string WithEntry(string text, int valueStart, string entry)
    {
        var key = Key().Match(text[..valueStart]).Index;
        var column = key - (text.LastIndexOf('\n', key) + 1);
        return text.Insert(key, text[..key].TrimEnd(' ')[^1] is '{' or ',' ? entry + ", " : $"{entry}\n{new string(' ', column)}");
    }

    private static string Quoted(string value) => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    [GeneratedRegex(@"(?:Write it|Write the number) without quotes: ([^ ]+?)\.(?: |$)")]
    private static partial Regex AsItStands();

    [GeneratedRegex("""Put it in quotes: (".*")\.""")]
    private static partial Regex Quotes();

    [GeneratedRegex("Write (?:protocol |one of )?'([^':]+)'(?:[.,;]|$| or| at the Service)")]
    private static partial Regex SingleValue();

    [GeneratedRegex(@"[A-Za-z]+:(?= *$)", RegexOptions.RightToLeft)]
    private static partial Regex Key();

    [GeneratedRegex(@"path of [^ ]+ '[^']*' is '([^']*)'")]
    private static partial Regex Path();

    [GeneratedRegex("Did you mean '([^']+)'\\?")]
    private static partial Regex Meant();

    [GeneratedRegex("Write '([^']+)' with pathType ImplementationSpecific(?:, use-regex and rewrite-target '([^']+)')?")]
    private static partial Regex Expression();

    [GeneratedRegex(@"pathType: ?(?:Prefix|Exact|ImplementationSpecific)")]
    private static partial Regex PathType();

    [GeneratedRegex(@"pathType: ?(?:Prefix|Exact|ImplementationSpecific)", RegexOptions.RightToLeft)]
    private static partial Regex PathTypeBefore();

    [GeneratedRegex(@"(rewrite-target""?:) ?([^\s,}]+)([\s,}])")]
    private static partial Regex RewriteTarget();

    [GeneratedRegex("Write apiVersion: ([a-z0-9./]+?)[.;](?: |$)")]
    private static partial Regex ApiVersion();

    [GeneratedRegex(@"(?:^|\n)apiVersion: ([^\s]+)")]
    private static partial Regex WrittenVersion();
}
