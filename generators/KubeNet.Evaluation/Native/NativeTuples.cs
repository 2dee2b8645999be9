using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>The items of a <c>System.Tuple</c>, which is a class of the library and no <see cref="TupleValue"/>.</summary>
internal static class NativeTuples
{
    /// <summary>Null for anything else.</summary>
    public static Value[]? ItemsOf(object raw)
    {
        var type = raw.GetType();
        return
            type is { IsGenericType: true, Namespace: nameof(System), IsValueType: false }
            && type.Name.StartsWith("Tuple`", StringComparison.Ordinal)
            && type.GetProperty("Rest") is null
            ?
            [
                .. type.GetProperties()
                    .OrderBy(property => property.Name, StringComparer.Ordinal)
                    .Where(property =>
                        property.Name.StartsWith("Item", StringComparison.Ordinal) && property.GetIndexParameters().Length == 0
                    )
                    .Select(property => property.GetValue(raw) as Value ?? Value.Null),
            ]
            : null;
    }
}
