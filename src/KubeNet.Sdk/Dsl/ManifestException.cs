using KubeNet.Findings;

namespace KubeNet;

/// <summary>
/// A set was run and cannot be converted to manifests. The message lists all problems, one on each line, with the ids that the build shows
/// for the same problems.
/// </summary>
public sealed class ManifestException : Exception
{
    internal ManifestException(string setName, IReadOnlyList<Finding> findings)
        : base($"The manifest set '{setName}' is not valid:\n" + string.Join("\n", findings.Select(f => f.ToString()))) { }
}
