namespace KubeNet.Sdk.Generators;

/// <summary>The names of the generator's steps, by which tests and tools find them in a driver's run result.</summary>
internal static class StepNames
{
    /// <summary>Compilation and options → <see cref="ProjectManifests"/>: evaluates, judges, writes YAML.</summary>
    public const string Manifests = "KubeNet.Manifests";

    /// <summary><see cref="ProjectManifests"/> → the text of the hand-over.</summary>
    public const string HandOver = "KubeNet.HandOver";

    /// <summary>Compilation and options → the addresses of each set's Services.</summary>
    public const string Addresses = "KubeNet.Addresses";

    /// <summary>The texts of CustomResourceDefinitions → the sources of their classes.</summary>
    public const string ClassSources = "KubeNet.ClassSources";

    /// <summary>The addresses → the text of their source.</summary>
    public const string AddressSource = "KubeNet.AddressSource";

    /// <summary>Compilation and options → the text of the source with the sets' topologies.</summary>
    public const string TopologySource = "KubeNet.TopologySource";
}
