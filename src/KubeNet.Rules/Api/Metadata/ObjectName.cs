using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1013: a name, or the prefix of a generated name, that the API server rejects for the kind (ValidateObjectMetaAccessor in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go).
/// </summary>
internal sealed class ObjectName : Rule
{
    /// <summary>
    /// Stands for the suffix that the server appends to a <c>generateName</c>, after cutting that to <see cref="LongestGeneratedBase"/>.
    /// </summary>
    private const string GeneratedEnd = "x7k2p";

    private const int LongestGeneratedBase = 58;

    public ObjectName()
        : base("KUBE1013", "The object's name is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var defined = new HashSet<Resource>(CustomWalk.Resources(graph).Select(custom => custom.Resource));
        foreach (var resource in ApiObjects.In(graph))
        {
            var name = resource.Metadata.Scalar("name");
            var beginning = resource.Metadata.Scalar("generateName");
            if (beginning?.Text is { Length: > 0 } generate && WhyNotGenerate(resource, generate, name?.Text, graph.Cluster) is { } words)
            {
                findings.Report(beginning, Refusal.Of(resource, beginning, words, "Choose a valid prefix. It may end with '-'."));
            }

            if (name?.Text is { Length: > 0 } text)
            {
                if (graph.GivenNames.TryGetValue(resource, out var given))
                {
                    JudgeGiven(resource, name, given, graph.Cluster, findings);
                }
                else if (NameForms.WhyNot(resource, text, graph.Cluster) is { } why)
                {
                    findings.Report(name, Refusal.Of(resource, name, why, "Choose a valid name."));
                }
            }
            else if (
                graph.HasWholeResources
                && (name?.Value is null or "")
                && beginning?.Text is not { Length: > 0 }
                && (ApiObjects.IsBuiltIn(resource) || defined.Contains(resource))
                && !HasMisspeltMetadata(resource)
            )
            {
                findings.Report(
                    name as ResourceNode ?? resource.Metadata,
                    Refusal.Of(resource, "metadata.name", "is missing", "name or generateName is required", "Give the object a name.")
                );
            }
        }
    }

    /// <summary>
    /// The name that kustomizations make of the written one. The prefix or suffix is reported if it alone makes a valid name invalid.
    /// </summary>
    private static void JudgeGiven(
        Resource resource,
        ScalarNode name,
        IReadOnlyList<GivenName> given,
        ClusterProfile cluster,
        FindingSink findings
    )
    {
        var written = name.Text!;
        if (given.FirstOrDefault(one => NameForms.WhyNot(resource, one.Name, cluster) is not null) is not { } wrong)
        {
            return;
        }

        var why = NameForms.WhyNot(resource, wrong.Name, cluster)!;
        if (wrong.Name == written)
        {
            findings.Report(name, Refusal.Of(resource, name, why, "Choose a valid name."));
            return;
        }

        var says = $"is {Wording.Quoted(written)}, which the kustomization makes {Wording.Quoted(wrong.Name)}";
        var isValid = NameForms.WhyNot(resource, written, cluster) is null;
        var affix = wrong.Affixes.FirstOrDefault(one => isValid && NameForms.WhyNot(resource, one.AddTo(written), cluster) is not null);
        var wayOut = affix.Text is null ? "Choose a valid name." : $"Choose a valid {(affix.IsSuffix ? "suffix" : "prefix")}.";
        findings.Report(affix.Text ?? name, Refusal.Of(resource, "metadata.name", says, why, wayOut), affix.Text is null ? [] : [name]);
    }

    /// <summary>KUBE1003 reports the key: with it corrected, the name is there.</summary>
    private static bool HasMisspeltMetadata(Resource resource) =>
        resource.Root["metadata"] is null or ScalarNode { Value: null } or MapNode { Count: 0 }
        && resource.Root.Entries.Any(entry =>
            entry.Value is MapNode map
            && entry.Key != "metadata"
            && map["name"] is not null
            && Nearest.To(entry.Key, ["metadata"]) is not null
        );

    private static string? WhyNotGenerate(Resource resource, string beginning, string? name, ClusterProfile cluster)
    {
        // The server only checks whether the prefix can be valid: a '-' at its end is followed by the suffix.
        var complete = beginning.EndsWith("-", StringComparison.Ordinal) ? beginning.Substring(0, beginning.Length - 1) + "a" : beginning;
        return NameForms.WhyNot(resource, complete, cluster)
            ?? (string.IsNullOrEmpty(name) ? NameForms.WhyNot(resource, Cut(beginning) + GeneratedEnd, cluster) : null);
    }

    private static string Cut(string beginning) =>
        Ascii.Bytes(beginning) > LongestGeneratedBase ? beginning.Substring(0, LongestGeneratedBase) : beginning;
}
