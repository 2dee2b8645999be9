namespace KubeNet.Findings;

/// <summary>What is wrong with the project's YAML files as files; what their manifests say is judged by the rules, as a set's is.</summary>
internal static class YamlFindings
{
    public static readonly FindingKind NotYaml = new("KUBE0011", "The file is not valid YAML", Severity.Error);

    public static readonly FindingKind NoClass = new("KUBE0012", "The CustomResourceDefinition gives no class", Severity.Error);

    public static readonly FindingKind DuplicateKey = new("KUBE1090", "The key is duplicate", Severity.Error);

    public static readonly FindingKind NearlyManifest = new("KUBE1104", "The document is almost a manifest", Severity.Error);

    public static readonly FindingKind HelmTemplate = new("KUBE4030", "Templates are not checked", Severity.Info);

    public static readonly FindingKind ChangedKey = new("KUBE4042", "The unquoted key is read as another text", Severity.Warning);

    public static IReadOnlyList<FindingKind> All { get; } = [NotYaml, NoClass, DuplicateKey, NearlyManifest, HelmTemplate, ChangedKey];
}
