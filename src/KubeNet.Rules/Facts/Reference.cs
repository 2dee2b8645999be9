using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>One field that refers to another object of the cluster.</summary>
/// <param name="From">The resource that has the field.</param>
/// <param name="Field">The field as written; it may contain more than the name: <c>shop/users</c>.</param>
/// <param name="ApiVersion">The referenced object's. Only the group is compared, not the version.</param>
/// <param name="Kind">The referenced object's kind.</param>
/// <param name="Namespace">The namespace in which it is looked up; null for cluster-scoped kinds.</param>
/// <param name="Name">The referenced object's name.</param>
internal sealed record Reference(Resource From, ScalarNode Field, string ApiVersion, string Kind, string? Namespace, string Name)
{
    /// <summary>
    /// The namespace field, if it is written beside the name. A kustomization moves such references together with the objects, and a whole
    /// set may be applied to one namespace. So the reference also matches what the set declares with the same namespace or with none.
    /// </summary>
    public ScalarNode? NamespaceField { get; init; }

    /// <summary>
    /// Whether the kind is a cluster-scoped custom one. Only its author knows that, so its objects may have a namespace here, which does
    /// not count.
    /// </summary>
    public bool IsOfCluster { get; init; }

    public string Group => ResourceIdentity.GroupOf(ApiVersion);

    /// <summary>What declares the object as external: <c>k8s.External.Secret("db")</c>.</summary>
    public string External => ExternalObject.WayFrom(Field.Origin, ApiVersion, Kind, Namespace, Name);

    /// <summary>The declared object; null if it is not declared.</summary>
    public Resource? Find(ResourceGraph graph) =>
        graph.Find(Group, Kind, Namespace, Name)
        ?? (
            IsOfCluster ? InAnyNamespace(graph)
            : NamespaceField is null ? null
            : AsWritten(graph)
        );

    /// <summary>Whether the object is said to exist elsewhere.</summary>
    public bool IsExternal(ResourceGraph graph) =>
        graph.IsExternal(Group, Kind, Namespace, Name)
        || (
            IsOfCluster
            && (
                graph.IsExternal(Group, Kind, From.Namespace, Name)
                || graph.Externals.Any(external => external.Name == Name && external.Kind == Kind && external.Group == Group)
            )
        );

    private Resource? InAnyNamespace(ResourceGraph graph) =>
        graph.VisibleOfKind(Kind).Concat(graph.OthersOfKind(Kind)).FirstOrDefault(other => other.Name == Name && other.Group == Group);

    private Resource? AsWritten(ResourceGraph graph) =>
        graph
            .VisibleOfKind(Kind)
            .FirstOrDefault(other =>
                other.Name == Name
                && other.Group == Group
                && other.Namespace is not null
                && (other.Metadata.Text("namespace") ?? Namespace) == Namespace
            );
}
