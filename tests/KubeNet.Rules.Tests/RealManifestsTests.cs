using System.Text.Json;
using System.Text.RegularExpressions;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// Manifests that others published, as complete sets: whatever is found in those is a false alarm, in the mistakes it is right.
/// </summary>
public partial class RealManifestsTests
{
    /// <summary>
    /// Read one by one: none of the selected containers declares the number, so each Warning is true. The processes do listen there
    /// by their arguments or their image, or their authors forgot the declaration; that is why it is never an Error.
    /// </summary>
    private static readonly string[] s_undeclaredNumbers =
    [
        "argocd-application-controller 8084",
        "haproxy-kubernetes-ingress 6060",
        "haproxy-kubernetes-ingress 8080",
        "haproxy-kubernetes-ingress 8443",
        "speaker-monitor-service 9121",
        "spire-server-bundle-endpoint 8443",
    ];

    /// <summary>Read one by one as well: what the message says is so, though the set works without it.</summary>
    private static readonly string[] s_trueWarnings =
    [
        // A test of the controller's default certificate, which is handed to it by a host that nobody asks for.
        "KUBE2012 of Ingress 'http-echo-offload' is 'default.haproxy', but its rules are only for 'offload-test.haproxy'",
        // It may not write events: another group has them, and no other rule of the role.
        "KUBE2066 of ClusterRole 'yarp-ingress-clusterrole' is 'events', but the API group 'networking.k8s.io' has no such resource",
        // The container's port says nothing, which is TCP; the process listens on UDP.
        "KUBE2006 of Service 'whoamiudp' is '8090' for UDP, but Deployment 'whoamiudp' declares '8090'",
    ];

    [Fact]
    public void Complete_sets_have_no_finding_but_undeclared_numeric_ports()
    {
        var units = JsonSerializer.Deserialize<Dictionary<string, string[]>>(
            File.ReadAllText(Repository.Shared("real-manifests/units.json"))
        )!;
        var findings = units.SelectMany(unit => Check(unit.Key, unit.Value)).ToList();

        NoneBut(
            s_mayBe,
            findings.Where(finding => !s_trueWarnings.Any(known => finding.StartsWith(known[..8]) && finding.Contains(known[9..])))
        );
        NoneBut([], Dangling(findings).Where(finding => !KnownToLiveElsewhere(finding)));
        Assert.All(
            findings.Where(finding => finding.StartsWith("KUBE4011")),
            finding => Assert.StartsWith("KUBE4011 kubernetes/ingress-nginx:", finding)
        ); // its own manifests
        Assert.Equal(
            s_undeclaredNumbers,
            findings.Where(finding => finding.StartsWith("KUBE2001")).Select(ServiceAndPort).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.True(units.Count >= 140, $"only {units.Count} sets");
    }

    [Fact]
    public void Sets_whose_pods_an_operator_makes_have_none_either() => NoneBut(s_mayBe, Noted("units-traps.json"));

    [Fact]
    public void Known_mistakes_are_found()
    {
        var findings = Noted("units-mistakes.json").ToList();

        foreach (
            var (id, unit, text) in new[]
            {
                ("KUBE2002", "configure/executors/dind:", "is 'debug', but no selected container has a port with this name"),
                ("KUBE2002", "configure/executors/k8s:", "Deployment 'executor' declares no ports"),
                ("KUBE2003", "docs/examples/static-ip:", "is 'http-svc', but this Service does not exist"),
                (
                    "KUBE2023",
                    "argo-cd:manifests/base/application-controller:",
                    "serviceName of StatefulSet 'argocd-application-controller'"
                ),
                ("KUBE2023", "k8s/oidc-vault/k8s:", "is 'spire-server', but this Service does not exist"),
                ("KUBE2020", "deploy/webapp/frontend:", "is 'backend', but no Deployment"),
                ("KUBE2023", "emojivoto-statefulset.yml:", "is 'vote-bot', but this Service does not exist"),
                (
                    "KUBE2003",
                    "oauth2-proxy.yaml:",
                    "is 'kubernetes-dashboard', but this Service does not exist in the namespace 'kube-system'"
                ),
            }
        )
        {
            Assert.Contains(findings, finding => finding.StartsWith(id) && finding.Contains(unit) && finding.Contains(text));
        }
    }

    /// <summary>s_references to what may live outside of a set. Whether it does is noted of each set (units-findings.json).</summary>
    private static readonly string[] s_references = ["KUBE2017", "KUBE2018", "KUBE2019", "KUBE2025"];

    private static readonly Lazy<HashSet<(string Unit, string Name)>> s_livingElsewhere = new(() =>
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Shared("real-manifests/units-findings.json")));
        return
        [
            .. from unit in json.RootElement.EnumerateArray()
            from finding in unit.GetProperty("findings").EnumerateArray()
            where
                finding.GetProperty("check").GetString()
                    is "configmap-missing"
                        or "secret-missing"
                        or "persistentvolumeclaim-missing"
                        or "serviceaccount-missing"
            select (unit.GetProperty("unit").GetString()!, finding.GetProperty("detail").GetString()!.Split(' ')[^1]),
        ];
    });

    private static IEnumerable<string> Dangling(IEnumerable<string> findings) =>
        findings.Where(finding => s_references.Contains(finding[..8]));

    /// <summary>A kustomization may make ConfigMaps from files beside it.</summary>
    private static bool KnownToLiveElsewhere(string finding) =>
        (finding.StartsWith("KUBE2017") && finding.Contains("(kustomization): "))
        || s_livingElsewhere.Value.Any(known =>
            finding[9..].StartsWith(known.Unit + ": ") && finding.Contains($" is '{known.Name}', but no ")
        );

    /// <summary>Advice, and what is noted as it is: an Ingress's class and certificate mostly come from elsewhere.</summary>
    private static readonly string[] s_mayBe =
    [
        "KUBE2001",
        "KUBE4001",
        "KUBE4002",
        "KUBE4003",
        "KUBE4004",
        "KUBE4005",
        .. Enumerable.Range(4006, 14).Select(id => $"KUBE{id}"),
        .. s_references,
    ];

    private static void NoneBut(string[] ids, IEnumerable<string> findings)
    {
        var others = findings.Where(finding => !ids.Contains(finding[..8])).ToList();
        Assert.True(others.Count == 0, string.Join("\n", others));
    }

    private static IEnumerable<string> Noted(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Shared("real-manifests/" + file)));
        return
        [
            .. json
                .RootElement.EnumerateObject()
                .SelectMany(unit =>
                    Check(unit.Name, [.. unit.Value.GetProperty("files").EnumerateArray().Select(name => name.GetString()!)])
                ),
        ];
    }

    private static IEnumerable<string> Check(string unit, string[] files) =>
        PublishedFiles
            .Check(files, unit.EndsWith("(kustomization)", StringComparison.Ordinal))
            .Select(finding => $"{finding.Kind.Id} {unit}: {finding.Origin.Path}: {finding.Message}");

    private static string ServiceAndPort(string finding) =>
        ServiceAndPortPattern().Match(finding) is { Success: true } match ? $"{match.Groups[1].Value} {match.Groups[2].Value}" : finding;

    [GeneratedRegex("of Service '([^']+)' is '([0-9]+)'")]
    private static partial Regex ServiceAndPortPattern();
}
