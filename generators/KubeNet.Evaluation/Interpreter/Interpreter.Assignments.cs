using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Assignments in all their forms, deconstruction included.</summary>
internal sealed partial class Interpreter
{
    private Value Assignment(ISimpleAssignmentOperation operation, Frame frame)
    {
        if (operation.Target is IDiscardOperation)
        {
            return Evaluate(operation.Value, frame);
        }

        if (operation.IsRef)
        {
            return RefAssignment(operation, frame);
        }

        if (PlaceOf(operation.Target, frame) is not { } place)
        {
            return NotEvaluable(operation.Target);
        }

        var value = Evaluate(operation.Value, frame).Copy();
        place.Value = value;
        return value;
    }

    private Value RefAssignment(ISimpleAssignmentOperation operation, Frame frame)
    {
        if (operation.Target is not ILocalReferenceOperation local || PlaceOf(operation.Value, frame) is not { } place)
        {
            return NotEvaluable(operation);
        }

        frame.Scope.Rebind(local.Local, place);
        return place.Value;
    }

    private Value CoalesceAssignment(ICoalesceAssignmentOperation operation, Frame frame)
    {
        if (PlaceOf(operation.Target, frame) is not { } place)
        {
            return NotEvaluable(operation.Target);
        }

        var current = place.Value;
        if (!current.IsNull)
        {
            return current;
        }

        return place.Value = Evaluate(operation.Value, frame).Copy();
    }

    private Value CompoundAssignment(ICompoundAssignmentOperation operation, Frame frame)
    {
        if (PlaceOf(operation.Target, frame) is not { } place)
        {
            return NotEvaluable(operation.Target);
        }

        var current = place.Value;
        var right = Evaluate(operation.Value, frame);
        if (current.IsUnknown || right.IsUnknown)
        {
            return place.Value = Value.Unknown;
        }

        if (operation.OperatorMethod is { ReturnsVoid: true, IsStatic: false } inPlace)
        {
            CallMethod(inPlace, current, [new Variable(right)], operation, frame); // C# 14: the user's instance operator +=
            return current;
        }

        var left = IsNumberOperator(operation.ConstrainedToType, frame) ? current : ForOperator(operation, current, right);
        var operandType = operation.OperatorMethod is null && operation.Type?.SpecialType == SpecialType.System_String ? operation.Type : null;
        var result = Binary(operation, operation.OperatorKind, operation.OperatorMethod, left, right, operation.IsLifted, operation.IsChecked, operandType, frame);
        try
        {
            return place.Value = result.IsUnknown ? result : BackTo(result, Close(operation.Target.Type!, frame), operation.IsChecked || (Arithmetic.IsShift(operation.OperatorKind) && IsInChecked(operation.Syntax)));
        }
        catch (OverflowException error)
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }

    /// <summary>The left side of <c>x op= y</c> in the type that the operator works on.</summary>
    private static Value ForOperator(ICompoundAssignmentOperation operation, Value current, Value right)
    {
        if (current.Raw is null || right.Raw is null || right.Raw is string || current.Raw is string || operation.Type is null)
        {
            return current;
        }

        var currentType = Arithmetic.TypeOf(current.Raw);
        var rightType = Arithmetic.TypeOf(right.Raw);
        if (!IsNumeric(currentType) || !IsNumeric(rightType))
        {
            return current;
        }

        var target = Arithmetic.IsShift(operation.OperatorKind) ? (currentType < SpecialType.System_Int32 ? SpecialType.System_Int32 : currentType) : rightType;
        return Arithmetic.ConvertTo(current.Raw, target, false) is { } converted ? new Value(converted, current.Origin) : current;
    }

    /// <summary>A shift itself never overflows, and its operation says so; that of a small number goes back into the small number.</summary>
    private bool IsInChecked(SyntaxNode syntax)
    {
        foreach (var node in syntax.AncestorsAndSelf())
        {
            switch (node.Kind())
            {
                case SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement:
                    return true;
                case SyntaxKind.UncheckedExpression or SyntaxKind.UncheckedStatement:
                    return false;
            }
        }

        return Compilation.Options.CheckOverflow;
    }

