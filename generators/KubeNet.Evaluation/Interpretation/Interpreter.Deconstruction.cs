using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Deconstruction, in the order that C# has: the parts of the left side, the right side, what takes it apart, the conversions, and the
/// assignments last.
/// </summary>
internal sealed partial class Interpreter
{
    private Value Deconstruction(IDeconstructionAssignmentOperation operation, Frame frame)
    {
        var target = DeconstructionTargetOf(operation.Target, frame);
        return Deconstruct(target, Evaluate(operation.Value, frame), DeconstructionOf(operation.Syntax), frame);
    }

    private void Deconstruct(IOperation target, Value value, SyntaxNode syntax, Frame frame) =>
        Deconstruct(DeconstructionTargetOf(target, frame), value, DeconstructionOf(syntax), frame);

    private Value Deconstruct(DeconstructionTarget target, Value value, DeconstructionStep? step, Frame frame)
    {
        var parts = new List<KeyValuePair<DeconstructionTarget, (Value Part, DeconstructionStep? Step)>>();
        TakeApart(target, value, step, parts, frame);
        var converted = new Queue<Value>(parts.Select(part => Converted(part.Key, part.Value.Part, part.Value.Step, frame)).ToArray());
        var result = Together(target, new Queue<Value>(converted));
        foreach (var part in parts)
        {
            var given = converted.Dequeue();
            if (part.Key.Place is { } place)
            {
                place.Value = given.Copy();
            }
        }

        return result;
    }

    /// <summary>One place on the left side, none for a discard, or several in parentheses.</summary>
    private sealed record DeconstructionTarget(IOperation Operation, Place? Place, IReadOnlyList<DeconstructionTarget>? Parts);

    /// <summary>How the compiler takes one value apart.</summary>
    private sealed record DeconstructionStep(DeconstructionInfo Info)
    {
        public DeconstructionStep? Nested(int index) => index < Info.Nested.Length ? new(Info.Nested[index]) : null;
    }

    private DeconstructionTarget DeconstructionTargetOf(IOperation target, Frame frame)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        return target switch
        {
            ITupleOperation tuple => new(target, null, [.. tuple.Elements.Select(element => DeconstructionTargetOf(element, frame))]),
            IDiscardOperation => new(target, null, null),
            IArrayElementReferenceOperation => new(target, PlaceOf(target, frame) ?? NoPlace(target), null), // its address is taken before
            _ => new(target, TargetOf(target, frame) ?? NoPlace(target), null),
        };
    }

    private Variable NoPlace(IOperation target) => new(NotEvaluable(target));

    private DeconstructionStep? DeconstructionOf(SyntaxNode syntax)
    {
        var model = _code.ModelOf(syntax.SyntaxTree);
        return syntax switch
        {
            AssignmentExpressionSyntax assignment => new(
                Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetDeconstructionInfo(model, assignment)
            ),
            ForEachVariableStatementSyntax loop => new(Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetDeconstructionInfo(model, loop)),
            _ => null,
        };
    }

    private void TakeApart(
        DeconstructionTarget target,
        Value value,
        DeconstructionStep? step,
        List<KeyValuePair<DeconstructionTarget, (Value Part, DeconstructionStep? Step)>> parts,
        Frame frame
    )
    {
        if (target.Parts is not { } inner)
        {
            parts.Add(new(target, (value, step)));
            return;
        }

        var values = PartsOf(value, inner.Count, step?.Info.Method, target.Operation, frame);
        for (var i = 0; i < inner.Count; i++)
        {
            TakeApart(inner[i], values[i], step?.Nested(i), parts, frame);
        }
    }

    private Value Converted(DeconstructionTarget target, Value part, DeconstructionStep? step, Frame frame)
    {
        if (part.IsUnknown || target.Operation.Type is not { } type)
        {
            return part;
        }

        return step?.Info.Conversion is { IsUserDefined: true, MethodSymbol: { } method }
            ? ConvertByUser(part, method.Parameters[0].Type, method, type, target.Operation, frame)
            : ConvertFrom(part, null, type, target.Operation, frame);
    }

    /// <summary>The value of the whole expression: the converted parts as a tuple.</summary>
    private static Value Together(DeconstructionTarget target, Queue<Value> parts) =>
        target.Parts is { } inner
            ? new Value(new TupleValue([.. inner.Select(part => Together(part, parts))]), Resources.Origin.None)
            : parts.Dequeue();

    private Value[] PartsOf(Value value, int count, IMethodSymbol? method, IOperation operation, Frame frame)
    {
        switch (value.Raw)
        {
            case TupleValue tuple when tuple.Items.Length == count:
                return Array.ConvertAll(tuple.Items, item => item.Copy());
            case KeyValuePair<Value, Value> pair when count == 2:
                return [pair.Key ?? Value.Null, pair.Value ?? Value.Null];
            case { } raw when NativeTuples.ItemsOf(raw) is { } items && items.Length == count:
                return items;
        }

        if (value.IsUnknown || method is null)
        {
            if (!value.IsUnknown)
            {
                NotEvaluable(operation);
            }

            return [.. Enumerable.Repeat(Value.Unknown, count)];
        }

        var places = Enumerable.Range(0, count).Select(_ => (Place)new Variable(Value.Null)).ToArray();
        if (method.IsStatic)
        {
            CallMethod(method, null, [new Variable(value), .. places], operation, frame);
        }
        else
        {
            CallMethod(method, value, places, operation, frame);
        }

        return Array.ConvertAll(places, place => place.Value);
    }
}
