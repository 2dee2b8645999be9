namespace KubeNet.Evaluation.Values;

/// <summary>A delegate of the interpreted program: a lambda, a local function or a method, with what it captured; or several of them.</summary>
internal sealed class Closure
{
    private readonly Func<Place[], Value> _invoke;

    public Closure(Func<Place[], Value> invoke)
    {
        _invoke = invoke;
        Targets = [this];
    }

    /// <summary>Calls all targets in their order and gives what the last one gives.</summary>
    public Closure(IReadOnlyList<Closure> targets)
    {
        _invoke = arguments => targets.Select(target => target.Invoke(arguments)).ToArray()[targets.Count - 1];
        Targets = targets;
    }

    public IReadOnlyList<Closure> Targets { get; }

    /// <summary>Calls it with places, so that <c>ref</c> parameters work.</summary>
    public Value Invoke(Place[] arguments) => _invoke(arguments);

    public Value Invoke(params Value[] arguments) => _invoke(Array.ConvertAll(arguments, a => (Place)new Variable(a)));
}
