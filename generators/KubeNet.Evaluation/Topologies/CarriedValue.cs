using System.Globalization;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Topologies;

/// <summary>The value of a set's member in the topology, as <c>{"is":kind,…}</c>.</summary>
internal static class CarriedValue
{
    public const string Kind = "is";

    /// <summary>The place of the resource in the set, or the name of a member.</summary>
    public const string Of = "of";

    /// <summary>The place of the used set that the member belongs to.</summary>
    public const string Set = "set";

    public const string Value = "value";
    public const string Name = "name";
    public const string Namespace = "namespace";
    public const string Port = "port";
    public const string Ports = "ports";
    public const string Container = "container";
    public const string Selector = "selector";
    public const string Code = "code";

    /// <summary>The same object as that of another member.</summary>
    public const string Same = "Member";

    public const string Null = "Null";
    public const string Enum = "Enum";

    /// <summary>A text of a Secret, which is left out.</summary>
    public const string Withheld = "Secret";

    /// <summary>Null for a value that other projects cannot read.</summary>
    /// <param name="raw">What the member holds.</param>
    /// <param name="type">The type of the member.</param>
    /// <param name="own">The set.</param>
    public static MapNode? NodeOf(object? raw, ITypeSymbol type, SetRecording own) =>
        raw switch
        {
            null => New(Null),
            string text when IsOfSecret(text, own) => New(Withheld),
            SymbolicEnum number => SymbolEqualityComparer.Default.Equals(Underlying(type), number.Type)
                ? Scalar(Enum, number.Number, Convert.GetTypeCode(number.Number).ToString())
                : null,
            System.Enum => null,
            string
            or bool
            or char
            or decimal
            or IConvertible
            and (sbyte or byte or short or ushort or int or uint or long or ulong)
            or float
            or double => Scalar(Convert.GetTypeCode(raw).ToString(), raw, null),
            ServicePortHandle port => OfPort(port, own),
            ExternalService external => OfExternal(external),
            ExternalConfigMap map => Named(nameof(ExternalConfigMap), map.Name),
            ExternalSecret secret => Named(nameof(ExternalSecret), secret.Name),
            ExternalIngressClass ingressClass => Named(nameof(ExternalIngressClass), ingressClass.Name),
            ExternalPersistentVolumeClaim claim => Named(nameof(ExternalPersistentVolumeClaim), claim.Name),
            ExternalServiceAccount account => Named(nameof(ExternalServiceAccount), account.Name, account.Namespace),
            ExternalRole role => Named(nameof(ExternalRole), role.Name),
            ExternalClusterRole role => Named(nameof(ExternalClusterRole), role.Name),
            IDeclared declared when ReferenceEquals(declared.Recording, own) => OfHandle(declared, own),
            _ => null,
        };

    /// <summary>The type without the question mark of a nullable value.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
            ? inner
            : type;

    private static MapNode New(string kind)
    {
        var node = new MapNode();
        node.Set(Kind, kind, Origin.None);
        return node;
    }

    private static MapNode Named(string kind, string name)
    {
        var node = New(kind);
        node.Set(Name, name, Origin.None);
        return node;
    }

    private static MapNode Named(string kind, string name, string @namespace)
    {
        var node = Named(kind, name);
        node.Set(Namespace, @namespace, Origin.None);
        return node;
    }

    private static MapNode Scalar(string kind, object value, string? code)
    {
        var node = New(kind);
        var text = value is float or double
            ? ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture);
        node.Set(Value, text, Origin.None);
        if (code is not null)
        {
            node.Set(Code, code, Origin.None);
        }

        return node;
    }

    private static MapNode? OfHandle(IDeclared declared, SetRecording own)
    {
        var place = own.Resources.ToList().IndexOf(declared.Resource);
        if (place < 0)
        {
            return null;
        }

        var node = New(declared.GetType().Name);
        node.Set(Of, place, Origin.None);
        switch (declared)
        {
            case var plain when PlainHandles.Contains(plain):
                return node;
            case ServiceHandle or ConfigMapHandle or SecretHandle or IngressHandle or IngressClassHandle or NamespaceHandle or ModelHandle:
                return node;
            case IWorkload:
                return OfWorkload(node, (IPodContainer)declared);
            default:
                return null; // the handle of a container
        }
    }

    private static MapNode? OfWorkload(MapNode node, IPodContainer main)
    {
        try
        {
            var container = main.ContainerNode;
            node.Set(Container, ((ListNode)container.Parent!).Items.ToList().IndexOf(container), Origin.None);
        }
        catch (InvalidOperationException)
        {
            return null; // a Configure removed the container that the handle is for
        }

        node.Set(Selector, string.Join(" ", main.Workload.SelectorKeys), Origin.None);
        return node;
    }

    private static MapNode? OfPort(ServicePortHandle port, SetRecording own)
    {
        var service = port.Service switch
        {
            ServiceHandle handle when ReferenceEquals(handle.Recording, own) => OfHandle(handle, own),
            ExternalService external => OfExternal(external),
            _ => null,
        };
        if (service is null)
        {
            return null;
        }

        var node = New(nameof(ServicePortHandle));
        node.Set(Of, service);
        node.Set(Port, port.Port.ToNode(Origin.None).Relocated(_ => Origin.None));
        return node;
    }

    private static MapNode? OfExternal(ExternalService external)
    {
        IServiceFacts facts = external;
        var node = Named(nameof(ExternalService), external.Name);
        node.Set(Namespace, facts.ServiceNamespace, Origin.None);
        foreach (var port in facts.Ports)
        {
            node.GetOrAddList(Ports).Add(new ScalarNode(port.Number, Origin.None));
        }

        return node;
    }

    /// <summary>Whether a text is a value of one of the set's Secrets, or has a long one in it.</summary>
    private static bool IsOfSecret(string text, SetRecording own)
    {
        foreach (var secret in own.Resources.Where(resource => resource is { Group: "", Kind: "Secret" }))
        {
            foreach (var field in new[] { "data", "stringData" })
            {
                foreach (var entry in (secret.Root[field] as MapNode)?.Entries ?? [])
                {
                    if ((entry.Value as ScalarNode)?.Text is { Length: > 0 } value && (Has(text, value) || Has(text, Decoded(value))))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Has(string text, string? value) =>
        value is { Length: > 0 } && (text == value || (value.Length >= 8 && text.IndexOf(value, StringComparison.Ordinal) >= 0));

    private static string? Decoded(string base64)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
