namespace KubeNet.Resources;

/// <summary>
/// Which labels are wanted: the plain map of a Service, or a <c>metav1.LabelSelector</c> with <c>matchLabels</c> and
/// <c>matchExpressions</c> (LabelSelectorAsSelector in kubernetes/staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/helpers.go). All
/// requirements must hold.
/// </summary>
internal sealed class LabelSelector
{
    private LabelSelector(IReadOnlyList<LabelRequirement> requirements) => Requirements = requirements;

    public IReadOnlyList<LabelRequirement> Requirements { get; }

    /// <summary>
    /// A selector without requirements selects everything in its namespace (a Service's selects nothing; see
    /// <see cref="ServiceView.Selector"/>).
    /// </summary>
    public bool IsEmpty => Requirements.Count == 0;

    /// <summary>The selector of a Service: pairs that must all be there.</summary>
    public static LabelSelector OfPairs(MapNode pairs) => new([.. Pairs(pairs)]);

    /// <summary>A selector with <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
    public static LabelSelector Of(MapNode selector) =>
        new([.. Pairs(selector.Map("matchLabels")), .. (selector.List("matchExpressions")?.Maps ?? []).Select(LabelRequirement.Of)]);

    public bool Matches(MapNode? labels) =>
        Requirements.All(requirement => requirement.Allows((labels?[requirement.Key] as ScalarNode)?.MeantText));

    private static IEnumerable<LabelRequirement> Pairs(MapNode? pairs) =>
        (pairs?.Entries ?? []).Select(pair => new LabelRequirement(
            pair.Key,
            LabelOperator.In,
            (pair.Value as ScalarNode)?.MeantText is { } value ? [value] : []
        ));
}

/// <summary>How a label is compared. An operator that Kubernetes does not know allows nothing.</summary>
internal enum LabelOperator
{
    In,
    NotIn,
    Exists,
    DoesNotExist,
    Unknown,
}

/// <summary>One requirement of a selector.</summary>
internal readonly record struct LabelRequirement(string Key, LabelOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>Whether a label of that value, or its absence (null), is allowed.</summary>
    public bool Allows(string? value) =>
        Operator switch
        {
            LabelOperator.In => value is not null && Values.Contains(value),
            LabelOperator.NotIn => value is null || !Values.Contains(value),
            LabelOperator.Exists => value is not null,
            LabelOperator.DoesNotExist => value is null,
            _ => false,
        };

    public static LabelRequirement Of(MapNode expression) =>
        new(
            expression.Text("key") ?? "",
            expression.Text("operator") switch
            {
                "In" => LabelOperator.In,
                "NotIn" => LabelOperator.NotIn,
                "Exists" => LabelOperator.Exists,
                "DoesNotExist" => LabelOperator.DoesNotExist,
                _ => LabelOperator.Unknown,
            },
            [.. (expression.List("values")?.Items ?? []).OfType<ScalarNode>().Select(value => value.MeantText).OfType<string>()]
        );
}
