using System.Reflection;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library;

/// <summary>
/// A row of the allow-list: a library type whose public members give the same result wherever and whenever they are called,
/// apart from those that are left out. Members that make as much as an argument says carry a cost.
/// </summary>
internal sealed class PureType
{
    /// <summary>Parameters by which a member of .NET says how much it makes.</summary>
    private static readonly HashSet<string> s_sizes = new(StringComparer.Ordinal)
    {
        "capacity",
        "initialCapacity",
        "totalWidth",
        "repeatCount",
        "minimumSize",
    };

    private readonly List<(string Member, CallCost Cost)> _costs = [];
    private readonly HashSet<string> _excepted = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, NativeMethod>> _methods;
    private HashSet<string>? _only;
    private Func<MethodBase, bool>? _exceptedOverloads;

    public PureType(Type type)
    {
        Type = type;
        _methods = new(ReadMethods);
    }

    public Type Type { get; }

    /// <summary>Whether a class of the user's may derive from it: the object then holds one of these.</summary>
    public bool IsBase { get; private set; }

    /// <summary>The class of ours that is held instead, where the library's calls members that the user may override.</summary>
    public Type? BaseForm { get; private set; }

    /// <summary>Says that a class of the user's may derive from it.</summary>
    public PureType AsBase(Type? form = null)
    {
        (IsBase, BaseForm) = (true, form);
        return this;
    }

    /// <summary>Leaves out members by name, overloads included.</summary>
    public PureType Except(params string[] members)
    {
        _excepted.UnionWith(members);
        return this;
    }

    /// <summary>Leaves out the overloads for which this is true.</summary>
    public PureType ExceptOverloads(Func<MethodBase, bool> overloads)
    {
        _exceptedOverloads = overloads;
        return this;
    }

    /// <summary>Takes these members only; of a constructor the name is <c>.ctor</c>.</summary>
    public PureType Only(params string[] members)
    {
        _only = new HashSet<string>(members, StringComparer.Ordinal);
        return this;
    }

    /// <summary>Says that members of this name make as many elements or characters as their argument at a place says.</summary>
    public PureType Makes(string member, int argument) => Makes(member, CallCosts.Number(argument));

    /// <summary>Says how many elements or characters members of this name make.</summary>
    public PureType Makes(string member, CallCost cost)
    {
        _costs.Add((member, cost));
        return this;
    }

    public NativeMethod? Find(string documentationId) => _methods.Value.TryGetValue(documentationId, out var method) ? method : null;

    /// <summary>Every member that can be called, by its documentation id.</summary>
    public IReadOnlyDictionary<string, NativeMethod> Methods => _methods.Value;

    private Dictionary<string, NativeMethod> ReadMethods()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = new Dictionary<string, NativeMethod>(StringComparer.Ordinal);
        foreach (var method in Type.GetMethods(Public).Cast<MethodBase>().Concat(Type.GetConstructors(Public)))
        {
            var name = PlainName(method);
            if (
                !_excepted.Contains(name)
                && _only?.Contains(name) != false
                && _exceptedOverloads?.Invoke(method) != true
                && ClosedDoors.Allow(method)
            )
            {
                methods[DocumentationId.Of(method)] = new NativeMethod(method, isDsl: false, CostOf(method));
            }
        }

        return methods;
    }

    private CallCost? CostOf(MethodBase method)
    {
        var costs = _costs
            .Where(cost => cost.Member == method.Name)
            .Select(cost => cost.Cost)
            .Concat(method.GetParameters().Where(size => s_sizes.Contains(size.Name)).Select(size => CallCosts.Number(size.Position)))
            .ToArray();
        return costs.Length == 0 ? null : (receiver, arguments) => costs.Max(cost => cost(receiver, arguments));
    }

    private static string PlainName(MethodBase method) =>
        method.IsSpecialName && method.Name.Length > 4 && method.Name.StartsWith("get_", StringComparison.Ordinal)
            ? method.Name.Substring(4)
            : method.Name;
}
