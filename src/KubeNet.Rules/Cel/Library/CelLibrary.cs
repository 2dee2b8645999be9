using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>A function on values; null if it has no overload for them.</summary>
internal delegate CelValue? CelBody(IReadOnlyList<CelValue> arguments, CelBudget budget);

/// <summary>A function, or a member function, whose target is the first argument.</summary>
internal sealed record CelFunction(string Name, bool IsMember, int Arity, CelBody Body)
{
    public static CelFunction Global(string name, int arity, CelBody body) => new(name, false, arity, body);

    /// <param name="name">Its name.</param>
    /// <param name="arity">The number of arguments, without the target.</param>
    /// <param name="body">Its meaning.</param>
    public static CelFunction Member(string name, int arity, CelBody body) => new(name, true, arity + 1, body);
}

/// <summary>
/// The functions of the API server's environment for custom resources: CEL's own, and Kubernetes' extensions
/// (kubernetes/staging/src/k8s.io/apiserver/pkg/cel/environment/base.go). Others are not known.
/// </summary>
internal static class CelLibrary
{
    private static readonly Dictionary<(string, bool, int), IReadOnlyList<CelFunction>> s_functions = All()
        .GroupBy(function => (function.Name, function.IsMember, function.Arity))
        .ToDictionary(group => group.Key, group => (IReadOnlyList<CelFunction>)[.. group]);

    /// <summary>The overloads of a name, which several libraries may have; null if there is none.</summary>
    public static IReadOnlyList<CelFunction>? Find(string name, bool isMember, int arity) =>
        s_functions.TryGetValue((name, isMember, arity), out var found) ? found : null;

    public static bool IsType(string name) =>
        name is "int" or "uint" or "double" or "bool" or "string" or "bytes" or "list" or "map" or "null_type" or "type";

    private static IEnumerable<CelFunction> All() =>
        [
            .. CelOperators.All(),
            .. CelArithmetic.All(),
            .. CelConversions.All(),
            .. CelTimeFunctions.All(),
            .. CelTextFunctions.All(),
            .. CelRegexFunctions.All(),
            .. CelListFunctions.All(),
            .. CelSetFunctions.All(),
            .. CelOptionalFunctions.All(),
            .. CelUrlFunctions.All(),
            .. CelAddressFunctions.All(),
            .. CelQuantityFunctions.All(),
            .. CelVersionFunctions.All(),
            .. CelFormatFunctions.All(),
        ];
}
