using KubeNet.Rules.Cel.Library;
using KubeNet.Rules.Cel.Syntax;

namespace KubeNet.Rules.Cel.Evaluation;

/// <summary>Which variables an expression reads that it does not declare itself, and whether all its functions are known.</summary>
internal sealed class CelFreeNames
{
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<string> _declared = [];

    public IReadOnlyCollection<string> Found => _found;

    /// <summary>False if a function is not known.</summary>
    public bool Read(CelSyntax syntax)
    {
        switch (syntax)
        {
            case CelName name:
                if (!_declared.Contains(name.Name) && !CelLibrary.IsType(name.Name))
                {
                    _found.Add(name.Name);
                }

                return true;
            case CelSelect { Operand: CelSelect { Operand: CelName { Name: "google" }, Field: "protobuf" } }:
                return true;
            case CelSelect select:
                return Read(select.Operand);
            case CelIndex index:
                return Read(index.Operand) && Read(index.Index);
            case CelCall call:
                return CelLibrary.Find(call.Function, call.IsMember, call.Arguments.Count) is not null && call.Arguments.All(Read);
            case CelLogic logic:
                return logic.Operands.All(Read);
            case CelConditional conditional:
                return Read(conditional.Condition) && Read(conditional.WhenTrue) && Read(conditional.WhenFalse);
            case CelListSyntax list:
                return list.Items.All(item => Read(item.Value));
            case CelMapSyntax map:
                return map.Pairs.All(pair => Read(pair.Key) && Read(pair.Value));
            case CelBinding binding:
                return Read(binding.Value) && Inside([binding.Name], [binding.Body]);
            case CelComprehension macro:
                return Read(macro.Range)
                    && Inside(
                        [macro.First, macro.Second ?? macro.First],
                        macro.Condition is { } condition ? [condition, macro.Body] : [macro.Body]
                    );
            default:
                return true;
        }
    }

    private bool Inside(string[] names, CelSyntax[] bodies)
    {
        _declared.AddRange(names);
        var areKnown = bodies.All(Read);
        _declared.RemoveRange(_declared.Count - names.Length, names.Length);
        return areKnown;
    }
}
