using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2074: a command whose first element is a program and its arguments in one text. The runtime starts the program of that name, blanks
/// included, since no shell is involved (Container.command in kubernetes/staging/src/k8s.io/api/core/v1/types.go: "Not executed within a
/// shell"). A path may contain blanks, so a text with a backslash, or with a slash after the first blank of a path, is not reported.
/// </summary>
internal sealed class CommandInOneWord : Rule
{
    private static readonly string[] s_fields =
    [
        "command",
        "livenessProbe.exec.command",
        "readinessProbe.exec.command",
        "startupProbe.exec.command",
        "lifecycle.postStart.exec.command",
        "lifecycle.preStop.exec.command",
    ];

    private static readonly string[] s_ofShells = ["&&", "||", "|", ">", "<", ";", "$(", "`", "&"];

    public CommandInOneWord()
        : base("KUBE2074", "The program's name contains its arguments", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pods in PodTemplateView.In(graph.Own))
        {
            foreach (var container in pods.AllContainers)
            {
                foreach (var field in s_fields)
                {
                    if (
                        container.Map.List(field)?.Items is [ScalarNode { Text: { } text } program, ..]
                        && WordsOf(text) is { Count: > 1 } words
                    )
                    {
                        Report(pods.Workload, program, text, words, findings);
                    }
                }
            }
        }
    }

    private static void Report(Resource workload, ScalarNode program, string text, List<string> words, FindingSink findings)
    {
        var wayOut = Array.Exists(s_ofShells, mark => text.Contains(mark))
            ? "Run it in a shell, with 'sh', '-c' and the text as three elements."
            : $"Write each word as an element: {Wording.List(words.Select(Wording.Quoted))}.";
        var fails = program.FieldPath.Contains(".exec.") ? "it fails" : "the container does not start";
        findings.Report(
            program,
            $"{program.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(Wording.OneLine(text))}. "
                + $"The whole text is taken as the name of the program, so {fails}. {wayOut}"
        );
    }

    /// <summary>The words of a command; empty if the text can be the path of a program.</summary>
    private static List<string> WordsOf(string text)
    {
        List<string> words = [.. text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];
        var isPath =
            text.IndexOf('\\') >= 0
            || (text.Length > 0 && text[0] is '/' or '.' && words.Count > 1 && words[1].IndexOf('/') > 0 && words[1][0] != '-');
        return isPath ? [] : words;
    }
}
