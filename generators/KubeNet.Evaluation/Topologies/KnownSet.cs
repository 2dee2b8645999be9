using System.Globalization;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Topologies;

/// <summary>A set of another project, made from its topology: complete, so that nothing can change it.</summary>
internal sealed class KnownSet : IKnownMembers
{
    private readonly INamedTypeSymbol _type;
    private readonly MapNode? _members;
    private readonly IReadOnlyList<KnownSet> _used;
    private readonly Dictionary<string, Value?> _values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A resource lacks what each has.</exception>
    public KnownSet(INamedTypeSymbol type, MapNode topology, IReadOnlyList<KnownSet> used, ClusterProfile cluster)
    {
        _type = type;
        _used = used;
        _members = topology.Map(SetTopology.Members);
        Recording = new SetRecording(
            type.Name,
            new Sourced<string>(topology.Text(SetTopology.Namespace) ?? "default", Origin.None),
            cluster
        )
        {
            IsTopologyOnly = true,
        };
        foreach (var set in used)
        {
            Recording.Use(set.Recording);
        }

        foreach (var resource in TakeFrom(topology, SetTopology.Resources))
        {
            Recording.Add(new Resource(resource));
        }

        foreach (var proxy in TakeFrom(topology, SetTopology.Proxies))
        {
            Recording.AddProxy(new Resource(proxy));
        }

        foreach (var external in topology.List(SetTopology.Externals)?.Maps ?? [])
        {
            Recording.AddExternal(SetTopology.ToExternal(external));
        }

        foreach (var known in topology.Map(SetTopology.Classes)?.Entries ?? [])
        {
            Recording.Rewrites.KnowController(known.Key, (known.Value as ScalarNode)?.Text ?? "");
        }

        Recording.Complete();
    }

    public SetRecording Recording { get; }

    public Value? Read(ISymbol member) => Read(KeyOf(member, _type), TypeOf(member));

    public string WhyNot(ISymbol member)
    {
        var name = $"'{member.ContainingType.Name}.{member.Name}'";
        var of = $"of the set '{_type.Name}' of '{_type.ContainingAssembly.Name}'";
        if (member is not (IPropertySymbol or IFieldSymbol))
        {
            return $"{name} {of} is compiled code, which is not executed at build time. "
                + "Let that set put what it returns into a public property, and read the property.";
        }

        return _members?.Map(KeyOf(member, _type))?.Text(CarriedValue.Kind) == CarriedValue.Withheld
            ? $"{name} {of} is a value of a Secret, which the assembly does not contain. Refer to the Secret by its handle."
            : $"The value of {name} {of} is not known here. The assembly contains the values of properties and fields that hold "
                + "a handle, a string, a number, a bool or null, and whose getter has no code but such an expression. Add one of these.";
    }

    /// <summary>
    /// The name of a member in the topology. A base class may have a member that a derived one hides, so its own have its name before them.
    /// </summary>
    public static string KeyOf(ISymbol member, INamedTypeSymbol set)
    {
        var declaring = member.ContainingType.OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(declaring, set)
            ? member.Name
            : $"{declaring.ContainingNamespace.ToDisplayString()}.{declaring.MetadataName}.{member.Name}";
    }

    /// <summary>The name of a member that has this object, if it was read.</summary>
    public string? NameOf(object handle) => _values.FirstOrDefault(known => ReferenceEquals(known.Value?.Raw, handle)).Key;

