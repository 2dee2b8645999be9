namespace KubeNet.Resources;

/// <summary>
/// What makes two manifests the same object to the API server: group (not version), kind, namespace and name.
/// <see cref="Namespace"/> is null for what has cluster scope.
/// </summary>
internal readonly record struct ResourceIdentity(string Group, string Kind, string? Namespace, string Name)
{
    /// <summary>The group of an <c>apiVersion</c>; that of the core group is empty.</summary>
    public static string GroupOf(string apiVersion) => apiVersion.IndexOf('/') is var slash and >= 0 ? apiVersion.Substring(0, slash) : "";

    public override string ToString() => Namespace is null ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";
}

/// <summary>One Kubernetes object: its tree, and the place where it was declared.</summary>
internal sealed class Resource
{
    public Resource(string apiVersion, string kind, Sourced<string> name, Sourced<string>? @namespace, FieldOrder topOrder)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Name = name.Value;
        Namespace = @namespace?.Value;
        Origin = name.Origin;
        Root = new MapNode(topOrder, name.Origin);
        Root.Set("apiVersion", apiVersion, Origin.None);
        Root.Set("kind", kind, Origin.None);
        Metadata = Root.Set("metadata", new MapNode(MetadataOrder));
        Metadata.Set("name", name);
        if (@namespace is { } known)
        {
            Metadata.Set("namespace", known);
        }
    }

    /// <summary>A resource of a whole tree, which has <c>apiVersion</c>, <c>kind</c> and <c>metadata.name</c>.</summary>
    public Resource(MapNode root)
    {
        Root = root;
        Metadata = root.Map("metadata") ?? throw new ArgumentException("The tree has no metadata.", nameof(root));
        ApiVersion = root.Text("apiVersion") ?? throw new ArgumentException("The tree has no apiVersion.", nameof(root));
        Kind = root.Text("kind") ?? throw new ArgumentException("The tree has no kind.", nameof(root));
        Name = Metadata.Text("name") ?? throw new ArgumentException("The tree has no metadata.name.", nameof(root));
        Namespace = Metadata.Text("namespace");
        Origin = Metadata.Scalar("name")!.NearestOrigin;
    }

    /// <summary>A resource as a file has it, whatever it lacks: what is missing is empty, and the tree stays as it is.</summary>
    /// <param name="root">The whole tree.</param>
    /// <param name="namespace">The namespace that it lands in; null for what has cluster scope.</param>
    public Resource(MapNode root, string? @namespace)
    {
        Root = root;
        Metadata = root.Map("metadata") ?? new MapNode(MetadataOrder, root.Origin);
        ApiVersion = root.Text("apiVersion") ?? "";
        Kind = root.Text("kind") ?? "";
        Name = Metadata.Text("name") ?? "";
        Namespace = @namespace;
        Origin = (Metadata["name"] ?? Metadata).NearestOrigin;
    }

    private Resource(Resource other, Func<Origin, Origin> place)
    {
        Root = (MapNode)other.Root.Relocated(place);
        Metadata = ReferenceEquals(other.Root["metadata"], other.Metadata)
            ? (MapNode)Root["metadata"]!
            : (MapNode)other.Metadata.Relocated(place);
        ApiVersion = other.ApiVersion;
        Kind = other.Kind;
        Name = other.Name;
        Namespace = other.Namespace;
        Origin = place(other.Origin);
        _saidToLack = other._saidToLack;
    }

    private List<string>? _saidToLack;
    private string? _group;

    public static readonly FieldOrder MetadataOrder = new("name", "namespace", "labels", "annotations");

    /// <summary>What repeats the name was taken from it.</summary>
    public ValueSource? SourceOfName => ValueSource.Of(Metadata["name"]);

    /// <summary>The name, as a call repeats it.</summary>
    public Sourced<string> NameAt(Origin call) => new(Name, call) { TakenFrom = SourceOfName };

    public string ApiVersion { get; }

    public string Kind { get; }

    public string Name { get; }

    /// <summary>The namespace, always written out; null for what has cluster scope.</summary>
    public string? Namespace { get; }

    /// <summary>The place of the name in the source.</summary>
    public Origin Origin { get; }

    public MapNode Root { get; }

    public MapNode Metadata { get; }

    /// <summary>The group of the API, empty for the core group. Each rule asks for it, so it is cut off once.</summary>
    public string Group => _group ??= ResourceIdentity.GroupOf(ApiVersion);

    public ResourceIdentity Identity => new(Group, Kind, Namespace, Name);

    /// <summary>Notes that a field's absence is reported already, by the code that should have set it: no rule repeats it.</summary>
    public void SayLacks(string field) => (_saidToLack ??= []).Add(field);

    public bool IsSaidToLack(string field) => _saidToLack?.Contains(field) == true;

    /// <summary>Whether the node is a part of the resource; what a <c>Configure</c> took out of it is not.</summary>
    public bool Has(ResourceNode node)
    {
        var top = node;
        while (top.Parent is { } parent)
        {
            top = parent;
        }

        return ReferenceEquals(top, Root);
    }

    /// <summary>The same resource with each origin taken to another place.</summary>
    public Resource Relocated(Func<Origin, Origin> place) => new(this, place);

    public override string ToString() => Identity.ToString();
}
