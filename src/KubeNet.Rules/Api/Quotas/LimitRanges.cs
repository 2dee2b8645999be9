using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Quotas;

/// <summary>
/// KUBE1105: amounts of a LimitRange that contradict each other, an unknown type or resource, or fields that the type does not have
/// (ValidateLimitRange in kubernetes/pkg/apis/core/validation/validation.go). KUBE1005 reports a missing type.
/// </summary>
internal sealed class LimitRanges : Rule
{
    private const string RaiseOrLower = "Change one of the two amounts.";

    private static readonly FieldPattern s_items = new("spec.limits[]");

    private static readonly string[] s_types = ["Container", "Pod", "PersistentVolumeClaim"];

    private static readonly string[] s_fields = ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"];

    /// <summary>The first amount must not be greater than the second one; the error is at one of them.</summary>
    private static readonly (string Less, string More, bool IsAtMore, string Less1, string More1)[] s_orders =
    [
        ("min", "max", false, "min", "max"),
        ("min", "defaultRequest", true, "min", "default request"),
        ("defaultRequest", "max", false, "default request", "max"),
        ("defaultRequest", "default", false, "default request", "default limit"),
        ("min", "default", true, "min", "default"),
        ("default", "max", false, "default", "max"),
    ];

    public LimitRanges()
        : base("KUBE1105", "The LimitRange contradicts itself", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var range in graph.Own)
        {
            if (range is { ApiVersion: "v1", Kind: "LimitRange" })
            {
                var types = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
                foreach (var item in s_items.Maps(range.Root))
                {
                    JudgeType(range, item, types, findings);
                    JudgeFields(range, item, findings);
                    JudgeAmounts(range, item, findings);
                }
            }
        }
    }

    private static void JudgeType(Resource range, MapNode item, Dictionary<string, ScalarNode> types, FindingSink findings)
    {
        if (item.Scalar("type") is not { Text: { Length: > 0 } type } node)
        {
            return;
        }

        var words =
            QualifiedName.WhyNot(type)
            ?? (type.IndexOf('/') < 0 && Array.IndexOf(s_types, type) < 0 ? "must be a standard limit type or fully qualified" : null);
        if (words is not null)
        {
            findings
                .Suggesting(Nearest.To(type, s_types))
                .Report(node, Refusal.Of(range, node, words, $"Write one of {Wording.List(s_types.Select(Wording.Quoted))}."));
        }
        else if (types.TryGetValue(type, out var first))
        {
            findings.Report(node, Refusal.Of(range, node, ServerWords.Duplicate(type), "Merge the two items."), first);
        }
        else
        {
            types.Add(type, node);
        }
    }

    private static void JudgeFields(Resource range, MapNode item, FindingSink findings)
    {
        var type = item.Text("type");
        foreach (var field in s_fields)
        {
            if (type == "Pod" && field is "default" or "defaultRequest" && item.Map(field) is { Count: > 0 } defaults)
            {
                findings.Report(
                    defaults.Pointed(),
                    Refusal.Of(
                        range,
                        defaults.FieldPath,
                        "is set",
                        "may not be specified when `type` is 'Pod'",
                        "Move the defaults to an item with the type 'Container'."
                    )
                );
                continue;
            }

            foreach (var entry in item.Map(field)?.Entries ?? [])
            {
                var words = type is "Pod" or "Container" ? ResourceName.WhyNotOfContainer(entry.Key) : ResourceName.WhyNot(entry.Key);
                if (words is not null)
                {
                    findings.ReportKey(
                        entry,
                        Refusal.Of(
                            range,
                            $"{item.PathOf(field)}[{entry.Key}]",
                            $"cannot be limited by the type {Wording.Quoted(type ?? "")}",
                            words,
                            "Write a resource such as 'cpu' or 'memory', or 'storage' for a PersistentVolumeClaim."
                        )
                    );
                }
            }
        }

        if (type == "PersistentVolumeClaim" && item.Map("min")?["storage"] is null && item.Map("max")?["storage"] is null)
        {
            findings.ReportMissing(
                item,
                item.Place("max"),
                Refusal.Of(
                    range,
                    item.FieldPath,
                    "has no amount of storage",
                    "Required value: either minimum or maximum storage value is required, but neither was provided",
                    "Add 'storage' to 'min' or 'max'."
                )
            );
        }
    }

    private static void JudgeAmounts(Resource range, MapNode item, FindingSink findings)
    {
        var reported = new HashSet<ResourceNode>(); // one error for each amount is enough
        foreach (var resource in s_fields.SelectMany(field => item.Map(field)?.Entries ?? []).Select(entry => entry.Key).Distinct())
        {
            foreach (var (lessField, moreField, isAtMore, lessName, moreName) in s_orders)
            {
                if (
                    AmountOf(item, lessField, resource) is { Amount: { } less } lower
                    && AmountOf(item, moreField, resource) is { Amount: { } more } upper
                    && less.CompareTo(more) > 0
                )
                {
                    var (at, other) = isAtMore ? (upper, lower) : (lower, upper);
                    Report(range, at, $"{lessName} value {less} is greater than {moreName} value {more}", reported, findings, other);
                }
            }

            JudgeShares(range, item, resource, reported, findings);
            JudgeRatio(range, item, resource, reported, findings);
        }
    }

    /// <summary>Without a default, the server takes the maximum of a container (SetDefaults_LimitRangeItem).</summary>
    private static void JudgeShares(Resource range, MapNode item, string resource, HashSet<ResourceNode> reported, FindingSink findings)
    {
        if (
            !ResourceName.MayBeOvercommitted(resource)
            && AmountOf(item, "defaultRequest", resource) is { Amount: { } request } at
            && (AmountOf(item, "default", resource) ?? (item.Text("type") == "Container" ? AmountOf(item, "max", resource) : null))
                is { Amount: { } limit } other
            && limit.CompareTo(request) != 0
        )
        {
            var words = $"default value {limit} must equal to defaultRequest value {request} in {resource}";
            Report(range, at, words, reported, findings, other);
        }
    }

    private static void JudgeRatio(Resource range, MapNode item, string resource, HashSet<ResourceNode> reported, FindingSink findings)
    {
        if (AmountOf(item, "maxLimitRequestRatio", resource) is not { Amount: { } ratio } at)
        {
            return;
        }

        if (ratio.MilliValue < 1000)
        {
            Report(range, at, $"ratio {ratio} is less than 1", reported, findings);
        }
        else if (
            AmountOf(item, "min", resource) is { Amount: { Sign: > 0 } min }
            && AmountOf(item, "max", resource) is { Amount: { } max } most
        )
        {
            var limit = (double)max.MilliValue / (double)min.MilliValue;
            if ((double)ratio.MilliValue / 1000 > limit)
            {
                var words = $"ratio {ratio} is greater than max/min = {limit.ToString("F6", CultureInfo.InvariantCulture)}";
                Report(range, at, words, reported, findings, most);
            }
        }
    }

    private static void Report(
        Resource range,
        ResourceAmount amount,
        string words,
        HashSet<ResourceNode> reported,
        FindingSink findings,
        params ResourceAmount[] others
    )
    {
        if (reported.Add(amount.Entry.Value))
        {
            findings.Report(
                amount.Entry.Value,
                Refusal.Of(
                    range,
                    amount.Path,
                    $"is {Wording.Quoted(amount.Amount?.ToString() ?? "")}",
                    words,
                    others.Length == 0 ? "Write 1 or more." : RaiseOrLower
                ),
                Array.ConvertAll(others, other => other.Entry.Value)
            );
        }
    }

    private static ResourceAmount? AmountOf(MapNode item, string field, string resource) =>
        item.Map(field) is { } amounts
        && amounts.EntryOf(resource) is { } entry
        && !(item.Text("type") == "Pod" && field is "default" or "defaultRequest")
            ? new ResourceAmount(amounts, entry)
            : null;
}
