using System.Text.Json;
using System.Text.RegularExpressions;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;
using YamlDotNet.Core;

namespace KubeNet.Rules.Tests;

/// <summary>Manifests that others published, as complete sets: whatever is found in those is a false alarm, in the mistakes it is right.</summary>
public partial class RealManifestsTests
{
    /// <summary>
    /// Read one by one: none of the selected containers declares the number, so each Warning is true. The processes do listen there
    /// by their arguments or their image, or their authors forgot the declaration; that is why it is never an Error.
    /// </summary>
    private static readonly string[] UndeclaredNumbers =
    [
        "argocd-application-controller 8084",
        "haproxy-kubernetes-ingress 6060",
        "haproxy-kubernetes-ingress 8080",
        "haproxy-kubernetes-ingress 8443",
        "speaker-monitor-service 9121",
        "spire-server-bundle-endpoint 8443",
    ];

    [Fact]
    public void Complete_sets_have_no_finding_but_undeclared_numeric_ports()
    {
        var units = JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Repository.Shared("real-manifests/units.json")))!;
        var unreadable = new List<string>();
        var findings = new List<string>();
        foreach (var (unit, files) in units)
        {
            try
            {
                findings.AddRange(Check(unit, files));
            }
            catch (YamlException)
            {
                // The tests' YAML reader is stricter than the API server's about one of the files.
                unreadable.Add(unit);
            }
        }

        Assert.Equal([], findings.Where(finding => !finding.StartsWith("KUBE2001") && !finding.StartsWith("KUBE4001")));
        Assert.Equal(UndeclaredNumbers, findings.Where(finding => finding.StartsWith("KUBE2001")).Select(ServiceAndPort).Distinct().Order(StringComparer.Ordinal));
        Assert.True(units.Count - unreadable.Count >= 140, $"{units.Count} sets, unreadable: {string.Join(", ", unreadable)}");
    }

    [Fact]
    public void Sets_whose_pods_an_operator_makes_have_none_either() =>
        Assert.Equal([], Noted("units-traps.json").Where(finding => !finding.StartsWith("KUBE2001") && !finding.StartsWith("KUBE4001")));

    [Fact]
    public void Known_mistakes_are_found()
    {
        var findings = Noted("units-mistakes.json").ToList();

        foreach (var (id, unit, text) in new[]
        {
            ("KUBE2002", "configure/executors/dind:", "is 'debug', but no container that it selects has a port of that name"),
            ("KUBE2002", "configure/executors/k8s:", "Deployment 'executor' declares no ports"),
            ("KUBE2003", "docs/examples/static-ip:", "is 'http-svc', but there is no such Service"),
            ("KUBE2003", "oauth2-proxy.yaml:", "is 'kubernetes-dashboard', but there is no such Service in the namespace 'kube-system'"),
        })
        {
            Assert.Contains(findings, finding => finding.StartsWith(id) && finding.Contains(unit) && finding.Contains(text));
        }
    }

    private static IEnumerable<string> Noted(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Shared("real-manifests/" + file)));
        return [.. json.RootElement.EnumerateObject()
            .SelectMany(unit => Check(unit.Name, [.. unit.Value.GetProperty("files").EnumerateArray().Select(name => name.GetString()!)]))];
    }

    private static IEnumerable<string> Check(string unit, string[] files)
    {
        var resources = files.SelectMany(Read).ToList();
        return RuleCatalog.Check(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true))
            .Select(finding => $"{finding.Kind.Id} {unit}: {finding.Origin.Path}: {finding.Message}");
    }

    private static string ServiceAndPort(string finding) =>
        ServiceAndPortPattern().Match(finding) is { Success: true } match ? $"{match.Groups[1].Value} {match.Groups[2].Value}" : finding;

    [GeneratedRegex("of Service '([^']+)' is '([0-9]+)'")]
    private static partial Regex ServiceAndPortPattern();

    private static IEnumerable<Resource> Read(string file) =>
        YamlResources.Read(file, File.ReadAllText(Repository.Shared("real-manifests/" + file))).Select(read => read.Resource);
}
