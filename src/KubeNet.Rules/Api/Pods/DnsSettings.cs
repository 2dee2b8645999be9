using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1074: DNS settings that a pod cannot have (validatePodDNSConfig, ValidateHostAliases and validatePodHostName in
/// kubernetes/pkg/apis/core/validation/validation.go). KUBE1029 checks addresses, KUBE1015 other host names.
/// </summary>
internal sealed class DnsSettings : Rule
{
    private const int MostNameservers = 3;

    private const int MostSearchPaths = 32;

    private const int LongestSearchList = 2048;

    private const int LongestHostname = 64;

    public DnsSettings()
        : base("KUBE1074", "The pod's DNS settings or host names are invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            var spec = pod.Spec;
            if (graph.HasWholeResources && spec.Scalar("dnsPolicy") is { Text: "None" } policy)
            {
                JudgeNone(pod, policy, findings);
            }

            if (spec.Map("dnsConfig") is { } config)
            {
                TooMany(pod, config.List("nameservers"), MostNameservers, "nameservers", findings);
                TooMany(pod, config.List("searches"), MostSearchPaths, "search paths", findings);
                JudgeSearches(pod, config.List("searches"), graph.Cluster.TakesUnderscoresInSearchPaths(), findings);
                foreach (var option in graph.HasWholeResources ? config.List("options")?.Maps ?? [] : [])
                {
                    if (option["name"] is null or ScalarNode { Value: null or "" })
                    {
                        findings.ReportMissing(
                            option,
                            option.Place(),
                            Refusal.Of(
                                pod.Resource,
                                option.FieldPath,
                                "has no name",
                                "Required value: must not be empty",
                                "Set the name of the option, such as 'ndots'."
                            )
                        );
                    }
                }
            }

            foreach (var alias in graph.HasWholeResources ? spec.List("hostAliases")?.Maps ?? [] : [])
            {
                if (!alias.IsSet("ip"))
                {
                    findings.ReportMissing(
                        alias,
                        alias.Place(),
                        Refusal.Of(
                            pod.Resource,
                            alias.PathOf("ip"),
                            "is missing",
                            "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)",
                            "Set the IP address that the host names resolve to."
                        )
                    );
                }
            }

            if (
                graph.Cluster.HasHostnameOverride()
                && spec.Scalar("hostnameOverride") is { Text: { } name } hostname
                && ServerWords.Join(
                    Ascii.Bytes(name) > LongestHostname ? "Too long: may not be more than 64 bytes" : null,
                    DnsSubdomain.WhyNot(name)
                )
                    is { } words
            )
            {
                findings.Report(hostname, Refusal.Of(pod.Resource, hostname, words, "Use a valid host name."));
            }
        }
    }

    private static void JudgeNone(PodView pod, ScalarNode policy, FindingSink findings)
    {
        var (path, words) =
            !pod.Spec.IsSet("dnsConfig")
                ? (pod.Spec.PathOf("dnsConfig"), "Required value: must provide `dnsConfig` when `dnsPolicy` is None")
            : pod.Spec.Map("dnsConfig") is { } config
            && config["nameservers"] is null or ListNode { Count: 0 } or ScalarNode { Value: null }
                ? (config.PathOf("nameservers"), "Required value: must provide at least one DNS nameserver when `dnsPolicy` is None")
            : (null, "");
        if (path is not null)
        {
            findings.Report(policy, Refusal.Of(pod.Resource, path, "is missing", words, "Add nameservers, or use another dnsPolicy."));
        }
    }

    private static void TooMany(PodView pod, ListNode? list, int most, string what, FindingSink findings)
    {
        if (list is not null && list.Count > most)
        {
            findings.Report(
                list.Items[most].Pointed(),
                Refusal.Of(
                    pod.Resource,
                    list.FieldPath,
                    $"has {Wording.Quoted(list.Count)} entries",
                    $"must not have more than {Wording.Number(most)} {what}",
                    "Remove some. The resolver would not use them."
                )
            );
        }
    }

    private static void JudgeSearches(PodView pod, ListNode? searches, bool relaxed, FindingSink findings)
    {
        var length = -1;
        foreach (var search in searches?.Items.OfType<ScalarNode>() ?? [])
        {
            if (search.Text is not { } text)
            {
                continue;
            }

            var before = length;
            length += 1 + Ascii.Bytes(text);
            if (before <= LongestSearchList && length > LongestSearchList)
            {
                findings.Report(
                    search,
                    Refusal.Of(
                        pod.Resource,
                        searches!.FieldPath,
                        "is too long",
                        "must not have more than 2048 characters (including spaces) in the search list",
                        "Remove some search paths."
                    )
                );
            }

            var name = text.EndsWith(".", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
            if (!(relaxed && text == ".") && (relaxed ? UnderscoredSubdomain.WhyNot(name) : DnsSubdomain.WhyNot(name)) is { } words)
            {
                findings.Report(search, Refusal.Of(pod.Resource, search, words, "Use a valid domain for name lookups."));
            }
        }
    }
}
