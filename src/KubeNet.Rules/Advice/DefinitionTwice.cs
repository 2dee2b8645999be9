using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4018: a port or an environment variable that a container defines twice. The server accepts it with a warning. The last variable
/// wins, and an apply that merges may drop one (warningsForPodSpecAndMeta in kubernetes/pkg/api/pod/warnings.go).
/// </summary>
internal sealed class DefinitionTwice : Rule
{
    public DefinitionTwice()
        : base("KUBE4018", "The container has a duplicate definition", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pods in PodTemplateView.In(graph.Own))
        {
            foreach (var container in pods.AllContainers)
            {
                JudgePorts(pods.Workload, container, findings);
                JudgeVariables(pods.Workload, container, findings);
            }
        }
    }

    private static void JudgePorts(Resource workload, ContainerView container, FindingSink findings)
    {
        var seen = new Dictionary<(long Number, string Protocol, string Host), ContainerPortView>();
        foreach (var port in container.Ports)
        {
            if (port.Number is not { } number)
            {
                continue;
            }

            var key = (number, port.Protocol, port.Host);
            if (seen.TryGetValue(key, out var first))
            {
                findings.Report(
                    port.Node,
                    $"{port.Node.FieldPath} of {Wording.Named(workload)}: duplicate port definition with {first.Node.FieldPath}. "
                        + "An apply that merges by port may drop one of them, with its name. "
                        + "Keep one, and let Services refer to the number if two names are needed.",
                    first.Node
                );
            }
            else
            {
                seen.Add(key, port);
            }
        }
    }

    private static void JudgeVariables(Resource workload, ContainerView container, FindingSink findings)
    {
        var seen = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var variable in container.Map.List("env")?.Maps ?? [])
        {
            if (variable.Scalar("name") is not { Text: { Length: > 0 } text } name)
            {
                continue;
            }

            // A value that refers to the earlier definition is intended: PATH=/tools:$(PATH).
            if (seen.TryGetValue(text, out var first) && variable.Text("value")?.Contains($"$({text})") != true)
            {
                findings.Report(
                    name,
                    $"{name.FieldPath} of {Wording.Named(workload)} hides previous definition of \"{text}\", "
                        + "which may be dropped when using apply. Keep one of them.",
                    first
                );
            }

            seen[text] = name;
        }
    }
}