    private Value BackTo(Value result, ITypeSymbol type, bool isChecked)
    {
        var target = Underlying(type);
        return result.Raw is not null && IsNumeric(target.SpecialType) && Arithmetic.ConvertTo(result.Raw, target.SpecialType, isChecked) is { } number
            ? new Value(number, result.Origin)
            : result;
    }

    private Value Increment(IIncrementOrDecrementOperation operation, Frame frame)
    {
        if (PlaceOf(operation.Target, frame) is not { } place)
        {
            return NotEvaluable(operation.Target);
        }

        var before = place.Value;
        if (before.IsUnknown || before.IsNull)
        {
            return before;
        }

        Value after;
        if (operation.OperatorMethod is { ReturnsVoid: true, IsStatic: false } inPlace)
        {
            CallMethod(inPlace, before, [], operation, frame); // C# 14: the user's instance operator ++
            return place.Value;
        }

        if (operation.OperatorMethod is { } method && before.Raw is not decimal && !IsNumberOperator(operation.ConstrainedToType, frame))
        {
            after = CallMethod(OperatorOf(method, operation.ConstrainedToType, frame), null, [new Variable(before)], operation, frame);
        }
        else
        {
            var by = operation.Kind == OperationKind.Increment ? 1 : -1;
            try
            {
                var number = EnumNumber(before.Raw!) ?? before.Raw!;
                after = Arithmetic.Step(number, by, operation.IsChecked) is { } stepped
                    ? new Value(FromNumber(stepped, Close(operation.Target.Type!, frame)), OriginOf(operation))
                    : NotEvaluable(operation);
            }
            catch (OverflowException error)
            {
                throw LibraryException(error, OriginOf(operation), frame);
            }
        }

        place.Value = after;
        return operation.IsPostfix ? before : after;
    }

    private Value Deconstruction(IDeconstructionAssignmentOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        Deconstruct(operation.Target, value, () => DeconstructionInfoOf(operation.Syntax), frame);
        return value;
    }

    private DeconstructionInfoNode? DeconstructionInfoOf(SyntaxNode syntax)
    {
        var model = _code.ModelOf(syntax.SyntaxTree);
        return syntax switch
        {
            AssignmentExpressionSyntax assignment => new(Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetDeconstructionInfo(model, assignment)),
            ForEachVariableStatementSyntax loop => new(Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetDeconstructionInfo(model, loop)),
            _ => null,
        };
    }

    private sealed record DeconstructionInfoNode(Microsoft.CodeAnalysis.CSharp.DeconstructionInfo Info);

    /// <summary>Gives the parts of a value to the parts of a tuple of targets. All right sides were evaluated before.</summary>
    private void Deconstruct(IOperation target, Value value, Func<DeconstructionInfoNode?> info, Frame frame)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is not ITupleOperation tuple)
        {
            if (target is IDiscardOperation)
            {
                return;
            }

            if (PlaceOf(target, frame) is not { } place)
            {
                NotEvaluable(target);
                return;
            }

            place.Value = target.Type is null ? value.Copy() : ConvertImplicitly(value, Close(target.Type, frame)).Copy();
            return;
        }

        var node = info();
        var parts = PartsOf(value, tuple.Elements.Length, node?.Info.Method, tuple, frame);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var nested = node is null || node.Info.Nested.Length <= i ? null : new DeconstructionInfoNode(node.Info.Nested[i]);
            Deconstruct(tuple.Elements[i], parts[i], () => nested, frame);
        }
    }

    private Value[] PartsOf(Value value, int count, IMethodSymbol? method, IOperation operation, Frame frame)
    {
        switch (value.Raw)
        {
            case TupleValue tuple when tuple.Items.Length == count:
                return Array.ConvertAll(tuple.Items, item => item.Copy());
            case KeyValuePair<Value, Value> pair when count == 2:
                return [pair.Key ?? Value.Null, pair.Value ?? Value.Null];
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
