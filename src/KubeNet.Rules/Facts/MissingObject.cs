using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>
/// What a reference names and no source declares. Who may provide it all the same is asked here, for all rules alike: the other sets, what
/// is said to live elsewhere, operators and Jobs of the set, Kubernetes itself. So is what was probably meant.
/// </summary>
internal sealed class MissingObject
{
    private readonly Reference _reference;
    private readonly Lazy<List<Resource>> _others;

    private MissingObject(ResourceGraph graph, Reference reference)
    {
        _reference = reference;
        _others = new Lazy<List<Resource>>(() => [.. graph.VisibleOfKind(reference.Kind).Where(other => other.Group == reference.Group)]);
    }

    /// <summary>Objects of the very name, in other namespaces.</summary>
    public IReadOnlyList<Resource> Elsewhere => _others.Value.FindAll(other => other.Name == _reference.Name);

    /// <summary>The object of the namespace whose name is nearest; null where none is near.</summary>
    public Resource? Near
    {
        get
        {
            var beside = _others.Value.FindAll(other => other.Namespace == _reference.Namespace);
            return Nearest.To(_reference.Name, beside.ConvertAll(other => other.Name)) is { } near
                ? beside.Find(other => other.Name == near)
                : null;
        }
    }

    /// <summary>Null where the object is declared, or somebody else may provide it.</summary>
    public static MissingObject? Of(ResourceGraph graph, Reference reference) =>
        reference.Find(graph) is not null
        || graph.IsExternal(reference.Group, reference.Kind, reference.Namespace, reference.Name)
        || IsMadeByOperators(graph, reference)
        || MadeByKubernetes.Has(graph, reference)
            ? null
            : new MissingObject(graph, reference);

    private static bool IsMadeByOperators(ResourceGraph graph, Reference reference) =>
        reference is { Group: "", Kind: "Service" }
            ? graph.Operators.MayMakeService(reference.Namespace, reference.Name)
            : graph.Operators.MayMake(reference.Namespace, reference.Name);

    /// <summary>The last sentence of a message.</summary>
    /// <param name="meant">What was probably meant; null for nothing.</param>
    /// <param name="shown">How it is written; null for its name.</param>
    /// <param name="it">What is to be declared: <c>it</c>, <c>a headless one</c>.</param>
    public string WayOut(Resource? meant, string? shown = null, string it = "it")
    {
        var declare = meant is null ? $"Declare {it}" : $"Did you mean {shown ?? Wording.Quoted(meant.Name)}? Otherwise declare {it}";
        return $"{declare}, or say {_reference.External} if it lives elsewhere.";
    }

    /// <summary>
    /// Reports a name that leads nowhere. Where one object of it is in another namespace than the one written, that is what is wrong.
    /// </summary>
    /// <param name="findings">Where to report.</param>
    /// <param name="consequence">What comes of it, after "so".</param>
    public void Report(FindingSink findings, string consequence)
    {
        var (field, kind, name) = (_reference.Field, _reference.Kind, Wording.Quoted(_reference.Name));
        var where = _reference.Namespace is { } space ? $"in the namespace {Wording.Quoted(space)}" : "in this set";
        var says =
            $"{field.FieldPath} of {Wording.Named(_reference.From)} refers to the {kind} {name}, which does not exist {where}, so "
            + $"{consequence}.";
        if (Near is null && Elsewhere is [var other, ..])
        {
            var move = _reference.NamespaceField is null ? "Move one of the two" : $"Write {Wording.Namespace(other)} as the namespace";
            findings.Report(
                _reference.NamespaceField ?? field,
                $"{says} One of that name is in {Wording.Namespace(other)}. {move}, or say {_reference.External} if it lives elsewhere.",
                other.Root
            );
            return;
        }

        findings.Report(field, $"{says} {WayOut(Near)}", Ends(Near));
    }

    /// <summary>The other end of a finding: what was meant, if anything.</summary>
    public static ResourceNode[] Ends(Resource? meant) => meant is null ? [] : [meant.Root];
}
