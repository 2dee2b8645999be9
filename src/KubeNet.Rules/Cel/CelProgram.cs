using KubeNet.Rules.Cel.Evaluation;
using KubeNet.Rules.Cel.Library;
using KubeNet.Rules.Cel.Syntax;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel;

/// <summary>
/// An expression of the Common Expression Language, parsed once and evaluated as often as needed. This room knows nothing of resources.
/// </summary>
internal sealed class CelProgram
{
    private readonly CelSyntax _syntax;

    private CelProgram(CelSyntax syntax, IReadOnlyCollection<string> names)
    {
        _syntax = syntax;
        Names = names;
    }

    /// <summary>The variables that the expression reads and does not declare.</summary>
    public IReadOnlyCollection<string> Names { get; }

    /// <summary>Null if the text is not an expression, or calls a function that is not known.</summary>
    public static CelProgram? Parse(string text)
    {
        try
        {
            var syntax = CelParser.Parse(text);
            var names = new CelFreeNames();
            return names.Read(syntax) ? new CelProgram(syntax, names.Found) : null;
        }
        catch (CelSyntaxException)
        {
            return null;
        }
    }

    /// <summary>The result; unknown if it is not found within the budget.</summary>
    public CelValue Evaluate(IReadOnlyDictionary<string, CelValue> variables, CelBudget budget)
    {
        CelScope? scope = null;
        foreach (var variable in variables)
        {
            scope = new CelScope(scope, variable.Key, variable.Value);
        }

        try
        {
            return new CelEvaluator(budget).Evaluate(_syntax, scope);
        }
        catch (CelExhaustedException)
        {
            return CelUnknown.Instance;
        }
    }
}
