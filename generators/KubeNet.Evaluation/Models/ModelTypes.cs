using System.Reflection;
using KubeNet.Evaluation.Native;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Models;

/// <summary>
/// What the symbols of KubernetesClient say. Its assembly is never loaded: its classes are read by their properties' names.
/// </summary>
internal static class ModelTypes
{
    /// <summary>The package that brings models into sets.</summary>
    private const string Bridge = "KubeNet.Sdk.KubernetesClient";

    private const string Client = "KubernetesClient";
    private const string ClientModels = "k8s.Models.";

    /// <summary>
    /// Those of KubernetesClient by their names. The library has an <c>IntOrString</c> too, so the stand-in has another name.
    /// </summary>
    private static readonly Dictionary<string, Type> s_standIns = new(StringComparer.Ordinal)
    {
        ["IntOrString"] = typeof(ClientIntOrString),
        ["ResourceQuantity"] = typeof(ResourceQuantity),
    };

    private static readonly Lazy<Dictionary<string, NativeMethod>> s_members = new(ReadStandIns);

    public static bool IsBridge(IMethodSymbol method) => method.ContainingAssembly?.Name == Bridge;

    /// <summary>A class of KubernetesClient whose instances are nothing but their properties.</summary>
    public static bool IsModel(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class, IsStatic: false }
        && IsOfClient(type)
        && type.ContainingNamespace is { } owner
        && (IsModels(owner) || type.Name == "KubernetesObject" && owner.Name == "k8s")
        && StandInOf(type) is null
        && !Attributes(type).Any(attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute");

    /// <summary>A method of the class with KubernetesClient's extension methods on models.</summary>
    public static bool IsExtensionOfModels(IMethodSymbol method) =>
        method is { IsStatic: true, ContainingType: { Name: "ModelExtensions", ContainingNamespace: { } owner } type }
        && IsOfClient(type)
        && IsModels(owner);

    /// <summary>The class here that stands for one of KubernetesClient whose values have a meaning of their own.</summary>
    public static Type? StandInOf(ITypeSymbol type) =>
        IsOfClient(type) && type.ContainingNamespace is { } owner && IsModels(owner) && type.ContainingType is null
            ? s_standIns.TryGetValue(type.Name, out var standIn)
                ? standIn
                : null
            : null;

    /// <summary>The enum here that stands for one of such a class.</summary>
    public static Type? StandInEnumOf(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum && type.ContainingType is { } outer ? StandInOf(outer)?.GetNestedType(type.Name) : null;

    /// <summary>The member here that stands for one of KubernetesClient.</summary>
    public static NativeMethod? Find(IMethodSymbol method) =>
        StandInOf(method.ContainingType) is not null && s_members.Value.TryGetValue(IdHere(method) ?? "", out var found) ? found : null;

    /// <summary>What <c>[KubernetesEntity]</c> says of a class, or of one that it derives from.</summary>
    public static (string? ApiVersion, string? Kind) EntityOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Attributes(type).FirstOrDefault(a => a.AttributeClass?.Name == "KubernetesEntityAttribute") is { } entity)
            {
                var said = entity.NamedArguments.ToDictionary(a => a.Key, a => a.Value.Value as string);
                said.TryGetValue("Group", out var group);
                said.TryGetValue("ApiVersion", out var version);
                said.TryGetValue("Kind", out var kind);
                return (string.IsNullOrEmpty(group) ? version : $"{group}/{version}", kind);
            }
        }

        return (null, null);
    }

    /// <summary>The documentation id that the stand-in's member has.</summary>
    private static string? IdHere(IMethodSymbol method) =>
        s_standIns.Aggregate(method.GetDocumentationCommentId(), (id, type) => id?.Replace(ClientModels + type.Key, type.Value.FullName));

    private static IEnumerable<AttributeData> Attributes(ITypeSymbol type) => type.GetAttributes();

    private static bool IsOfClient(ITypeSymbol type) => type.ContainingAssembly?.Name.StartsWith(Client, StringComparison.Ordinal) == true;

    private static bool IsModels(INamespaceSymbol owner) =>
        owner is { Name: "Models", ContainingNamespace: { Name: "k8s", ContainingNamespace.IsGlobalNamespace: true } };

    private static Dictionary<string, NativeMethod> ReadStandIns()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return s_standIns
            .Values.SelectMany(type => type.GetMethods(Public).Cast<MethodBase>().Concat(type.GetConstructors(Public)))
            .ToDictionary(DocumentationId.Of, method => new NativeMethod(method, isDsl: false, cost: null), StringComparer.Ordinal);
    }
}
