using System.Reflection;

namespace KubeNet.Evaluation.Library;

/// <summary>
/// What no row lets through, whatever it says: members that take or give what reaches further than values (types, assemblies,
/// threads, streams), and those that reflection cannot call (spans, pointers, references).
/// </summary>
internal static class ClosedDoors
{
    private static readonly string[] s_namespaces =
    [
        "System.Reflection",
        "System.Threading",
        "System.IO",
        "System.Diagnostics",
        "System.Runtime",
    ];

    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "System.Type",
        "System.Activator",
        "System.AppDomain",
        "System.Console",
        "System.Environment",
        "System.GC",
        "System.Random",
        "System.IServiceProvider",
        "System.RuntimeTypeHandle",
        "System.TimeProvider",
        "System.TimeZoneInfo",
        "System.TypedReference",
        "System.HashCode",
        "System.CharEnumerator",
        "System.Globalization.CompareInfo",
    };

    public static bool Allow(MethodBase method) =>
        method.Name != nameof(GetHashCode)
        && (method is not MethodInfo { ReturnType: var result } || !Leads(result))
        && !method.GetParameters().Any(parameter => Leads(parameter.ParameterType));

    private static bool Leads(Type type)
    {
        if (type.HasElementType)
        {
            return type.IsPointer || Leads(type.GetElementType()!);
        }

        if (type.IsGenericParameter)
        {
            return false;
        }

        return IsSpan(type)
            || type.FullName is { } name && s_types.Contains(name)
            || s_namespaces.Any(space =>
                type.Namespace == space || type.Namespace?.StartsWith(space + ".", StringComparison.Ordinal) == true
            )
            || type.IsGenericType && type.GetGenericArguments().Any(Leads);
    }

    private static bool IsSpan(Type type) =>
        type.Namespace == nameof(System)
        && type.Name is "Span`1" or "ReadOnlySpan`1" or "Memory`1" or "ReadOnlyMemory`1" or "MemoryExtensions";
}
