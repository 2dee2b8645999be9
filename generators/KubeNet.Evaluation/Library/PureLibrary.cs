using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library;

/// <summary>The allow-list: every area's rows, by the documentation id of the type. What is not here cannot be called.</summary>
internal static class PureLibrary
{
    /// <summary>The assemblies that the rows are from, found through a type of each: nothing is loaded by name.</summary>
    private static readonly Lazy<Assembly[]> s_framework = new(() =>
        new[]
        {
            typeof(object),
            typeof(Uri),
            typeof(Enumerable),
            typeof(HashSet<>),
            typeof(SortedSet<>),
            typeof(LinkedList<>),
            typeof(ImmutableArray),
            typeof(IPAddress),
            typeof(Regex),
            typeof(System.Numerics.BigInteger),
            typeof(SHA256),
            typeof(Stack<>),
            typeof(StringBuilder),
            typeof(Collection<>),
        }
            .Select(type => type.Assembly)
            .Distinct()
            .ToArray()
    );

    private static readonly Dictionary<string, PureType> s_types = new[]
    {
        TextTypes.Rows,
        NumberTypes.Rows,
        CollectionTypes.Rows,
        LinqTypes.Rows,
        TimeTypes.Rows,
        NetTypes.Rows,
        ExceptionTypes.Rows,
    }
        .SelectMany(rows => rows)
        .ToDictionary(row => DocumentationId.Of(row.Type), StringComparer.Ordinal);

    public static PureType? Find(string typeId) => s_types.TryGetValue(typeId, out var row) ? row : null;

    /// <summary>The whole table.</summary>
    public static IEnumerable<PureType> Rows => s_types.Values;

    /// <summary>
    /// Rows for types that the compile-time framework of this assembly does not know; those that the host lacks are left out.
    /// </summary>
    internal static IEnumerable<PureType> WherePresent(params string[] names) =>
        names.Select(TypeOfFramework).Where(type => type is not null).Select(type => new PureType(type!));

    /// <summary>A public type of the running framework by its full name.</summary>
    internal static Type? TypeOfFramework(string name) =>
        s_framework
            .Value.Select(assembly => assembly.GetType(name, throwOnError: false))
            .FirstOrDefault(type => type is { IsVisible: true });
}