    private static ITypeSymbol? TypeOf(ISymbol member) =>
        member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };

    private static IEnumerable<MapNode> TakeFrom(MapNode topology, string list) =>
        topology.List(list)?.RemoveAll().OfType<MapNode>().ToArray() ?? [];

    private Value? Read(string key, ITypeSymbol? type)
    {
        if (!_values.TryGetValue(key, out var value))
        {
            _values.Add(key, null); // a member that is said to be itself has no value
            _values[key] = value = _members?[key] is MapNode node ? ValueOf(node, type) : null;
        }

        return value;
    }

    private Value? ValueOf(MapNode node, ITypeSymbol? type)
    {
        var kind = node.Text(CarriedValue.Kind);
        switch (kind)
        {
            case null or CarriedValue.Withheld:
                return null;
            case CarriedValue.Null:
                return Value.Null;
            case CarriedValue.Same:
                var owner =
                    node.Scalar(CarriedValue.Set)?.Number is not { } set ? this
                    : set >= 0 && set < _used.Count ? _used[(int)set]
                    : null;
                return node.Text(CarriedValue.Of) is { } of ? owner?.Read(of, type) : null;
            case CarriedValue.Enum:
                return
                    type is not null
                    && CarriedValue.Underlying(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } declared
                    && ScalarOf(node.Text(CarriedValue.Code), node.Text(CarriedValue.Value)) is { } number
                    ? new Value(new SymbolicEnum(declared, number), Origin.None)
                    : null;
            default:
                return (ScalarOf(kind, node.Text(CarriedValue.Value)) ?? HandleOf(kind, node)) is { } raw
                    ? new Value(raw, Origin.None)
                    : null;
        }
    }

    private static object? ScalarOf(string? code, string? text)
    {
        if (text is null || !Enum.TryParse<TypeCode>(code, out var type) || type is < TypeCode.Boolean or TypeCode.DateTime)
        {
            return null;
        }

        try
        {
            return Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is FormatException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    private object? HandleOf(string kind, MapNode node)
    {
        if (node.Text(CarriedValue.Name) is { } name)
        {
            return kind switch
            {
                nameof(ExternalService) => ExternalServiceOf(node, name),
                nameof(ExternalConfigMap) => new ExternalConfigMap(name),
                nameof(ExternalSecret) => new ExternalSecret(name),
                nameof(ExternalIngressClass) => new ExternalIngressClass(name),
                nameof(ExternalPersistentVolumeClaim) => new ExternalPersistentVolumeClaim(name),
                nameof(ExternalServiceAccount) => new ExternalServiceAccount(name, node.Text(CarriedValue.Namespace) ?? "default"),
                nameof(ExternalRole) => new ExternalRole(name),
                nameof(ExternalClusterRole) => new ExternalClusterRole(name),
                _ => null,
            };
        }

        return kind == nameof(ServicePortHandle) ? PortOf(node)
            : node.Scalar(CarriedValue.Of)?.Number is { } place && place >= 0 && place < Recording.Resources.Count
                ? HandleOf(kind, node, Recording.Resources[(int)place])
            : null;
    }

    private object? HandleOf(string kind, MapNode node, Resource resource) =>
        kind switch
        {
            _ when PlainHandles.Open(kind, Recording, resource) is { } plain => plain,
            nameof(ServiceHandle) => ServiceHandle.Of(Recording, resource),
            nameof(ConfigMapHandle) => ConfigMapHandle.Of(Recording, resource),
            nameof(SecretHandle) => SecretHandle.Of(Recording, resource),
            nameof(IngressClassHandle) => IngressClassHandle.Of(Recording, resource),
            nameof(IngressHandle) => IngressHandle.Of(Recording, resource),
            nameof(NamespaceHandle) => NamespaceHandle.Of(Recording, resource),
            nameof(ModelHandle) => new ModelHandle(Recording, resource),
            _ when WorkloadKind.OfHandle(kind) is { } workload && ContainerOf(node, resource) is { } container => workload.Open(
                Workload.Of(Recording, workload, resource, node.Text(CarriedValue.Selector)?.Split(' ') ?? [workload.SelectorKey]),
                container
            ),
            _ => null,
        };

    private static MapNode? ContainerOf(MapNode node, Resource resource) =>
        node.Scalar(CarriedValue.Container)?.Number is { } place
            ? PodTemplateView.Of(resource)?.Spec?.List("containers")?.Items.ElementAtOrDefault((int)place) as MapNode
            : null;

    private ExternalService ExternalServiceOf(MapNode node, string name) =>
        new(
            Recording,
            name,
            node.Text(CarriedValue.Namespace) ?? "default",
            [
                .. (node.List(CarriedValue.Ports)?.Items ?? [])
                    .OfType<ScalarNode>()
                    .Select(port => new ServicePortFacts(null, port.Number ?? 0, null)),
            ]
        );

    private ServicePortHandle? PortOf(MapNode node)
    {
        PortRef? port = node.Scalar(CarriedValue.Port) is { } said
            ? said.Number is { } number
                ? (int)number
                : said.Text
            : null;
        var service = node.Map(CarriedValue.Of) is { } of && of.Text(CarriedValue.Kind) is { } kind ? HandleOf(kind, of) : null;
        return port is null ? null
            : service is ServiceHandle handle ? handle.Port(port)
            : service is ExternalService external ? external.Port(port)
            : null;
    }
}
