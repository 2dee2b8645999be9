namespace KubeNet.Findings;

/// <summary>What is wrong with the app's own code beside the sets: it says something of the cluster that the sets do not. Found in the source, not in a graph.</summary>
internal static class SourceFindings
{
    public static readonly FindingKind DanglingAddress = new("KUBE2040", "The cluster address leads to no declared Service or port", Severity.Warning);

    public static IReadOnlyList<FindingKind> All { get; } = [DanglingAddress];
}
