using System.Collections.Immutable;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Loops. The innermost one that runs is known, so that a program that runs away is marked there.</summary>
internal sealed partial class Interpreter
{
    private readonly Stack<ILoopOperation> _loops = new();

    private Completion Loop(ILoopOperation loop, Frame frame)
    {
        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        _loops.Push(loop);
        try
        {
            var completion = loop switch
            {
                IForLoopOperation @for => For(@for, frame),
                IForEachLoopOperation @foreach => ForEach(@foreach, frame),
                IWhileLoopOperation @while => While(@while, frame),
                _ => throw Refused(loop, "This loop", "Use a 'for' or 'foreach' loop."),
            };
            return completion == Completion.Break ? Completion.Normal : completion;
        }
        finally
        {
            frame.Scope = outer;
            if (_loops.Count > 0 && ReferenceEquals(_loops.Peek(), loop))
            {
                _loops.Pop();
            }
        }
    }

    private Completion For(IForLoopOperation loop, Frame frame)
    {
        foreach (var statement in loop.Before)
        {
            Execute(statement, frame);
        }

        var outer = frame.Scope;
        while (Decides(loop.Condition, loop.ConditionLocals, outer, frame))
        {
            Step(loop, frame);
            var completion = Execute(loop.Body, frame);
            if (completion is not (Completion.Normal or Completion.Continue))
            {
                return completion;
            }

            AtBottom(loop, frame);
        }

        return Completion.Normal;
    }

    /// <summary>
    /// Evaluates a loop's condition. The variables that it declares are new in each round, so that a closure keeps those of its own.
    /// </summary>
    private bool Decides(IOperation? condition, ImmutableArray<ILocalSymbol> locals, Scope outer, Frame frame)
    {
        if (!locals.IsEmpty)
        {
            frame.Scope = new Scope(outer);
        }

        return condition is null || Decide(condition, frame);
    }

    /// <summary>What a <c>for</c> does after each round; also here, variables are new each time.</summary>
    private void AtBottom(IForLoopOperation loop, Frame frame)
    {
        var outer = frame.Scope;
        foreach (var statement in loop.AtLoopBottom)
        {
            frame.Scope = new Scope(outer);
            Execute(statement, frame);
        }

        frame.Scope = outer;
    }

    private Completion While(IWhileLoopOperation loop, Frame frame)
    {
        var outer = frame.Scope;
        var isFirst = !loop.ConditionIsTop;
        while (isFirst || Decides(loop.Condition, loop.Locals, outer, frame))
        {
            isFirst = false;
            Step(loop, frame);
            var completion = Execute(loop.Body, frame);
            if (completion is not (Completion.Normal or Completion.Continue))
            {
                return completion;
            }
        }

        return Completion.Normal;
    }

    private Completion ForEach(IForEachLoopOperation loop, Frame frame)
    {
        var outer = frame.Scope;
        var isRef = loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None };
        SpanSlice? span = null;
        var at = 0;
        foreach (var element in ElementsOf(loop, frame, isRef ? found => span = SpanSlice.Of(found.Raw) : null))
        {
            Step(loop, frame);
            frame.Scope = new Scope(outer);
            if (isRef)
            {
                BindPlace(loop, span, at++, frame);
            }
            else
            {
                Bind(loop, element.Copy(), frame);
            }

            var completion = Execute(loop.Body, frame);
            if (completion is not (Completion.Normal or Completion.Continue))
            {
                return completion;
            }
        }

