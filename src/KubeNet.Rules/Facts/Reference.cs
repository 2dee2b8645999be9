using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>One field that names another object of the cluster.</summary>
/// <param name="From">The resource that has the field.</param>
/// <param name="Field">The field, as it is written; it may hold more than the name: <c>shop/users</c>.</param>
/// <param name="ApiVersion">Of the object that is named. Its group counts, its version does not.</param>
/// <param name="Kind">Of the object that is named.</param>
/// <param name="Namespace">Where it is looked for; null for what has cluster scope.</param>
/// <param name="Name">Its name.</param>
internal sealed record Reference(Resource From, ScalarNode Field, string ApiVersion, string Kind, string? Namespace, string Name)
{
    /// <summary>
    /// The namespace, where it is written beside the name. A kustomization moves such references with the objects, and a set may be
    /// applied to a namespace as a whole; so what the set declares with the same namespace, or with none, is meant wherever it lands.
    /// </summary>
    public ScalarNode? NamespaceField { get; init; }

    public string Group => ResourceIdentity.GroupOf(ApiVersion);

    /// <summary>What says that the object lives elsewhere: <c>k8s.External.Secret("db")</c>.</summary>
    public string External =>
        Group.Length == 0 && Kind is "ConfigMap" or "Secret" or "Service"
            ? $"k8s.External.{Kind}(\"{Name}\")"
            : $"k8s.External.Resource(\"{ApiVersion}\", \"{Kind}\", \"{Name}\")";

    /// <summary>The declared object; null where no source declares it.</summary>
    public Resource? Find(ResourceGraph graph) =>
        graph.Find(Group, Kind, Namespace, Name) ?? (NamespaceField is null ? null : AsWritten(graph));

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
