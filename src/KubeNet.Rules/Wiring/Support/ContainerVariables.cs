using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>The environment variables of one container, in the order of their definition, and the references to them.</summary>
internal sealed class ContainerVariables
{
    /// <summary>
    /// The Job controller adds it after all others to the containers of an indexed Job (addCompletionIndexEnvVariable in
    /// kubernetes/pkg/controller/job/indexed_job_utils.go).
    /// </summary>
    private const string CompletionIndex = "JOB_COMPLETION_INDEX";

    private readonly ResourceGraph _graph;
    private readonly PodTemplateView _pod;
    private readonly ContainerView _container;
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarNode> _inEnv = new(StringComparer.Ordinal);
    private readonly bool _areAllKnown = true;

    public ContainerVariables(ResourceGraph graph, PodTemplateView pod, ContainerView container)
    {
        _graph = graph;
        _pod = pod;
        _container = container;
        foreach (var from in container.Map.List("envFrom")?.Maps ?? [])
        {
            _areAllKnown &= AddFrom(from);
        }

        foreach (var variable in Env)
        {
            if (variable.Scalar("name") is { Text: { Length: > 0 } text } name && !_inEnv.ContainsKey(text))
            {
                _inEnv.Add(text, name);
            }
        }
    }

    private IEnumerable<MapNode> Env => _container.Map.List("env")?.Maps ?? [];

    public void Judge(FindingSink findings)
    {
        foreach (var variable in Env)
        {
            if (variable.Scalar("value") is { Text: { } value } node)
            {
                JudgeText(node, value, findings);
            }

            if (variable.Text("name") is { } name)
            {
                _defined.Add(name);
            }
        }

        if (_pod.Workload.Kind is "Job" or "CronJob")
        {
            _defined.Add(CompletionIndex);
        }

        foreach (var word in _container.Words)
        {
            if (word.Text is { } text)
            {
                JudgeText(word, text, findings);
            }
        }
    }

    private void JudgeText(ScalarNode node, string text, FindingSink findings)
    {
        foreach (var name in VariableUses.In(text))
        {
            if (_defined.Contains(name))
            {
                continue;
            }

            var says = $"{node.FieldPath} of {Wording.Named(_pod.Workload)} refers to {Wording.Quoted($"$({Wording.OneLine(name)})")}";
            if (_inEnv.TryGetValue(name, out var later))
            {
                findings.Report(
                    node,
                    $"{says}, which is not defined before {later.FieldPath}. The reference remains as literal text. "
                        + "Define the variable before the one that refers to it.",
                    later
                );
                return;
            }

            var nearest = Nearest.To(name, _inEnv.Keys.Concat(_defined));
            if (
                _areAllKnown
                && (IsInCapitals(name) ? !IsOfAService(name) : string.Equals(name, nearest, StringComparison.OrdinalIgnoreCase))
            )
            {
                findings
                    .Suggesting(nearest is null ? null : text.Replace($"$({name})", $"$({nearest})"))
                    .Report(
                        node,
                        $"{says}, but the container has no such variable. The reference remains as literal text. "
                            + (
                                nearest is null
                                    ? "Define the variable in env before it is used, or write '$$(' if the literal text is intended."
                                    : $"Did you mean {Wording.Quoted(nearest)}?"
                            ),
                        nearest is not null && _inEnv.TryGetValue(nearest, out var meant) ? [meant] : []
                    );
                return;
            }
        }
    }

    /// <summary>Adds the keys of a ConfigMap or Secret; false if not all of them are known.</summary>
    private bool AddFrom(MapNode from)
    {
        var (kind, source) = from.Map("configMapRef") is { } map ? ("ConfigMap", map) : ("Secret", from.Map("secretRef"));
        if (
            source?.Text("name") is not { } name
            || _graph.Find("", kind, _pod.Workload.Namespace, name) is not { } declared
            || !MountedKeys.AreKnown(_graph, declared)
            || MountedKeys.KeysOf(declared) is not { Count: > 0 } keys
        )
        {
            return false;
        }

        _defined.UnionWith(keys.Select(key => from.Text("prefix") + key));
        return true;
    }

    private static bool IsInCapitals(string name) =>
        name.Length > 0 && name[0] is >= 'A' and <= 'Z' && name.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    /// <summary>Variables that the kubelet adds for each Service of the namespace (kubernetes/pkg/kubelet/envvars/envvars.go).</summary>
    private bool IsOfAService(string name)
    {
        if (name.StartsWith("KUBERNETES_", StringComparison.Ordinal) || name.Contains("_SERVICE_HOST") || name.Contains("_SERVICE_PORT"))
        {
            return true;
        }

        return name.IndexOf("_PORT", StringComparison.Ordinal) is var at and > 0
            && _graph.Visible.Any(resource =>
                resource is { Group: "", Kind: "Service" }
                && resource.Namespace == _pod.Workload.Namespace
                && resource.Name.ToUpperInvariant().Replace('-', '_') == name.Substring(0, at)
            );
    }
}
