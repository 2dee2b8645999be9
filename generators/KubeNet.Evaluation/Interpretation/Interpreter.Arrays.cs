using System.Globalization;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Arrays, and what indexes and ranges name in them.</summary>
internal sealed partial class Interpreter
{
    private Value ArrayCreation(IArrayCreationOperation operation, Frame frame)
    {
        var origin = OriginOf(operation);
        if (operation.DimensionSizes.Length != 1)
        {
            return Grid(operation, frame);
        }

        if (operation is { Parent: IArgumentOperation { ArgumentKind: ArgumentKind.ParamArray }, Initializer.ElementValues.IsEmpty: true })
        {
            return _types.EmptyArray(Close(((IArrayTypeSymbol)operation.Type!).ElementType, frame), origin);
        }

        if (operation.Initializer is { } initialiser)
        {
            return _types.WithType(new Value(ArrayElements(initialiser, frame), origin), Close(operation.Type!, frame));
        }

        var size = Evaluate(operation.DimensionSizes[0], frame);
        if (size.IsUnknown)
        {
            return size;
        }

        var length = LengthOf(size, operation, frame);

        var element = Close(((IArrayTypeSymbol)operation.Type!).ElementType, frame);
        AllocateElements(length, operation, frame, ElementsOfDefault(element));
        var items = new Value[length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = DefaultOf(element).At(origin);
        }

        return _types.WithType(new Value(items, origin), Close(operation.Type!, frame));
    }

    /// <summary>
    /// The lengths or indexes of an array of several dimensions. Running programs take only the lower half of a larger number, without a
    /// word.
    /// </summary>
    private int[] ToInts(Value[] numbers, IOperation operation) =>
        Array.ConvertAll(
            numbers,
            number =>
                Arithmetic.ConvertTo(number.Raw!, SpecialType.System_Decimal, isChecked: false)
                    is decimal
                        and >= int.MinValue
                        and <= int.MaxValue
                    ? Convert.ToInt32(number.Raw, CultureInfo.InvariantCulture)
                    : throw Refused(operation, "A length or an index beyond 'int' in an array of several dimensions", "Use an int.")
        );

    /// <summary>An array of several dimensions.</summary>
    private Value Grid(IArrayCreationOperation operation, Frame frame)
    {
        var sizes = EvaluateAll(operation.DimensionSizes, frame);
        if (Array.Exists(sizes, size => size.IsUnknown))
        {
            return Value.Unknown;
        }

        Array.ForEach(sizes, size => LengthOf(size, operation, frame));
        var lengths = ToInts(sizes, operation);
        var total = TotalOf(lengths);
        var element = Close(((IArrayTypeSymbol)operation.Type!).ElementType, frame);
        AllocateElements(total, operation, frame, ElementsOfDefault(element));
        var grid = Array.CreateInstance(typeof(Value), lengths);
        foreach (var position in PositionsIn(lengths))
        {
            grid.SetValue(DefaultOf(element).At(OriginOf(operation)), position);
        }

        if (operation.Initializer is { } initialiser)
        {
            Fill(grid, initialiser, [], frame);
        }

        return _types.WithType(new Value(grid, OriginOf(operation)), Close(operation.Type!, frame));
    }

