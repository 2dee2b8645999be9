using KubeNet.HandOver;
using KubeNet.Tasks.Inputs;

namespace KubeNet.Tasks;

/// <summary>Reads the hand-over, and the sources for its key if it holds something sealed.</summary>
internal static class HandOverLoading
{
    private const string BuildAgain = "Build again. If that does not help, rebuild the project ('dotnet build --no-incremental').";

    /// <param name="file">The hand-over in obj, absolute.</param>
    /// <param name="digest">What the compile of this build depends on.</param>
    /// <param name="sources">The source files of the compilation, absolute.</param>
    /// <exception cref="HandOverException">It cannot be read, or belongs to another compile; the message says why.</exception>
    public static HandOverDocument Load(string file, string digest, IEnumerable<string> sources)
    {
        if (!File.Exists(file))
        {
            throw new HandOverException(
                "The generator of KubeNet.Sdk passed no manifests to the build. "
                    + "If the compiler reported CS8785 or CS8784 (a generator failed) or CS9057 "
                    + "(the compiler is older than the .NET 8 SDK), that is the cause. "
                    + "Otherwise rebuild the project ('dotnet build --no-incremental')."
            );
        }

        var text = File.ReadAllText(file);
        if (digest.Length == 0 || BoundHandOver.DigestOf(text) != digest)
        {
            var changed = BoundHandOver.ChangedFile(text);
            if (changed is null || !DeclaresNoSets(text))
            {
                throw new HandOverException(
                    changed is null
                        ? $"The hand-over belongs to another compilation. {BuildAgain}"
                        : $"'{changed}' changed while it was compiled, so the manifests may be out of date. {BuildAgain}"
                );
            }
        }

        return HandOverReader.Read(text, () => SealingKey.Of(sources.Where(File.Exists).Select(File.ReadAllText)));
    }

    /// <summary>
    /// A project without sets is not failed by an edit that came while the compiler ran: it has nothing that could be old.
    /// </summary>
    private static bool DeclaresNoSets(string text) => !text.Contains("\n" + HandOverWriter.Directive + "set ");
}
