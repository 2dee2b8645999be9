namespace KubeNet.Findings;

/// <summary>KUBE0xxx: why a set could not be turned into manifests. Found by the evaluator or by the DSL itself, not by a rule.</summary>
internal static class EvaluationFindings
{
    public static readonly FindingKind NotEvaluable = new("KUBE0001", "This cannot be evaluated at build time", Severity.Error);

    public static readonly FindingKind Impure = new(
        "KUBE0002",
        "This has side effects or gives another result on another machine",
        Severity.Error
    );

    public static readonly FindingKind UserException = new("KUBE0003", "The manifest code throws an exception", Severity.Error);

    public static readonly FindingKind RanAway = new("KUBE0004", "The evaluation exceeded its bounds", Severity.Error);

    public static readonly FindingKind Contradiction = new("KUBE0005", "The set contradicts itself", Severity.Error);

    public static readonly FindingKind DuplicateIdentity = new("KUBE0006", "Two resources have one identity", Severity.Error);

    public static readonly FindingKind UseCycle = new("KUBE0007", "Sets use each other in a circle", Severity.Error);

    public static readonly FindingKind NotText = new("KUBE0008", "The string is not valid Unicode text", Severity.Error);

    public static readonly FindingKind BadSetting = new("KUBE0009", "A setting of the project cannot be read", Severity.Error);

    public static readonly FindingKind OwnAddress = new(
        "KUBE0010",
        "A generated address is used where manifests are evaluated",
        Severity.Error
    );

    public static readonly FindingKind Internal = new("KUBE0999", "KubeNet.Sdk has an error of its own", Severity.Error);

    public static IReadOnlyList<FindingKind> All { get; } =
    [NotEvaluable, Impure, UserException, RanAway, Contradiction, DuplicateIdentity, UseCycle, NotText, BadSetting, OwnAddress, Internal];
}
