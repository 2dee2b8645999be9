using System.Text.RegularExpressions;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>
/// What ingress-nginx does with the Ingresses of one host, as its documentation and template say: one regular expression makes all
/// locations regular expressions, case-insensitive and anchored at the start; the longest text comes first; the first match wins; then the
/// Ingress's rewrite is applied.
/// </summary>
internal sealed class NginxModel
{
    private readonly List<(string Path, string Type, string? Rewrite, string Backend)> _locations = [];
    private readonly bool _isRegex;

    public NginxModel(ResourceGraph graph, string host)
    {
        foreach (var ingress in graph.OwnOfKind("Ingress"))
        {
            var annotations = ingress.Metadata.Map("annotations");
            var rewrite = (annotations?["nginx.ingress.kubernetes.io/rewrite-target"] as ScalarNode)?.Text;
            foreach (var rule in ingress.Root.List("spec.rules")!.Maps.Where(rule => rule.Text("host") == host))
            {
                _isRegex |= rewrite is not null;
                _locations.AddRange(
                    rule.List("http.paths")!
                        .Maps.Select(path => (path.Text("path")!, path.Text("pathType")!, rewrite, path.Text("backend.service.name")!))
                );
            }
        }

        // Two stable sorts, as in the controller: by text, then by length, each from the greatest down.
        _locations = [.. _locations.OrderByDescending(l => l.Path, StringComparer.Ordinal).ToList().OrderByDescending(l => l.Path.Length)];
    }

    /// <summary>Which backend answers, and the path that it sees; null where nothing matches.</summary>
    public (string Backend, string Path)? Send(string request)
    {
        Assert.True(_isRegex, "The model knows hosts with a rewrite only.");
        foreach (var (path, type, rewrite, backend) in _locations)
        {
            // Only "/" may stay a Prefix: the controller adds a location of its own for any other.
            Assert.True(type == "ImplementationSpecific" || path == "/", $"{path} is {type}");
            Assert.StartsWith("/", path, StringComparison.Ordinal);
            if (Regex.IsMatch(request, "^" + path, RegexOptions.IgnoreCase))
            {
                var match = Regex.Match(request, path, RegexOptions.IgnoreCase);
                return (backend, rewrite is null ? request : rewrite.Replace("$2", match.Groups[2].Value, StringComparison.Ordinal));
            }
        }

        return null;
    }
}
