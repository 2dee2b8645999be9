using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library;

/// <summary>The allow-list: every area's rows, by the documentation id of the type. What is not here cannot be called.</summary>
internal static class PureLibrary
{
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

    /// <summary>Rows for types that the compile-time framework of this assembly does not know; those that the host lacks are left out.</summary>
    internal static IEnumerable<PureType> WherePresent(params string[] names) =>
        names.Select(name => Type.GetType(name, throwOnError: false)).Where(type => type is not null).Select(type => new PureType(type!));
}
