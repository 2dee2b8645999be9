namespace KubeNet.Evaluation.Values;

/// <summary>A delegate of the interpreted program: a lambda, a local function or a method, with what it captured.</summary>
internal sealed class Closure(Func<Place[], Value> invoke, int parameterCount)
{
    public int ParameterCount { get; } = parameterCount;

    /// <summary>Calls it with places, so that <c>ref</c> parameters work.</summary>
    public Value Invoke(Place[] arguments) => invoke(arguments);

    public Value Invoke(params Value[] arguments) => invoke(Array.ConvertAll(arguments, a => (Place)new Variable(a)));
}
