namespace KubeNet.Sdk.Generators;

/// <summary>The names of the generator's steps, by which tests and tools find them in a driver's run result.</summary>
internal static class StepNames
{
    /// <summary>Compilation and options → <see cref="ProjectManifests"/>: evaluates, judges, writes YAML.</summary>
    public const string Manifests = "KubeNet.Manifests";

    /// <summary>Compilation → the key that Secrets are sealed with; null where there is no Secret.</summary>
    public const string SealingKey = "KubeNet.SealingKey";

    /// <summary>Both → the text of the hand-over.</summary>
    public const string HandOver = "KubeNet.HandOver";
}
