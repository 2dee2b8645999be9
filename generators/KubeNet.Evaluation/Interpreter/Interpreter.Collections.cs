using System.Globalization;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Arrays, collection expressions, indexes, ranges and tuples.</summary>
internal sealed partial class Interpreter
{
    private Value ArrayCreation(IArrayCreationOperation operation, Frame frame)
    {
        var origin = OriginOf(operation);
        if (operation.DimensionSizes.Length != 1)
        {
            return NotEvaluable(operation, "An array of several dimensions", "Use an array of arrays.");
        }

        if (operation.Initializer is { } initialiser)
        {
            return new Value(ArrayElements(initialiser, frame), origin);
        }

        var size = Evaluate(operation.DimensionSizes[0], frame);
        if (size.IsUnknown)
        {
            return size;
        }

        var length = Convert.ToInt64(size.Raw, CultureInfo.InvariantCulture);
        if (length < 0)
        {
            throw LibraryException(new OverflowException("The length of an array is negative."), origin, frame);
        }

        Allocate(length, operation, frame);
        var element = Close(((IArrayTypeSymbol)operation.Type!).ElementType, frame);
        var items = new Value[length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = DefaultOf(element).At(origin);
        }

        return new Value(items, origin);
    }

    private Value[] ArrayElements(IArrayInitializerOperation initialiser, Frame frame)
    {
        var items = new Value[initialiser.ElementValues.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = initialiser.ElementValues[i] is IArrayInitializerOperation nested
                ? new Value(ArrayElements(nested, frame), OriginOf(nested))
                : Evaluate(initialiser.ElementValues[i], frame).Copy();
        }

        return items;
    }

    private Value ArrayElement(IArrayElementReferenceOperation operation, Frame frame) =>
        ElementPlace(operation, frame) is { } place ? place.Value : NotEvaluable(operation);

    private Place? ElementPlace(IArrayElementReferenceOperation operation, Frame frame)
    {
        var array = Evaluate(operation.ArrayReference, frame);
        if (array.IsUnknown)
        {
            return new Variable(Value.Unknown);
        }

        if (array.IsNull)
        {
            throw NullReference(operation, frame);
        }

        var indices = EvaluateAll(operation.Indices, frame);
        if (indices.Length != 1 || array.Raw is not Value[] items)
        {
            return null;
        }

        if (indices[0].IsUnknown)
        {
            return new Variable(Value.Unknown);
        }

        if (indices[0].Raw is RangeValue range)
        {
            var (start, length) = range.In(items.Length);
            CheckRange(start, length, items.Length, operation, frame);
            return new Variable(new Value(items.Skip(start).Take(length).ToArray(), OriginOf(operation)));
        }

        var index = indices[0].Raw is IndexValue fromEnd ? fromEnd.In(items.Length) : Convert.ToInt64(indices[0].Raw, CultureInfo.InvariantCulture);
        if (index < 0 || index >= items.Length)
        {
            throw LibraryException(
                new IndexOutOfRangeException($"The index {index.ToString(CultureInfo.InvariantCulture)} is outside the array, which has {items.Length.ToString(CultureInfo.InvariantCulture)} elements."),
                OriginOf(operation),
                frame);
        }

        return new IndirectPlace(() => items[index], value => items[index] = value);
    }

    private Value IndexFromEnd(IUnaryOperation operation, Frame frame)
    {
        var operand = Evaluate(operation.Operand, frame);
        return operand.IsUnknown ? operand : new Value(new IndexValue(Convert.ToInt32(operand.Raw, CultureInfo.InvariantCulture), true), OriginOf(operation));
    }

    private Value Range(IRangeOperation operation, Frame frame)
    {
        var left = operation.LeftOperand is null ? null : Evaluate(operation.LeftOperand, frame);
        var right = operation.RightOperand is null ? null : Evaluate(operation.RightOperand, frame);
        if (left is { IsUnknown: true } || right is { IsUnknown: true })
        {
            return Value.Unknown;
        }

        return new Value(new RangeValue(IndexValue.Of(left?.Raw) ?? new(0, false), IndexValue.Of(right?.Raw) ?? new(0, true)), OriginOf(operation));
    }

    private Value ImplicitIndexer(IImplicitIndexerReferenceOperation operation, Frame frame) =>
        ImplicitIndexerPlace(operation, frame)?.Value ?? NotEvaluable(operation);

