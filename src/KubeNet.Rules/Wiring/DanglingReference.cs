using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// What the rules about references of pod templates have in common: a name that no source declares, in the pods' own namespace. Silent where
/// it is said to live elsewhere, and where a custom resource or a Job of the set names it and so may make it.
/// </summary>
internal abstract class DanglingReference : Rule
{
    private readonly string _kind;
    private readonly string _consequence;

    protected DanglingReference(string id, string title, Severity severity, string kind, string consequence) : base(id, title, severity)
    {
        _kind = kind;
        _consequence = consequence;
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodTemplateView.In(graph.Own))
        {
            var @namespace = pod.Workload.Namespace;
            foreach (var reference in PodReferences.Of(pod))
            {
                if (reference.Kind == _kind
                    && Concerns(reference)
                    && reference.Name.Text is { } name
                    && graph.Find("", _kind, @namespace, name) is null
                    && !graph.IsExternal("", _kind, @namespace, name)
                    && !graph.Operators.MayMake(@namespace, name)
                    && !IsThereAnyway(graph, @namespace, name))
                {
                    Report(graph, pod.Workload, reference.Name, name, findings);
                }
            }
        }
    }

    /// <summary>Whether this rule is the one that judges the reference.</summary>
    protected virtual bool Concerns(PodReference reference) => true;

    /// <summary>Whether Kubernetes makes it by itself.</summary>
    protected virtual bool IsThereAnyway(ResourceGraph graph, string? @namespace, string name) => false;

    private void Report(ResourceGraph graph, Resource workload, ScalarNode reference, string name, FindingSink findings)
    {
        var says = $"{reference.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(name)}, but no source declares a {_kind} of that name in the namespace {Wording.Namespace(workload)}; {_consequence}.";
        var others = graph.VisibleOfKind(_kind).Where(other => other.Group.Length == 0).ToList();
        if (others.Find(other => other.Name == name) is { } elsewhere)
        {
            findings.Report(
                reference,
                $"{says} One of that name is in {Wording.Namespace(elsewhere)}, and pods reach only their own namespace: declare it in {Wording.Namespace(workload)} too, or move one of the two.",
                elsewhere.Root);
            return;
        }

        var nearest = Nearest.To(name, others.FindAll(other => other.Namespace == workload.Namespace).ConvertAll(other => other.Name));
        var meant = nearest is null ? null : graph.Find("", _kind, workload.Namespace, nearest);
        var external = _kind is "ConfigMap" or "Secret" ? $"k8s.External.{_kind}(\"{name}\")" : $"k8s.External.Resource(\"v1\", \"{_kind}\", \"{name}\")";
        findings.Suggesting(nearest).Report(
            reference,
            $"{says} {(meant is null ? "Declare it" : $"Did you mean {Wording.Quoted(meant.Name)}? Otherwise declare it")}, or say {external} if it lives elsewhere.",
            meant is null ? [] : [meant.Root]);
    }
}
