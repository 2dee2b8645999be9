using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>
/// A referenced object that is not declared. For all rules, this class checks whether something else may provide it: other sets,
/// external declarations, operators and Jobs of the set, or Kubernetes itself. It also finds what was probably meant.
/// </summary>
internal sealed class MissingObject
{
    private readonly Reference _reference;
    private readonly ResourceGraph _graph;
    private readonly Lazy<List<Resource>> _others;

    private MissingObject(ResourceGraph graph, Reference reference)
    {
        _graph = graph;
        _reference = reference;
        _others = new Lazy<List<Resource>>(() =>
            [
                .. graph
                    .VisibleOfKind(reference.Kind)
                    .Concat(reference.IsOfCluster ? graph.OthersOfKind(reference.Kind) : []) // as Reference.Find
                    .Where(other => other.Group == reference.Group),
            ]
        );
    }

    /// <summary>Objects with the same name, in other namespaces.</summary>
    public IReadOnlyList<Resource> Elsewhere => _others.Value.FindAll(other => other.Name == _reference.Name);

    /// <summary>The object of the namespace with the most similar name; null if none is similar.</summary>
    public Resource? Near
    {
        get
        {
            var beside = _others.Value.FindAll(other => _reference.IsOfCluster || other.Namespace == _reference.Namespace);
            return Nearest.To(_reference.Name, beside.ConvertAll(other => other.Name)) is { } near
                ? beside.Find(other => other.Name == near)
                : null;
        }
    }

    /// <summary>The most similar name of what is said to exist elsewhere; null if none is similar.</summary>
    public string? NearElsewhere =>
        Nearest.To(
            _reference.Name,
            [
                .. _graph
                    .Externals.Concat(_graph.Cluster.Resources)
                    .Where(external =>
                        external.Group == _reference.Group
                        && external.Kind == _reference.Kind
                        && (_reference.IsOfCluster || external.Namespace == _reference.Namespace)
                    )
                    .Select(external => external.Name),
            ]
        );

    /// <summary>Null if the object is declared, or if something else may provide it.</summary>
    public static MissingObject? Of(ResourceGraph graph, Reference reference) =>
        reference.Find(graph) is not null
        || reference.IsExternal(graph)
        || IsMadeByOperators(graph, reference)
        || MadeByKubernetes.Has(graph, reference)
            ? null
            : new MissingObject(graph, reference);

    /// <summary>
    /// The same for an object that no operator creates, such as a class: a custom resource that contains its name only refers to it.
    /// </summary>
    public static MissingObject? OfClass(ResourceGraph graph, Reference reference) =>
        reference.Find(graph) is not null || reference.IsExternal(graph) || MadeByKubernetes.Has(graph, reference)
            ? null
            : new MissingObject(graph, reference);

    /// <summary>A custom resource contains the names of its own references, which says nothing about who creates the objects.</summary>
    private static bool IsMadeByOperators(ResourceGraph graph, Reference reference) =>
        reference is { Group: "", Kind: "Service" } || !Operators.IsOwnGroup(reference.From.Group)
            ? graph.Operators.MayMakeService(reference.Namespace ?? reference.From.Namespace, reference.Name)
            : graph.Operators.MayMake(reference.Namespace, reference.Name);

    /// <summary>The last sentence of a message.</summary>
    /// <param name="meant">The object that was probably meant; null if there is none.</param>
    /// <param name="shown">How to write it; null for its name.</param>
    /// <param name="it">What to declare: <c>it</c>, <c>a headless Service</c>.</param>
    public string WayOut(Resource? meant, string? shown = null, string it = "it")
    {
        var name =
            meant is not null ? shown ?? Wording.Quoted(meant.Name)
            : NearElsewhere is { } near ? Wording.Quoted(near)
            : null;
        var declare = name is null ? $"Declare {it}" : $"Did you mean {name}? Otherwise declare {it}";
        return $"{declare}, or add {_reference.External} if it exists elsewhere.";
    }

    /// <summary>
    /// Reports a name that does not exist. If an object with this name is in another namespace, the namespace is reported instead.
    /// </summary>
    /// <param name="findings">Where to report.</param>
    /// <param name="consequence">The consequence, as a clause after "so".</param>
    public void Report(FindingSink findings, string consequence)
    {
        var (field, kind, name) = (_reference.Field, _reference.Kind, Wording.Quoted(_reference.Name));
        var where =
            _reference.Namespace is { } space ? $"in the namespace {Wording.Quoted(space)}"
            : ExternalObject.IsYaml(field.Origin) ? "in these files"
            : "in this set";
        var says =
            $"{field.FieldPath} of {Wording.Named(_reference.From)} refers to the {kind} {name}, which does not exist {where}, so "
            + $"{consequence}.";
        if (Near is null && Elsewhere is [var other, ..])
        {
            var move = _reference.NamespaceField is null ? "Move one of the two" : $"Write {Wording.Namespace(other)} as the namespace";
            findings.Report(
                _reference.NamespaceField ?? field,
                $"{says} The namespace {Wording.Namespace(other)} has one with this name. "
                    + $"{move}, or add {_reference.External} if it exists elsewhere.",
                other.Root
            );
            return;
        }

        findings.Report(field, $"{says} {WayOut(Near)}", Ends(Near));
    }

    /// <summary>The related place of a finding: the object that was probably meant, if any.</summary>
    public static ResourceNode[] Ends(Resource? meant) => meant is null ? [] : [meant.Root];
}
