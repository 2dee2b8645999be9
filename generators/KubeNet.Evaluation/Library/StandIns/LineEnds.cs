using System.Text;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Line ends are those of Linux, where the manifests go, on every machine that builds them.</summary>
[StandsFor("System.Text.StringBuilder")]
internal static class LineEnds
{
    public static StringBuilder AppendLine(StringBuilder self) => self.Append('\n');

    public static StringBuilder AppendLine(LibraryCall call, StringBuilder self, string? value)
    {
        call.Allocate((value?.Length ?? 0) + 1);
        return self.Append(value).Append('\n');
    }
}
