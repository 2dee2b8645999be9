using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Tuples, as literals and by their constructors.</summary>
internal sealed partial class Interpreter
{
    private Value Tuple(ITupleOperation operation, Frame frame)
    {
        var tuple = new TupleValue(EvaluateAll(operation.Elements, frame));
        AllocateElements(tuple.Cost, operation, frame);
        return new Value(tuple, OriginOf(operation));
    }

    /// <summary>
    /// What <c>new ValueTuple&lt;…&gt;(…)</c> makes, and <c>new(…)</c> where a tuple is wanted.
    /// An eighth argument is the tuple of all further elements.
    /// </summary>
    private Value TupleOf(Place[] arguments, IOperation operation, Frame frame)
    {
        var items = Array.ConvertAll(arguments, argument => argument.Value);
        if (Array.Exists(items, item => item.IsUnknown))
        {
            return Value.Unknown;
        }

        if (items.Length > MostItems && items[MostItems].Raw is TupleValue rest)
        {
            items = [.. items.Take(MostItems), .. rest.Items];
        }

        var tuple = new TupleValue(items);
        AllocateElements(tuple.Cost, operation, frame);
        return new Value(tuple, OriginOf(operation));
    }
}