    /// <summary>What the default of a type takes: a struct of the user's has its fields in an object here.</summary>
    private long ElementsOfDefault(ITypeSymbol type) =>
        type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Struct } endless when _endless.Contains(endless) => 1,
            INamedTypeSymbol { IsTupleType: true } tuple => 1 + tuple.TupleElements.Sum(element => ElementsOfDefault(element.Type)),
            INamedTypeSymbol { TypeKind: TypeKind.Struct, DeclaringSyntaxReferences.Length: > 0 } => ObjectElements
                + type.GetMembers()
                    .OfType<IFieldSymbol>()
                    .Where(field => !field.IsStatic && !field.IsConst)
                    .Sum(field => ElementsOfDefault(field.Type)),
            _ => 1,
        };

    /// <summary>The length of a dimension as the program asks for it.</summary>
    private long LengthOf(Value size, IOperation operation, Frame frame)
    {
        var length = size.Raw is ulong and > long.MaxValue ? -1 : Convert.ToInt64(size.Raw, CultureInfo.InvariantCulture);
        return length >= 0
            ? length
            : throw LibraryException(
                new OverflowException(ExceptionMessages.Overflow),
                OriginOf(operation),
                frame,
                "The length of an array is negative or too large."
            );
    }

    /// <summary>The number of elements, or a number that no array has.</summary>
    private static long TotalOf(int[] lengths) =>
        Array.IndexOf(lengths, 0) >= 0
            ? 0
            : lengths.Aggregate(1L, (product, length) => product > int.MaxValue ? product : product * length);

    private static IEnumerable<int[]> PositionsIn(int[] lengths)
    {
        var total = TotalOf(lengths);
        for (var i = 0L; i < total; i++)
        {
            var position = new int[lengths.Length];
            var rest = i;
            for (var d = lengths.Length - 1; d >= 0; d--)
            {
                position[d] = (int)(rest % lengths[d]);
                rest /= lengths[d];
            }

            yield return position;
        }
    }

    private void Fill(Array grid, IArrayInitializerOperation initialiser, int[] position, Frame frame)
    {
        for (var i = 0; i < initialiser.ElementValues.Length; i++)
        {
            int[] inner = [.. position, i];
            if (initialiser.ElementValues[i] is IArrayInitializerOperation row)
            {
                Fill(grid, row, inner, frame);
            }
            else
            {
                grid.SetValue(Evaluate(initialiser.ElementValues[i], frame).Copy(), inner);
            }
        }
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

        if (array.IsNull && operation.Indices is [var only] && IsFromEnd(only))
        {
            throw NullReference(operation, frame); // the length is asked for before the index is evaluated
        }

        var indices = EvaluateAll(operation.Indices, frame);
        if (array.IsNull && indices is [{ Raw: RangeValue }])
        {
            throw LibraryException(new ArgumentNullException("array", ExceptionMessages.NullArgument), OriginOf(operation), frame);
        }

        if (array.IsNull)
        {
            return Nowhere(() => NullReference(operation, frame));
        }

        if (array.Raw is Array { Rank: > 1 } grid && !Array.Exists(indices, index => index.IsUnknown))
        {
            var position = ToInts(indices, operation);
            if (position.Where((index, dimension) => index < 0 || index >= grid.GetLength(dimension)).Any())
            {
                return Nowhere(() =>
                    LibraryException(new IndexOutOfRangeException(ExceptionMessages.IndexOutOfRange), OriginOf(operation), frame)
                );
            }

            return new IndirectPlace(
                () => (Value)grid.GetValue(position)!,
                value =>
                {
                    CheckElement(grid, value, operation, frame);
                    grid.SetValue(value, position);
                }
            );
        }

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
            CheckRange(start, length, items.Length, "length", operation, frame);
            AllocateElements(length, operation, frame);
            return new Variable(
                _types.WithType(new Value(SliceOf(items, start, length), OriginOf(operation)), ArrayTypeOf(array, operation.Type!, frame))
            );
        }

        var index = indices[0].Raw is IndexValue fromEnd
            ? fromEnd.In(items.Length)
            : Convert.ToInt64(indices[0].Raw, CultureInfo.InvariantCulture);
        if (index < 0 || index >= items.Length)
        {
            return Nowhere(() =>
                LibraryException(
                    new IndexOutOfRangeException(ExceptionMessages.IndexOutOfRange),
                    OriginOf(operation),
                    frame,
                    $"The index {index.ToString(CultureInfo.InvariantCulture)} is outside the array, "
                        + $"which has {items.Length.ToString(CultureInfo.InvariantCulture)} elements."
                )
            );
        }

        return new IndirectPlace(
            () => items[index],
            value =>
            {
                CheckElement(items, value, operation, frame);
                items[index] = value;
            },
            operation.Type is { } type && HasSubtypes(type) && IsAddressed(operation) && IsOfDerived(items, Close(type, frame))
                ? () =>
                    throw LibraryException(new ArrayTypeMismatchException(ExceptionMessages.ArrayTypeMismatch), OriginOf(operation), frame)
                : null
        );
    }

    /// <summary>The type that an array has in the program: as it was made, or else as the code here sees it.</summary>
    private ITypeSymbol ArrayTypeOf(Value array, ITypeSymbol declared, Frame frame) => _types.NotedFor(array.Raw) ?? Close(declared, frame);

    /// <summary>An array of strings that the code sees as one of objects takes no other objects.</summary>
    private void CheckElement(Array array, Value value, IArrayElementReferenceOperation operation, Frame frame)
    {
        if (operation.Type is { } type && HasSubtypes(type) && !Takes(array, value))
        {
            throw LibraryException(new ArrayTypeMismatchException(ExceptionMessages.ArrayTypeMismatch), OriginOf(operation), frame);
        }
    }

    /// <summary>Whether another type can be converted to this one without a change: delegates and arrays are sealed, and variant.</summary>
    private static bool HasSubtypes(ITypeSymbol type) =>
        !type.IsValueType && (!type.IsSealed || type.TypeKind is TypeKind.Delegate or TypeKind.Array);

    /// <summary>Whether the code takes the element's address, which an array of a derived type refuses.</summary>
    private static bool IsAddressed(IArrayElementReferenceOperation operation) =>
        operation.Parent switch
        {
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            ISimpleAssignmentOperation { IsRef: true } => true,
            IReturnOperation => operation.Syntax.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.RefExpressionSyntax,
            _ => false,
        };

    private bool IsOfDerived(Array array, ITypeSymbol declared) =>
        _types.NotedFor(array) is { } made
        && made is IArrayTypeSymbol { ElementType: var element }
        && !SymbolEqualityComparer.Default.Equals(element, declared);

    private bool Takes(Array array, Value value) =>
        value.IsNull
        || value.IsUnknown
        || _types.NotedFor(array) is not { } type
        || type is not IArrayTypeSymbol { ElementType: { SpecialType: not SpecialType.System_Object } element }
        || IsInstance(value, element);

    /// <summary>
    /// Settles an array that a member of the library has written to. One of a derived type takes no other objects, and the members of .NET
    /// differ in what they throw then.
    /// </summary>
    private void Settle(Value[] array)
    {
        if (!Array.TrueForAll(array, value => value is null || Takes(array, value)))
        {
            throw new UnsupportedNativeException("an element is not of the type that the array was created with");
        }

        Marshal.WithOwnStructs(array);
    }

    private static Value[] SliceOf(Value[] items, int start, int length)
    {
        var slice = new Value[length];
        for (var i = 0; i < length; i++)
        {
            slice[i] = items[start + i].Copy();
        }

        return slice;
    }

    /// <summary>What <c>Clone</c> of an array makes: another array of the same type.</summary>
    private Value CloneOf(Array array, Value source, IOperation operation, Frame frame)
    {
        AllocateElements(array.LongLength, operation, frame);
        var copy = (Array)array.Clone();
        foreach (var position in array.Rank > 1 ? PositionsIn([.. Enumerable.Range(0, array.Rank).Select(array.GetLength)]) : [])
        {
            copy.SetValue(((Value)copy.GetValue(position)!).Copy(), position);
        }

        return _types.WithType(
            new Value(copy is Value[] items ? Marshal.WithOwnStructs(items) : copy, OriginOf(operation)),
            _types.NotedFor(source.Raw)
        );
    }

    /// <summary><c>^x</c>, as it is written.</summary>
    private static bool IsFromEnd(IOperation index) => index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat };

    private Value IndexFromEnd(IUnaryOperation operation, Frame frame)
    {
        var operand = Evaluate(operation.Operand, frame);
        return operand.IsUnknown
            ? operand
            : new Value(new IndexValue(Convert.ToInt32(operand.Raw, CultureInfo.InvariantCulture), true), OriginOf(operation));
    }

    private Value Range(IRangeOperation operation, Frame frame)
    {
        var left = operation.LeftOperand is null ? null : Evaluate(operation.LeftOperand, frame);
        var right = operation.RightOperand is null ? null : Evaluate(operation.RightOperand, frame);
        if (left is { IsUnknown: true } || right is { IsUnknown: true })
        {
            return Value.Unknown;
        }

        return new Value(
            new RangeValue(IndexValue.Of(left?.Raw) ?? new(0, false), IndexValue.Of(right?.Raw) ?? new(0, true)),
            OriginOf(operation)
        );
    }

    private Value ImplicitIndexer(IImplicitIndexerReferenceOperation operation, Frame frame) =>
        ImplicitIndexerPlace(operation, frame)?.Value ?? NotEvaluable(operation);

    /// <summary><c>list[^1]</c>, <c>text[2..]</c>: an index over a length and an indexer, or a range over a length and a slice.</summary>
    private Place? ImplicitIndexerPlace(IImplicitIndexerReferenceOperation operation, Frame frame)
    {
        if (operation.LengthSymbol is not IPropertySymbol lengthSymbol)
        {
            return null;
        }

        var target = Receiver(operation.Instance, frame);
        var argument = Evaluate(operation.Argument, frame);
        if (target.IsUnknown || argument.IsUnknown)
        {
            return new Variable(Value.Unknown);
        }

        if (!NeedsLength(operation.Argument) && !target.IsNull)
        {
            return ImplicitIndexerPlace(operation, target, argument, 0, frame);
        }

        var length = ReadProperty(lengthSymbol, target, [], operation, frame);
        return length.IsUnknown
            ? new Variable(length)
            : ImplicitIndexerPlace(operation, target, argument, Convert.ToInt32(length.Raw, CultureInfo.InvariantCulture), frame);
    }

    /// <summary>Whether the compiler asks for the length: not where all that is written is known to count from the start.</summary>
    private static bool NeedsLength(IOperation argument) =>
        argument is IRangeOperation range
            ? range.RightOperand is null
                || !IsFromStart(range.RightOperand)
                || (range.LeftOperand is not null && !IsFromStart(range.LeftOperand))
            : !IsFromStart(argument);

    /// <summary>Whether the compiler takes the number as it is: a converted one, or <c>new Index(1)</c> with constants.</summary>
    private static bool IsFromStart(IOperation index) =>
        index is IConversionOperation { Operand.Type.SpecialType: SpecialType.System_Int32 }
        || (
            index is IObjectCreationOperation { Initializer: null, Arguments: [var number, var isFromEnd] }
            && number.Parameter?.Ordinal == 0
            && number.Value.ConstantValue is { HasValue: true, Value: >= 0 }
            && isFromEnd.Value.ConstantValue is { HasValue: true, Value: false }
        );

    private Place? ImplicitIndexerPlace(IImplicitIndexerReferenceOperation operation, Value target, Value argument, int length, Frame frame)
    {
        var origin = OriginOf(operation);
        if (argument.Raw is RangeValue range && operation.IndexerSymbol is IMethodSymbol slice)
        {
            var (start, count) = range.In(length);
            var part = CallMethod(
                slice,
                target,
                [new Variable(new Value(start, origin)), new Variable(new Value(count, origin))],
                operation,
                frame
            );
            return new IndirectPlace(() => part, _ => { });
        }

        if (operation.IndexerSymbol is IPropertySymbol indexer && IndexValue.Of(argument.Raw) is { } index)
        {
            Place[] arguments = [new Variable(new Value(index.In(length), origin))];
            if (IsReferring(indexer))
            {
                return ReferredPlace(indexer, target, arguments, operation, frame);
            }

            return new IndirectPlace(
                () => ReadProperty(indexer, target, arguments, operation, frame),
                value => WriteProperty(indexer, target, arguments, value, operation, frame)
            );
        }

        return null;
    }

    private void CheckRange(int start, int length, int count, string? parameter, IOperation operation, Frame frame)
    {
        if (start < 0 || length < 0 || (long)start + length > count)
        {
            throw LibraryException(
                parameter is null
                    ? new ArgumentOutOfRangeException(null, ExceptionMessages.OutOfRange)
                    : new ArgumentOutOfRangeException(parameter, ExceptionMessages.OutOfRange),
                OriginOf(operation),
                frame,
                $"The range of {length.ToString(CultureInfo.InvariantCulture)} from {start.ToString(CultureInfo.InvariantCulture)} is "
                    + $"outside the sequence, which has {count.ToString(CultureInfo.InvariantCulture)} elements."
            );
        }
    }
}
