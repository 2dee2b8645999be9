using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// The common part of the rules about references in pod templates: a name that is not declared in the pods' own namespace. Not reported
/// if the object is declared as external, or if a custom resource or a Job of the set contains the name and may create it.
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
                    if (MissingObject.Of(graph, reference) is { } missing && !IsMadeByPods(graph, reference, missing))
                    {
                        Report(reference, missing, findings);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Whether pods of the namespace may create the object, because a Role of it says so, and no similar name makes a mistake likely.
    /// </summary>
    private static bool IsMadeByPods(ResourceGraph graph, Reference reference, MissingObject missing) =>
        missing is { Near: null, Elsewhere.Count: 0 } && CreatedByPods.MayBe(graph, reference.Kind, reference.Namespace);

    /// <summary>Whether this rule judges the reference.</summary>
    protected virtual bool Concerns(PodReference reference) => true;

    private void Report(Reference reference, MissingObject missing, FindingSink findings)
    {
        var (workload, field) = (reference.From, reference.Field);
        var says =
            $"{field.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(reference.Name)}, but no {_kind} with this name "
            + $"is declared in the namespace {Wording.Namespace(workload)}. {_consequence}.";
        if (missing.Elsewhere.FirstOrDefault() is { } elsewhere)
        {
            findings.Report(
                field,
                $"{says} The namespace {Wording.Namespace(elsewhere)} has one with this name, "
                    + "but pods can use only objects of their own namespace. "
                    + $"Declare it in {Wording.Namespace(workload)} too, or move one of the two.",
                elsewhere.Root
            );
            return;
        }

        findings.Suggesting(missing.Near?.Name).Report(field, $"{says} {missing.WayOut(missing.Near)}", MissingObject.Ends(missing.Near));
    }
}
