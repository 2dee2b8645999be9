using System.Text;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Line ends are those of Linux, where the manifests go, on every machine that builds them.</summary>
[StandsFor("System.Text.StringBuilder")]
internal static class LineEnds
{
    public static StringBuilder AppendLine(StringBuilder self) => self.Append('\n');

    public static StringBuilder AppendLine(StringBuilder self, string? value) => self.Append(value).Append('\n');
}
