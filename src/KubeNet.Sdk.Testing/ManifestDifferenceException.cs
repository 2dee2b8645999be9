namespace KubeNet.Testing;

/// <summary>
/// Running a set gives a different result than the build wrote. The message shows the files and lines, without values of Secrets. It is a
/// bug in KubeNet.Sdk, unless the set depends on something outside its code.
/// </summary>
public sealed class ManifestDifferenceException : Exception
{
    internal ManifestDifferenceException(string message)
        : base(message) { }
}
