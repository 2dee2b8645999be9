using System.Reflection;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>Origins that tell which parameter they belong to, as the evaluator would tell by positions.</summary>
internal sealed class MarkedOrigins : ICallOrigins
{
    private readonly string _call;
    private readonly IReadOnlyDictionary<string, Origin> _known;

    private MarkedOrigins(string call, IReadOnlyDictionary<string, Origin> known)
    {
        _call = call;
        _known = known;
    }

    public Origin Call => At(_call);

    public Origin Of(string parameter) => _known.TryGetValue(parameter, out var origin) ? origin : Origin.None;

    public Origin OfElement(string parameter, int index) =>
        _known.ContainsKey(parameter) ? At($"{_call}/{parameter}[{index}]") : Origin.None;

    public Origin Returned { get; set; }

    public ValueSource? Read { get; set; }

    public ValueSource? SourceOf(string text, Origin place) => null;

    /// <summary>What a test does around the call that it looks at has one origin too, so that none is missing.</summary>
    public static MarkedOrigins Setup { get; } = new("setup", new Dictionary<string, Origin>());

    public static Origin At(string name) => new(name, 0, 1);

    /// <summary>Calls a member as the evaluator does; every argument that is given has the origin <c>call/parameter</c>.</summary>
    public static object? Invoke(MethodBase method, string call, object? target, IReadOnlyDictionary<string, object?> arguments)
    {
        var parameters = method.GetParameters();
        Assert.Empty(arguments.Keys.Except(parameters.Select(parameter => parameter.Name!)));
        var values = parameters
            .Select(parameter => arguments.TryGetValue(parameter.Name!, out var value) ? value : parameter.DefaultValue)
            .ToArray();
        using (CallSite.Enter(new MarkedOrigins(call, arguments.Keys.ToDictionary(name => name, name => At($"{call}/{name}")))))
        {
            return method is ConstructorInfo constructor ? constructor.Invoke(values) : method.Invoke(target, values);
        }
    }
}
