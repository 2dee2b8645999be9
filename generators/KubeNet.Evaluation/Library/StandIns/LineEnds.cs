using System.Text;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Line ends are those of the machine that runs the program, as <c>Environment.NewLine</c> is: what adds one is refused.</summary>
[StandsFor("System.Text.StringBuilder")]
internal static class LineEnds
{
    private const string Reason = "depends on the machine's line endings. ";

    public static StringBuilder AppendLine(StringBuilder self) => throw OfTheMachine("Use Append('\\n')");

    public static StringBuilder AppendLine(StringBuilder self, string? value) => throw OfAText();

    public static ImpureCallException OfAText() => OfTheMachine("Use Append with \"\\n\" at the end");

    public static ImpureCallException OfTheMachine(string wayOut) => new(Reason + wayOut);
}
