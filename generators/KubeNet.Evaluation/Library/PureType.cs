using System.Globalization;
using System.Reflection;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library;

/// <summary>
/// A row of the allow-list: a library type whose public members give the same result wherever and whenever they are called,
/// apart from those that are left out. Members that make as much as an argument says carry a cost.
/// </summary>
internal sealed class PureType
{
    private readonly Dictionary<string, Func<object?[], long>> _costs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _excepted = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, NativeMethod>> _methods;

    public PureType(Type type)
    {
        Type = type;
        _methods = new(ReadMethods);
    }

    public Type Type { get; }

    /// <summary>Leaves out members by name, overloads included.</summary>
    public PureType Except(params string[] members)
    {
        _excepted.UnionWith(members);
        return this;
    }

    /// <summary>Says that members of this name make as many elements or characters as their argument at a place says.</summary>
    public PureType Makes(string member, int argument)
    {
        _costs[member] = arguments => argument < arguments.Length && arguments[argument] is int or long
            ? Convert.ToInt64(arguments[argument], CultureInfo.InvariantCulture)
            : 0;
        return this;
    }

    public NativeMethod? Find(string documentationId) =>
        _methods.Value.TryGetValue(documentationId, out var method) ? method : null;

    public bool IsExcepted(string member) => _excepted.Contains(member);

    private Dictionary<string, NativeMethod> ReadMethods()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = new Dictionary<string, NativeMethod>(StringComparer.Ordinal);
        foreach (var method in Type.GetMethods(Public).Cast<MethodBase>().Concat(Type.GetConstructors(Public)))
        {
            if (!_excepted.Contains(PlainName(method)))
            {
                _costs.TryGetValue(method.Name, out var cost);
                methods[DocumentationId.Of(method)] = new NativeMethod(method, isDsl: false, cost);
            }
        }

        return methods;
    }

    private static string PlainName(MethodBase method) =>
        method.IsSpecialName && method.Name.Length > 4 && method.Name.StartsWith("get_", StringComparison.Ordinal) ? method.Name.Substring(4) : method.Name;
}
