using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace KubeNet.SchemaTable;

/// <summary>
/// KubernetesClient's models: fields and kinds that are newer than npm's, a cross-check of the types, and the scope of each kind
/// (its operations are <c>CreateNamespaced…</c> or <c>Create…</c>).
/// </summary>
internal sealed class ClientModels
{
    private static readonly NullabilityInfoContext s_nullability = new();

    private readonly ApiTypes _types;
    private readonly Dictionary<Type, string> _names = [];
    private readonly List<string> _differences = [];

    public ClientModels(ApiTypes types) => _types = types;

    /// <summary>Where both sources know a field and do not agree; the table keeps npm's.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public static string Version => typeof(V1Pod).Assembly.GetName().Version!.ToString(3);

    /// <summary>The kinds whose objects belong to no namespace.</summary>
    public static IReadOnlySet<(string ApiVersion, string Kind)> ClusterScoped { get; } = ReadScopes();

    public void Merge()
    {
        var kinds = typeof(V1Pod)
            .Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<KubernetesEntityAttribute>() is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .ToList();
        var known = _types.Kinds.ToDictionary(type => type.Kind!.Value);
        foreach (var type in kinds.Where(type => known.ContainsKey(KindOf(type))))
        {
            Merge(type, known[KindOf(type)]);
        }

        foreach (var type in kinds.Where(type => !known.ContainsKey(KindOf(type))))
        {
            _types.ByName[NameOf(type, KindOf(type).ApiVersion)].Kind = KindOf(type);
        }
    }

    private void Merge(Type model, ApiType type)
    {
        if (!_names.TryAdd(model, type.Name))
        {
            return;
        }

        foreach (var property in Properties(model))
        {
            var name = JsonName(property);
            if (!type.Fields.TryGetValue(name, out var field))
            {
                continue;
            }

            // Pair what both know before anything new is named.
            var reference = field.Type.IndexOf('@', StringComparison.Ordinal);
            if (reference >= 0 && Element(property.PropertyType) is { } element && IsModel(element))
            {
                Merge(element, _types.ByName[field.Type[(reference + 1)..]]);
            }
        }

        foreach (var property in Properties(model))
        {
            var name = JsonName(property);
            var written = Written(property.PropertyType, type.Name[..type.Name.LastIndexOf('.')]);
            if (!type.Fields.TryGetValue(name, out var field))
            {
                type.Fields.Add(name, new ApiField(name, written, false, [], ""));
                _differences.Add($"{type.Name}.{name}: only KubernetesClient has it ({written})");
            }
            else if (written == "double" && field.Type == "int64")
            {
                type.Fields[name] = field with { Type = written }; // a number without a format in the OpenAPI document
            }
            else if (field.Type != written && field.Type != "micro-time")
            {
                _differences.Add($"{type.Name}.{name}: npm {field.Type}, KubernetesClient {written}");
            }
        }
    }

    private string Written(Type type, string apiVersion)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "string",
            _ when type == typeof(int) => "int32",
            _ when type == typeof(long) => "int64",
            _ when type == typeof(double) => "double",
            _ when type == typeof(bool) => "bool",
            _ when type == typeof(byte[]) => "bytes",
            _ when type == typeof(DateTime) => "time",
            _ when type.Name is "IntOrString" or "IntstrIntOrString" => "int-or-string",
            _ when type.Name == "ResourceQuantity" => "quantity",
            _ when IsDictionary(type) => "{}" + Written(type.GetGenericArguments()[1], apiVersion),
            _ when type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) => "[]"
                + Written(type.GetGenericArguments()[0], apiVersion),
            _ when IsModel(type) => "@" + NameOf(type, apiVersion),
            _ => "any",
        };
    }

    /// <summary>The table's name of a model; one that npm does not have is added.</summary>
    private string NameOf(Type model, string apiVersion)
    {
        if (!_names.TryGetValue(model, out var name))
        {
            name = apiVersion + "." + model.Name;
            _names.Add(model, name);
            var type = _types.Add(name);
            foreach (var property in Properties(model))
            {
                type.Fields.Add(
                    JsonName(property),
                    new ApiField(JsonName(property), Written(property.PropertyType, apiVersion), IsRequired(property), [], "")
                );
            }
        }

        return name;
    }

    /// <summary>Only text is annotated in the models: a string that may not be null is required.</summary>
    private static bool IsRequired(PropertyInfo property) =>
        property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))
        || (
            property.PropertyType.IsValueType
            && Nullable.GetUnderlyingType(property.PropertyType) is null
            && s_nullability.Create(property).WriteState == NullabilityState.NotNull
        );

    private static IReadOnlySet<(string, string)> ReadScopes()
    {
        var creating = typeof(Kubernetes)
            .Assembly.GetTypes()
            .Where(type => type.IsInterface && type.Name.EndsWith("Operations", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method =>
                method.Name.StartsWith("Create", StringComparison.Ordinal)
                && method.Name.EndsWith("WithHttpMessagesAsync", StringComparison.Ordinal)
            )
            .Select(method =>
                (
                    method.Name,
                    Kind: method
                        .GetParameters()
                        .Select(parameter => parameter.ParameterType)
                        .FirstOrDefault(type => type.GetCustomAttribute<KubernetesEntityAttribute>() is not null)
                )
            )
            .Where(method => method.Kind is not null)
            .ToList();
        var namespaced = creating
            .Where(method => method.Name.StartsWith("CreateNamespaced", StringComparison.Ordinal))
            .Select(method => KindOf(method.Kind!))
            .ToHashSet();
        return creating.Select(method => KindOf(method.Kind!)).Where(kind => !namespaced.Contains(kind)).ToHashSet();
    }

    private static (string ApiVersion, string Kind) KindOf(Type model)
    {
        var entity = model.GetCustomAttribute<KubernetesEntityAttribute>()!;
        return (string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : entity.Group + "/" + entity.ApiVersion, entity.Kind);
    }

    private static Type? Element(Type type) => type.IsGenericType ? Element(type.GetGenericArguments()[^1]) : type;

    private static bool IsModel(Type type) => type.Namespace == "k8s.Models" && type.IsClass && Properties(type).Any();

    private static bool IsDictionary(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>);

    private static IEnumerable<PropertyInfo> Properties(Type model) =>
        model.GetProperties().Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)));

    private static string JsonName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;
}
