using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// What the rules about references of pod templates have in common: a name that no source declares, in the pods' own namespace. Silent
/// where it is said to live elsewhere, and where a custom resource or a Job of the set names it and so may make it.
/// </summary>
internal abstract class DanglingReference : Rule
{
    private readonly string _kind;
    private readonly string _consequence;

    protected DanglingReference(string id, string title, Severity severity, string kind, string consequence)
        : base(id, title, severity)
    {
        _kind = kind;
        _consequence = consequence;
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodTemplateView.In(graph.Own))
        {
            foreach (var found in PodReferences.Of(pod))
            {
                if (found.Kind == _kind && Concerns(found) && found.Name.Text is { } name)
                {
                    var reference = new Reference(pod.Workload, found.Name, "v1", _kind, pod.Workload.Namespace, name);
                    if (MissingObject.Of(graph, reference) is { } missing)
                    {
                        Report(reference, missing, findings);
                    }
                }
            }
        }
    }

    /// <summary>Whether this rule is the one that judges the reference.</summary>
    protected virtual bool Concerns(PodReference reference) => true;

    private void Report(Reference reference, MissingObject missing, FindingSink findings)
    {
        var (workload, field) = (reference.From, reference.Field);
        var says =
            $"{field.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(reference.Name)}, but no source declares a "
            + $"{_kind} of that name in the namespace {Wording.Namespace(workload)}; {_consequence}.";
        if (missing.Elsewhere.FirstOrDefault() is { } elsewhere)
        {
            findings.Report(
                field,
                $"{says} One of that name is in {Wording.Namespace(elsewhere)}, and pods reach only their own namespace: declare it in "
                    + $"{Wording.Namespace(workload)} too, or move one of the two.",
                elsewhere.Root
            );
            return;
        }

        findings.Suggesting(missing.Near?.Name).Report(field, $"{says} {missing.WayOut(missing.Near)}", MissingObject.Ends(missing.Near));
    }
}
