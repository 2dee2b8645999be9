using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using k8s.Models;

namespace KubeNet.Models.Tests.Harness;

/// <summary>
/// Writes a program that adds one model of each kind of KubernetesClient with every property set. A class that stands in many places has
/// its objects set in the first of them, and its scalars in all, so that the program grows with the number of classes.
/// </summary>
internal sealed class ModelPrograms
{
    private readonly StringBuilder _code = new();
    private readonly HashSet<Type> _written = [];
    private int _count;

    /// <summary>
    /// Every class that is an object of the API, without the lists and the answers of the server that have no metadata of their own.
    /// </summary>
    public static IReadOnlyList<Type> Kinds { get; } =
    [
        .. typeof(V1Pod)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.GetCustomAttribute<KubernetesEntityAttribute>() is not null
                && type.GetProperty("Metadata")?.PropertyType == typeof(V1ObjectMeta)
            )
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The program, and how many classes it sets.</summary>
    public static (string File, int Classes) Write(IEnumerable<Type> kinds)
    {
        var program = new ModelPrograms();
        foreach (var kind in kinds)
        {
            program._code.Append(
                CultureInfo.InvariantCulture,
                $"public sealed class Set{kind.Name} : ManifestSet {{ protected override void Define(Manifests k8s) {{ k8s.Add("
            );
            program.Write(kind, 0);
            program._code.AppendLine("); } }");
        }

        return (program._code.ToString(), program._written.Count);
    }

    private int Next => ++_count;

    private void Write(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var n = Next.ToString(CultureInfo.InvariantCulture);
        if (type == typeof(string))
        {
            _code.Append(CultureInfo.InvariantCulture, $"\"s-{n}\"");
        }
        else if (type == typeof(bool))
        {
            _code.Append(_count % 2 == 0 ? "true" : "false");
        }
        else if (type == typeof(int) || type == typeof(long) || type == typeof(object))
        {
            _code.Append(n);
        }
        else if (type == typeof(double))
        {
            _code.Append(n).Append(_count % 2 == 0 ? ".5" : ".0");
        }
        else if (type == typeof(DateTime))
        {
            _code
                .Append(CultureInfo.InvariantCulture, $"new DateTime(2026, 1, 1, 0, 0, {_count % 60}, DateTimeKind.Utc)")
                .Append(_count % 2 == 0 ? ".AddTicks(1234567)" : "");
        }
        else if (type == typeof(byte[]))
        {
            _code.Append(CultureInfo.InvariantCulture, $"new byte[] {{ 1, {_count % 256} }}");
        }
        else if (type == typeof(IntOrString))
        {
            _code.Append(_count % 2 == 0 ? n : $"\"{n}%\"");
        }
        else if (type == typeof(ResourceQuantity))
        {
            _code.Append(
                CultureInfo.InvariantCulture,
                $"\"{_count}{(string[])["", "m", "Mi", "k", "Gi", ".5", "e3"] switch { var units => units[_count % units.Length] }}\""
            );
        }
        else if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            WriteCollection(type.GetGenericArguments(), depth);
        }
        else
        {
            WriteObject(type, depth);
        }
    }

    private void WriteCollection(Type[] arguments, int depth)
    {
        var names = arguments.Select(NameOf).ToArray();
        if (arguments.Length == 2)
        {
            _code.Append(CultureInfo.InvariantCulture, $"new Dictionary<string, {names[1]}> {{ [\"k/{Next}\"] = ");
            Write(arguments[1], depth);
            _code.Append(" }");
            return;
        }

        _code.Append(CultureInfo.InvariantCulture, $"new List<{names[0]}> {{ ");
        Write(arguments[0], depth);
        _code.Append(", ");
        Write(arguments[0], depth);
        _code.Append(" }");
    }

    private void WriteObject(Type type, int depth)
    {
        var isFirst = _written.Add(type);
        _code.Append("new ").Append(type.Name).Append(" { ");
        foreach (
            var property in type.GetProperties()
                .Where(p => p.SetMethod is { IsPublic: true } && p.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
        )
        {
            var isIdentity = depth == 0 && property.Name is "ApiVersion" or "Kind";
            var isClusterScoped = depth == 1 && type == typeof(V1ObjectMeta) && property.Name == nameof(V1ObjectMeta.NamespaceProperty);
            if (!isIdentity && !isClusterScoped && (isFirst || !HoldsObjects(property.PropertyType)))
            {
                _code.Append(property.Name).Append(" = ");
                Write(property.PropertyType, depth + 1);
                _code.Append(", ");
            }
        }

        _code.Append('}');
    }

    private static bool HoldsObjects(Type type) =>
        type.IsGenericType
            ? type.GetGenericArguments().Any(HoldsObjects)
            : type.Namespace == "k8s.Models" && type != typeof(IntOrString) && type != typeof(ResourceQuantity);

    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? NameOf(value) + "?"
        : type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : type.IsGenericType
            ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
                + $"<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
