using System.Text.RegularExpressions;
using KubeNet.Routing;

namespace KubeNet.Docs.Tests;

/// <summary>What is wrong with the answers that a document shows for its requests.</summary>
internal static partial class ShownRouteChecks
{
    /// <summary>
    /// A block marked <c>route</c>, <c>route from a Pod</c> or <c>route through NAME</c> is what the resolver says of the URL in its first
    /// line. Each <c>curl</c> of a URL without a blank to fill in has one.
    /// </summary>
    public static IEnumerable<string> ProblemsOf(Document document, ManifestSet set)
    {
        var resolver = RouteResolver.Of(set);
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in document.Blocks)
        {
            if (block.Mark is { } mark && Mark().Match(mark) is { Success: true } match)
            {
                var url = block.Lines[0];
                answered.Add(url);
                var real =
                    mark == "route from a Pod" ? resolver.ResolveFromPod(url)
                    : match.Groups[1].Success ? resolver.ResolveThrough(match.Groups[1].Value, url)
                    : resolver.Resolve(url);
                if (real.ToString() != block.Text)
                {
                    yield return $"{document.Path}({block.Line}): the resolver says\n{real}";
                }
            }
        }

        foreach (
            var asked in document
                .Blocks.Where(block => block.Language == "sh")
                .SelectMany(block => block.Lines)
                .Select(line => Curl().Match(line))
        )
        {
            if (asked.Success && !answered.Contains(asked.Groups[1].Value))
            {
                yield return $"{document.Path}: no answer is shown for '{asked.Groups[1].Value}'";
            }
        }
    }

    [GeneratedRegex("^route(?: from a Pod| through (.+))?$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"curl (?:-s )?(https?://[^<\s]+)$")]
    private static partial Regex Curl();
}
