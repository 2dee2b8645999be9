using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Evaluation;

/// <summary>The variables at one place of an expression: the innermost first.</summary>
internal sealed class CelScope(CelScope? outer, string name, CelValue value)
{
    public CelValue? Find(string wanted)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == wanted)
            {
                return scope.Value;
            }
        }

        return null;
    }

    private CelScope? Outer { get; } = outer;

    private string Name { get; } = name;

    private CelValue Value { get; } = value;
}
