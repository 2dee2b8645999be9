using KubeNet.HandOver;

namespace KubeNet.Tasks;

/// <summary>Reads the hand-over, and the sources for its key if it holds something sealed.</summary>
internal static class HandOverLoading
{
    /// <param name="file">The hand-over in obj, absolute.</param>
    /// <param name="sources">The source files of the compilation, absolute.</param>
    /// <exception cref="HandOverException">It cannot be read; the message says why.</exception>
    public static HandOverDocument Load(string file, IEnumerable<string> sources)
    {
        if (!File.Exists(file))
        {
            throw new HandOverException(
                "The generator of KubeNet.Sdk gave no manifests to the build. If the compiler reported CS8785 or CS8784 (a generator failed) or CS9057 "
                + "(the compiler is older than the .NET 8 SDK), that is the cause; otherwise rebuild the project ('dotnet build --no-incremental').");
        }

        return HandOverReader.Read(File.ReadAllText(file), () => SealingKey.Of(sources.Where(File.Exists).Select(File.ReadAllText)));
    }
}
