using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>
/// Writes the value that the rule read from the graph in the place of the literal that is wrong: the nearest name, the container's port.
/// </summary>
internal sealed class WriteSuggestedValue : ManifestFix
{
    /// <summary>Whose rules suggest a value, and what it is.</summary>
    private static readonly IReadOnlyDictionary<string, string> s_values = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["KUBE1001"] = "the next free NodePort, of those that the cluster leaves to people first",
        ["KUBE1002"] = "the next free NodePort, of those that the cluster leaves to people first",
        ["KUBE1003"] = "the nearest field of the type, where the field's name is a text of the code",
        ["KUBE1006"] = "the nearest value that the API has",
        ["KUBE1022"] = "the number, where the text is one in quotes",
        ["KUBE1024"] = "the next free NodePort, if the NodePort is duplicate",
        ["KUBE1033"] = "the path with the slash in front",
        ["KUBE1095"] = "`apps/v1`, where another version stands and the kind is one of those three",
        ["KUBE1096"] = "the group that there is, or the nearest kind",
        ["KUBE2001"] = "the only port that the pods declare, by number or by name",
        ["KUBE2002"] = "the nearest name of a declared port, or the only port",
        ["KUBE2003"] = "the nearest Service",
        ["KUBE2004"] = "the Service's port for that container port, the nearest name, or the only port",
        ["KUBE2005"] = "the nearest value of the label that pods have",
        ["KUBE2008"] = "the nearest IngressClass",
        ["KUBE2012"] = "the nearest host of a rule",
        ["KUBE2014"] = "the container's port behind the Service's, or the nearest name",
        ["KUBE2015"] = "the pods' port behind the Service's",
        ["KUBE2017"] = "the nearest ConfigMap",
        ["KUBE2018"] = "the nearest Secret",
        ["KUBE2019"] = "the nearest PersistentVolumeClaim",
        ["KUBE2020"] = "the nearest workload of the kind",
        ["KUBE2021"] = "the nearest value of the label that pods have",
        ["KUBE2023"] = "the nearest Service, or the one that selects the pods",
        ["KUBE2024"] = "the nearest key",
        ["KUBE2025"] = "the nearest ServiceAccount",
        ["KUBE2026"] = "the name that the Service has for the container's port, or the nearest name",
        ["KUBE2031"] = "the Service's port for that NodePort, the nearest name, or the only port",
        ["KUBE2066"] = "the group, the resource, the verb or the path that was meant",
        ["KUBE2069"] = "the Service's port for that container port, or the nearest name",
        ["KUBE2072"] = "the nearest class",
        ["KUBE2073"] = "the nearest controller",
        ["KUBE2075"] = "the name that nodes have",
        ["KUBE2076"] = "the well-known key",
        ["KUBE2077"] = "the declared port, or all addresses",
        ["KUBE3002"] = "the nearest annotation",
        ["KUBE3003"] = "the nearest value that the annotation takes",
        ["KUBE3004"] = "the nearest value that the annotation takes, and seconds without their unit",
        ["KUBE3012"] = "the next free NodePort, of those that the cluster leaves to people first",
        ["KUBE4004"] = "the nearest Secret",
    };

    public override IReadOnlyList<string> Ids { get; } = [.. s_values.Keys];

    public override string Offer => "Write the value that was meant";

    public override string OfferFor(string id) => $"Write {s_values[id]}";

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        foreach (var value in request.Replacements)
        {
            if (LiteralText.Replace(request.Node, value) is { } edit)
            {
                // "Fix all" takes each diagnostic's likeliest value of the same sort.
                var sort = value.Number is null ? "Text" : "Number";
                yield return new FixProposal(
                    $"{nameof(WriteSuggestedValue)}.{sort}",
                    $"Write {edit.Text} instead of {request.Node}",
                    Intent.OnlyWhatIsWrong,
                    edit
                );
            }
        }
    }
}
