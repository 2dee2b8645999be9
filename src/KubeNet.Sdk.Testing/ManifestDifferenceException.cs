namespace KubeNet.Testing;

/// <summary>
/// Running a set gives something else than the build wrote. The message shows the files and lines, without values of Secrets. It is a fault
/// of KubeNet.Sdk, unless what the set does depends on something outside of its code.
/// </summary>
public sealed class ManifestDifferenceException : Exception
{
    internal ManifestDifferenceException(string message)
        : base(message) { }
}
