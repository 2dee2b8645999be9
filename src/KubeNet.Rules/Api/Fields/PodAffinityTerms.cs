namespace KubeNet.Rules.Api.Fields;

/// <summary>Where a pod's spec has pod affinity terms: in four lists, two of which give each term a weight.</summary>
internal static class PodAffinityTerms
{
    public static IReadOnlyList<string> Lists { get; } =
    [
        .. new[] { "podAffinity", "podAntiAffinity" }.Select(affinity =>
            $"affinity.{affinity}.requiredDuringSchedulingIgnoredDuringExecution[]"
        ),
    ];

    public static IReadOnlyList<string> WeightedLists { get; } =
    [
        .. new[] { "podAffinity", "podAntiAffinity" }.Select(affinity =>
            $"affinity.{affinity}.preferredDuringSchedulingIgnoredDuringExecution[]"
        ),
    ];

    /// <summary>The paths of the terms in a spec.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Lists, .. WeightedLists.Select(list => list + ".podAffinityTerm")];
}