    /// <summary><c>list[^1]</c>, <c>text[2..]</c>: an index over a length and an indexer, or a range over a length and a slice.</summary>
    private Place? ImplicitIndexerPlace(IImplicitIndexerReferenceOperation operation, Frame frame)
    {
        var target = Evaluate(operation.Instance, frame);
        var argument = Evaluate(operation.Argument, frame);
        if (target.IsUnknown || argument.IsUnknown)
        {
            return new Variable(Value.Unknown);
        }

        if (target.IsNull)
        {
            throw NullReference(operation, frame);
        }

        var lengthSymbol = operation.LengthSymbol as IPropertySymbol;
        if (lengthSymbol is null)
        {
            return null;
        }

        var length = Convert.ToInt32(ReadProperty(lengthSymbol, target, [], operation, frame).Raw, CultureInfo.InvariantCulture);
        var origin = OriginOf(operation);
        if (argument.Raw is RangeValue range && operation.IndexerSymbol is IMethodSymbol slice)
        {
            var (start, count) = range.In(length);
            CheckRange(start, count, length, operation, frame);
            return new Variable(CallMethod(slice, target, [new Variable(new Value(start, origin)), new Variable(new Value(count, origin))], operation, frame));
        }

        if (operation.IndexerSymbol is IPropertySymbol indexer && IndexValue.Of(argument.Raw) is { } index)
        {
            Place[] arguments = [new Variable(new Value(index.In(length), origin))];
            return new IndirectPlace(
                () => ReadProperty(indexer, target, arguments, operation, frame),
                value => WriteProperty(indexer, target, arguments, value, operation, frame));
        }

        return null;
    }

    private void CheckRange(int start, int length, int count, IOperation operation, Frame frame)
    {
        if (start < 0 || length < 0 || start + length > count)
        {
            throw LibraryException(new ArgumentOutOfRangeException(null, "The range is outside the sequence."), OriginOf(operation), frame);
        }
    }

    private Value Tuple(ITupleOperation operation, Frame frame)
    {
        var items = EvaluateAll(operation.Elements, frame);
        return new Value(new TupleValue(Array.ConvertAll(items, item => item.Copy())), OriginOf(operation));
    }

    private Value TupleComparison(ITupleBinaryOperation operation, Frame frame)
    {
        var left = Evaluate(operation.LeftOperand, frame);
        var right = Evaluate(operation.RightOperand, frame);
        if (left.IsUnknown || right.IsUnknown)
        {
            return Value.Unknown;
        }

        return Value.Of(left.Equals(right) == (operation.OperatorKind == BinaryOperatorKind.Equals)).At(OriginOf(operation));
    }

    /// <summary>
    /// <c>[a, .. b]</c>. The compiler that this was built against has no class for it, newer ones do; the parts are its children in both.
    /// </summary>
    private Value CollectionExpression(IOperation operation, Frame frame)
    {
        var items = new List<Value>();
        foreach (var child in operation.ChildOperations)
        {
            if (child.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.SpreadElementSyntax && child.ChildOperations.FirstOrDefault() is { } spread)
            {
                var source = Evaluate(spread, frame);
                if (source.IsUnknown || _marshal.Elements(source) is not { } elements)
                {
                    return source.IsUnknown ? source : NotEvaluable(child);
                }

                items.AddRange(Guarded(elements, child, frame).Select(e => e.Copy()));
                Allocate(items.Count, operation, frame);
            }
            else
            {
                items.Add(Evaluate(child, frame).Copy());
            }
        }

        return CollectionOf(items, TypeOfCollection(operation, frame), operation, frame);
    }

    /// <summary>The type that a collection expression has or is converted to.</summary>
    private ITypeSymbol? TypeOfCollection(IOperation operation, Frame frame)
    {
        var type = operation.Type ?? operation.Parent?.Type ?? _code.ModelOf(operation.Syntax.SyntaxTree).GetTypeInfo(operation.Syntax).ConvertedType;
        return type is null ? null : Close(type, frame);
    }

    private Value CollectionOf(List<Value> items, ITypeSymbol? type, IOperation operation, Frame frame)
    {
        var origin = OriginOf(operation);
        if (type is null or IArrayTypeSymbol || SpanConversions.IsSpan(type) || type.TypeKind == TypeKind.Interface && type.Name is "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection")
        {
            return new Value(items.ToArray(), origin);
        }

        if (type.Name is "List" or "IList" or "ICollection")
        {
            return new Value(items, origin);
        }

        if (_binder.FindType(type) is { IsGenericTypeDefinition: true } native
            && typeof(ICollection<>).MakeGenericType(typeof(Value)).IsAssignableFrom(NativeMethod.ClosedOverValues(native))
            && native.GetConstructor(Type.EmptyTypes) is not null)
        {
            var collection = (ICollection<Value>)Activator.CreateInstance(NativeMethod.ClosedOverValues(native));
            items.ForEach(collection.Add);
            return new Value(collection, origin);
        }

        return NotEvaluable(operation, $"A collection expression of type '{type.ToDisplayString()}'", "Use an array or a List<T>.");
    }

    /// <summary>The elements of a user's class that can be enumerated.</summary>
    private IEnumerable<Value>? EnumerateObject(SymbolicObject instance)
    {
        var method = instance.Type.GetMembers("GetEnumerator").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty);
        if (method is null || IteratorBodies.IsIterator(SourceCode.SyntaxOf(method)!))
        {
            return null;
        }

        return Run(method, instance).Raw switch
        {
            System.Collections.IEnumerator enumerator => Drain(enumerator),
            _ => null,
        };
    }

    private IEnumerable<Value> Drain(System.Collections.IEnumerator enumerator)
    {
        while (enumerator.MoveNext())
        {
            yield return _marshal.FromNative(enumerator.Current, Origin.None);
        }
    }
}