        return Completion.Normal;
    }

    /// <summary><c>foreach (ref var x in span)</c>: the variable is the element itself.</summary>
    private void BindPlace(IForEachLoopOperation loop, SpanSlice? span, int index, Frame frame)
    {
        if (span is null || loop.LoopControlVariable is not IVariableDeclaratorOperation variable)
        {
            throw Refused(loop, "A 'foreach' by reference over this collection", "Iterate over its indexes with 'for'.");
        }

        frame.Scope.Declare(variable.Symbol, new IndirectPlace(() => span[index], value => span[index] = value));
    }

    private IEnumerable<Value> ElementsOf(IForEachLoopOperation loop, Frame frame, Action<Value>? see = null)
    {
        var collection = Receiver(EnumeratedBy(loop), frame);
        if (collection.IsUnknown)
        {
            throw Undecided();
        }

        see?.Invoke(collection);

        if (
            EnumeratorMethodOf(loop) is { } method
            && (
                _code.Declares(method)
                || collection.Raw is SymbolicObject own && !method.IsStatic && _code.Declares(_dispatch.Implementation(method, own.Type))
            )
        )
        {
            var enumerator = method.IsStatic
                ? CallMethod(method, null, [new Variable(collection)], loop.Collection, frame)
                : CallMethod(method, collection, [], loop.Collection, frame);
            return Guarded(EnumerateWith(enumerator, EnumeratorTypeOf(method, frame)), loop, frame);
        }

        if (collection.IsNull || IsMissing(collection, EnumeratedBy(loop).Type))
        {
            throw NullReference(loop.Collection, frame);
        }

        if (RefusesOrder(collection, loop.Collection))
        {
            throw Undecided();
        }

        if (
            EnumeratorMethodOf(loop) is { ContainingType: { Name: nameof(System.Collections.IDictionary), IsGenericType: false } }
            && AsEntries(collection) is { } entries
        )
        {
            return Guarded(entries, loop, frame);
        }

        if (_marshal.Elements(collection) is not { } elements)
        {
            NotEvaluable(loop.Collection);
            throw Undecided();
        }

        return Guarded(elements, loop, frame);
    }

    /// <summary>Whether this is an immutable array without an array, and asked itself, which is asking null.</summary>
    private static bool IsMissing(Value collection, ITypeSymbol? type) =>
        collection.Raw is ImmutableArray<Value> { IsDefault: true } && type is { IsValueType: true };

    /// <summary>What is asked for its enumerator: a struct in a variable is asked itself.</summary>
    private static IOperation EnumeratedBy(IForEachLoopOperation loop) =>
        loop.Collection is IConversionOperation { IsImplicit: true, Operand: { Type: var type } operand } conversion
        && (conversion.Conversion.IsIdentity || type is ITypeParameterSymbol or { IsValueType: true })
            ? operand
            : loop.Collection;

    /// <summary>The entries of a dictionary as its non-generic interface gives them; null if it is not a dictionary of values.</summary>
    private IEnumerable<Value>? AsEntries(Value dictionary) =>
        ((dictionary.Raw as SymbolicObject)?.Base ?? dictionary.Raw) is IEnumerable<KeyValuePair<Value, Value>> pairs
            ? pairs.Select(pair => _marshal.FromNative(new System.Collections.DictionaryEntry(pair.Key, pair.Value), Origin.None))
            : null;

    /// <summary>The type that the compiler looks for the members of an enumerator in.</summary>
    private ITypeSymbol EnumeratorTypeOf(IMethodSymbol method, Frame frame) =>
        Close(method.ReturnType is ITypeParameterSymbol { ConstraintTypes: [var constraint, ..] } ? constraint : method.ReturnType, frame);

    /// <summary>The <c>GetEnumerator</c> that the compiler chose, which may be an extension method.</summary>
    private IMethodSymbol? EnumeratorMethodOf(IForEachLoopOperation loop) =>
        loop.Syntax is CommonForEachStatementSyntax syntax
            ? Microsoft
                .CodeAnalysis.CSharp.CSharpExtensions.GetForEachStatementInfo(_code.ModelOf(syntax.SyntaxTree), syntax)
                .GetEnumeratorMethod
            : null;

    /// <summary>The type of what the enumerator gives, before it is converted to that of the variable.</summary>
    private ITypeSymbol? ElementTypeOf(IForEachLoopOperation loop) =>
        loop.Syntax is CommonForEachStatementSyntax syntax
            ? Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetForEachStatementInfo(_code.ModelOf(syntax.SyntaxTree), syntax).ElementType
            : null;

    /// <summary>A sequence whose own exceptions (a list that changed, say) are the program's.</summary>
    private IEnumerable<Value> Guarded(IEnumerable<Value> elements, IOperation operation, Frame frame)
    {
        using var enumerator = GuardedStart(elements, operation, frame);
        var stack = Nesting.OfLibraryCall + (SequenceWeights.LevelsOf(elements) / 2);
        while (true)
        {
            Value current;
            try
            {
                var nesting = Nest(stack, operation, frame);
                var isAtEnd = !enumerator.MoveNext();
                _budget.Restore(nesting);
                if (isAtEnd)
                {
                    yield break;
                }

                current = enumerator.Current;
            }
            catch (Exception error) when (IsLibraryError(error))
            {
                throw OfSequence(error, operation, frame);
            }

            yield return current;
        }
    }

    private IEnumerator<Value> GuardedStart(IEnumerable<Value> elements, IOperation operation, Frame frame)
    {
        try
        {
            return elements.GetEnumerator();
        }
        catch (Exception error) when (IsLibraryError(error))
        {
            throw OfSequence(error, operation, frame);
        }
    }

    /// <summary>What a sequence of the library threw, as the program's exception; an error of ours in it stays what it is.</summary>
    private Exception OfSequence(Exception error, IOperation operation, Frame frame)
    {
        if (OursWithin(error) is { } ours)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(ours).Throw();
        }

        return LibraryException(error, OriginOf(operation), frame);
    }

    private void Bind(IForEachLoopOperation loop, Value element, Frame frame)
    {
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation variable:
                var elementType = ElementTypeOf(loop);
                element = element.IsNull ? DefaultOf(elementType ?? variable.Symbol.Type, frame) : element;
                var isChecked = IsInChecked(loop.Syntax);
                var converted = ConvertFrom(element, elementType, variable.Symbol.Type, loop, frame, isChecked);
                frame.Scope.Declare(variable.Symbol, new Variable(converted));
                break;
            case IDeclarationExpressionOperation or ITupleOperation:
                Deconstruct(loop.LoopControlVariable, element, loop.Syntax, frame);
                break;
            default:
                NotEvaluable(loop.LoopControlVariable);
                break;
        }
    }
}
