namespace KubeNet.Findings;

/// <summary>
/// KUBE0xxx: why a set could not be turned into manifests, or is none. Found by the evaluator or by the DSL itself, not by a rule.
/// </summary>
internal static class EvaluationFindings
{
    public static readonly FindingKind NotEvaluable = new("KUBE0001", "This cannot be evaluated at build time", Severity.Error);

    public static readonly FindingKind Impure = new("KUBE0002", "The code has side effects or depends on the machine", Severity.Error);

    public static readonly FindingKind UserException = new("KUBE0003", "The manifest code throws an exception", Severity.Error);

    public static readonly FindingKind RanAway = new("KUBE0004", "The evaluation exceeded a limit", Severity.Error);

    public static readonly FindingKind Contradiction = new("KUBE0005", "The manifest set contradicts itself", Severity.Error);

    public static readonly FindingKind DuplicateIdentity = new("KUBE0006", "Two resources have the same identity", Severity.Error);

    public static readonly FindingKind UseCycle = new("KUBE0007", "Manifest sets use each other in a cycle", Severity.Error);

    public static readonly FindingKind NotText = new("KUBE0008", "The string is not valid Unicode text", Severity.Error);

    public static readonly FindingKind BadSetting = new("KUBE0009", "A project setting is invalid", Severity.Error);

    public static readonly FindingKind OwnAddress = new("KUBE0010", "A generated address is used inside a manifest set", Severity.Error);

    public static readonly FindingKind GenericSet = new("KUBE0013", "The generic set has no folder", Severity.Warning);

    public static readonly FindingKind NeverEnumerated = new("KUBE0014", "The sequence is never enumerated", Severity.Warning);

    public static readonly FindingKind Internal = new("KUBE0999", "KubeNet.Sdk failed with an internal error", Severity.Error);

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        NotEvaluable,
        Impure,
        UserException,
        RanAway,
        Contradiction,
        DuplicateIdentity,
        UseCycle,
        NotText,
        BadSetting,
        OwnAddress,
        GenericSet,
        NeverEnumerated,
        Internal,
    ];
}
