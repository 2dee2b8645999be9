using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Conversions: built-in ones, which keep the origin of what is converted, and the user's.</summary>
internal sealed partial class Interpreter
{
    private Value Conversion(IConversionOperation operation, Frame frame)
    {
        if (operation is { Operand: IInterpolatedStringOperation text, Type: { } wanted } && IsFormattable(wanted))
        {
            return Formattable(text, frame);
        }

        var operand = Evaluate(operation.Operand, frame);
        if (operand.IsUnknown || operation.Type is null)
        {
            return operand;
        }

        if (!operation.Conversion.Exists && _code.HasErrors)
        {
            return Invalid(); // int port = "x": what such code would do, nobody can say
        }

        if (operation.Type.TypeKind == TypeKind.Dynamic)
        {
            return NotEvaluable(
                operation.Operand,
                "A value as 'dynamic'",
                "Use the static type of the value. Members of 'dynamic' are bound at run time."
            );
        }

        if (Underlying(operation.Type).SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr)
        {
            return NotEvaluable(operation, "A native integer", "Its size differs between machines. Use 'int' or 'long'.");
        }

        if (operation.OperatorMethod is { ContainingType.SpecialType: not SpecialType.System_Decimal } method)
        {
            return UserConversion(operation, OperatorOf(method, operation.ConstrainedToType, frame), operand, frame);
        }

        if (operation.ConstantValue is { HasValue: true, Value: { } constant and not string } && !ContainsDiagnostics(operation))
        {
            // unchecked((byte)300.7) is 0, because the compiler says so; at run time it is 44.
            return new Value(ConstantOf(operation.Type, constant), operand.Origin);
        }

        try
        {
            return ConvertTo(operand, Close(operation.Type, frame), operation.IsTryCast, IsChecked(operation), operation, frame);
        }
        catch (OverflowException error)
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }

    /// <summary>That of an enum, or of a nullable number, says nothing of it, and overflows all the same.</summary>
    private bool IsChecked(IConversionOperation operation) =>
        operation.IsChecked || ((SaysNothing(operation.Type) || SaysNothing(operation.Operand.Type)) && IsInChecked(operation.Syntax));

    private static bool SaysNothing(ITypeSymbol? type) => type is not null && (type.TypeKind == TypeKind.Enum || IsNullable(type));

    /// <summary>
    /// Whether null never reaches the user's operator: its parameter is a value type. One that takes a nullable value is called with null.
    /// </summary>
    private static bool IsLiftedOver(IMethodSymbol method) =>
        method.Parameters is [{ Type: { IsValueType: true } type }, ..] && !IsNullable(type);

    private Value UserConversion(IConversionOperation operation, IMethodSymbol method, Value operand, Frame frame)
    {
        if (NativeBinder.IsFieldCollection(method.ContainingType))
        {
            return FieldCollectionOf((INamedTypeSymbol)Close(method.ContainingType, frame), operand, operation, frame);
        }

        if (operand.IsNull && IsLiftedOver(method))
        {
            return operand;
        }

        if (SpanConversions.IsToSpan(method))
        {
            CheckSpan(operand, method.ReturnType, operation, frame);
            return operand.IsNull ? DefaultOf(Close(method.ReturnType, frame)).At(operand.Origin) : operand;
        }

        if (operation.IsImplicit && !_code.Declares(method) && _binder.Find(method) is null)
        {
            // Nobody wrote the conversion. The call that it is for is refused as well, or else the type is what cannot be had.
            return IsRefused(CallAround(operation)) ? AfterUnknown() : NotKnown(method.ReturnType, operation);
        }

        var result = CallMethod(method, null, [new Variable(operand)], operation, frame);
        return result.IsUnknown ? result : result.At(operand.Origin.Or(OriginOf(operation)));
    }

    /// <summary>A built-in conversion keeps the origin: the value is still the one that was written there.</summary>
    private Value ConvertTo(Value operand, ITypeSymbol type, bool isTryCast, bool isChecked, IOperation operation, Frame frame)
    {
        var target = Underlying(type);
        if (operand.Raw is null)
        {
            if (!target.IsValueType || !ReferenceEquals(target, type) || target.TypeKind == TypeKind.TypeParameter)
            {
                return operand;
            }

            if (SpanConversions.IsSpan(target))
            {
                return DefaultOf(target).At(operand.Origin);
            }

            throw NullConversion((operation as IConversionOperation)?.Operand.Type, target, operation, frame);
        }

        CheckSpan(operand, target, operation, frame);
        if (!target.IsValueType)
        {
            See(operand, (operation as IConversionOperation)?.Operand.Type, frame);
        }

        if (
            target.IsValueType
            && !SpanConversions.IsSpan(target)
            && operation is IConversionOperation { Operand.Type.IsReferenceType: true, Conversion.IsUserDefined: false }
            && !IsBoxed(operand, type)
        )
        {
            return isTryCast ? Value.Null.At(operand.Origin) : InvalidCast(operand, type, operation, frame);
        }

        if (target.TypeKind == TypeKind.Enum)
        {
            return EnumNumber(operand.Raw) is null || !IsInstance(operand, target)
                ? new Value(FromNumber(EnumNumber(operand.Raw) ?? operand.Raw, target, isChecked), operand.Origin)
                : operand;
        }

        if (IsNumeric(target.SpecialType))
        {
            var number = EnumNumber(operand.Raw) ?? operand.Raw;
            return Arithmetic.ConvertTo(number, target.SpecialType, isChecked) is { } converted
                ? ReferenceEquals(converted, operand.Raw)
                    ? operand
                    : new Value(converted, operand.Origin)
                : InvalidCast(operand, target, operation, frame);
        }

        EnsureSameElements(operand, target, operation, frame);
        if (isTryCast)
        {
            return IsInstance(operand, target) ? operand : Value.Null.At(operand.Origin);
        }

        if (
            !target.IsValueType
            && operation is IConversionOperation { IsImplicit: false } cast
            && NarrowsReference(cast)
            && !IsInstance(operand, target)
        )
        {
            return InvalidCast(operand, target, operation, frame);
        }

        if (
            target is INamedTypeSymbol { IsTupleType: true } tupleType
            && operand.Raw is TupleValue tuple
            && tuple.Items.Length == tupleType.TupleElements.Length
        )
        {
            var from = operation is IConversionOperation { Operand.Type: { } source } ? source : null;
            return ConvertElements(operand.Origin, tuple, from, tupleType, isChecked, operation, frame);
        }

        return target.IsValueType ? operand.Unboxed()
            : operation is IConversionOperation { Operand.Type: { } given } && Close(given, frame).IsReferenceType ? operand
            : Boxed(operand);
    }

    /// <summary>
    /// Whether the object's own type decides. From or to a type parameter it is an unboxing to the compiler, for classes too.
    /// </summary>
    private static bool NarrowsReference(IConversionOperation cast)
    {
        var conversion = Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetConversion(cast);
        return conversion is { IsReference: true, IsImplicit: false } || conversion.IsUnboxing;
    }

    private Value InvalidCast(Value operand, ITypeSymbol target, IOperation operation, Frame frame) =>
        throw LibraryException(
            ExceptionMessages.With(
                () => ExceptionMessages.InvalidCast(_types.NameInCastOf(operand.Raw!), TypeNames.NameInCast(target)),
                message => new InvalidCastException(message)
            ),
            OriginOf(operation),
            frame
        );

    /// <summary>Whether a box holds this very type; an enum and its number are one to unboxing, except as a nullable value.</summary>
    private bool IsBoxed(Value operand, ITypeSymbol type)
    {
        var target = Underlying(type);
        if (IsNullable(type))
        {
            return target.TypeKind == TypeKind.TypeParameter || IsInstance(operand, target);
        }

        var number = (target as INamedTypeSymbol)?.EnumUnderlyingType?.SpecialType ?? target.SpecialType;
        return IsNumeric(number) && (EnumNumber(operand.Raw!) ?? operand.Raw) is { } raw && IsNumeric(Arithmetic.TypeOf(raw))
            ? Arithmetic.TypeOf(raw) == number
            : target.TypeKind == TypeKind.TypeParameter || IsInstance(operand, target);
    }

    private Value ConvertElements(
        KubeNet.Resources.Origin origin,
        TupleValue tuple,
        ITypeSymbol? from,
        INamedTypeSymbol to,
        bool isChecked,
        IOperation operation,
        Frame frame
    )
    {
        var types =
            from is not null && Underlying(from) is INamedTypeSymbol { IsTupleType: true } tupleType ? tupleType.TupleElements : default;
        var items = new Value[tuple.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ConvertFrom(
                tuple.Items[i],
                types.IsDefault ? null : types[i].Type,
                to.TupleElements[i].Type,
                operation,
                frame,
                isChecked
            );
        }

        return new Value(new TupleValue(items), origin);
    }

    /// <summary>
    /// A conversion that no operation stands for: of an element of a tuple or of a <c>foreach</c>, of a part of a deconstruction, of the
    /// left side of <c>??</c> and <c>op=</c>. The user's own operators are found as the compiler finds them.
    /// </summary>
    private Value ConvertFrom(Value value, ITypeSymbol? from, ITypeSymbol to, IOperation operation, Frame frame, bool isChecked = false)
    {
        to = Close(to, frame);
        if (value.IsUnknown || from is null)
        {
            return value.IsUnknown ? value : StoredAs(ConvertImplicitly(value, to), to, isValue: false);
        }

        from = Close(from, frame);
        if (SymbolEqualityComparer.Default.Equals(from, to))
        {
            return value;
        }

        if (
            Underlying(to) is INamedTypeSymbol { IsTupleType: true } target
            && value.Raw is TupleValue tuple
            && tuple.Items.Length == target.TupleElements.Length
            && Underlying(from).IsTupleType
        )
        {
            return ConvertElements(value.Origin, tuple, from, target, isChecked, operation, frame);
        }

        var csharp = (Microsoft.CodeAnalysis.CSharp.CSharpCompilation)Compilation;
        var conversion = Microsoft.CodeAnalysis.CSharp.CSharpExtensions.ClassifyConversion(csharp, from, to);
        if (conversion.MethodSymbol is { Parameters: [var parameter] } method && conversion.IsUserDefined)
        {
            return ConvertByUser(value, from, method, to, operation, frame);
        }

        if (value.IsNull)
        {
            return to.IsValueType && !IsNullable(to) ? throw NullConversion(from, to, operation, frame) : value;
        }

        return conversion is { IsImplicit: false } and ({ IsReference: true } or { IsUnboxing: true }) && !IsInstance(value, to)
            ? InvalidCast(value, to, operation, frame)
            : StoredAs(
                Underlying(to) is { TypeKind: TypeKind.Enum } @enum && EnumNumber(value.Raw!) is null
                    ? new Value(FromNumber(value.Raw!, @enum, isChecked), value.Origin)
                    : ToNumber(value, to, isChecked, operation, frame),
                to,
                from.IsValueType
            );
    }

    /// <summary>What .NET throws where a null is converted to a value type.</summary>
    private UserException NullConversion(ITypeSymbol? from, ITypeSymbol to, IOperation operation, Frame frame) =>
        from is not null && IsNullable(from)
            ? LibraryException(new InvalidOperationException(ExceptionMessages.NoValue), OriginOf(operation), frame)
            : LibraryException(
                new NullReferenceException(ExceptionMessages.NullReference),
                OriginOf(operation),
                frame,
                $"A null was converted to '{to.ToDisplayString()}'."
            );

    private Value ConvertByUser(Value value, ITypeSymbol from, IMethodSymbol method, ITypeSymbol to, IOperation operation, Frame frame)
    {
        var parameter = method.Parameters[0].Type;
        if (value.IsNull && parameter.IsValueType && !IsNullable(parameter))
        {
            return IsNullable(to) || !to.IsValueType
                ? value // lifted
                : throw NullConversion(from, parameter, operation, frame);
        }

        if (SpanConversions.IsToSpan(method))
        {
            CheckSpan(value, method.ReturnType, operation, frame);
            return value;
        }

        var given = SymbolEqualityComparer.Default.Equals(Underlying(from), parameter)
            ? value
            : ConvertFrom(value, Underlying(from), parameter, operation, frame);
        var result = CallMethod(method, null, [new Variable(given)], operation, frame);
        return ConvertFrom(result, method.ReturnType, to, operation, frame).At(value.Origin.Or(OriginOf(operation)));
    }

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private Value ToNumber(Value value, ITypeSymbol type, bool isChecked, IOperation operation, Frame frame)
    {
        var target = Underlying(type);
        try
        {
            return
                IsNumeric(target.SpecialType)
                && Arithmetic.ConvertTo(EnumNumber(value.Raw!) ?? value.Raw!, target.SpecialType, isChecked) is { } number
                ? new Value(number, value.Origin)
                : value;
        }
        catch (OverflowException error)
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }

    /// <summary>
    /// A value as a variable of a type holds it: a struct in a box of its own where the type is a reference type, and out of it where it is
    /// not.
    /// </summary>
    private Value StoredAs(Value value, ITypeSymbol type, bool isValue) =>
        type.IsValueType ? value.Unboxed()
        : type.IsReferenceType && (isValue || value.Raw is SymbolicObject { IsStruct: true }) ? Boxed(value)
        : value;

    private Value Boxed(Value value)
    {
        var boxed = value.Boxed();
        if (!ReferenceEquals(value.Raw, boxed.Raw) && _types.NotedFor(value.Raw) is { } type)
        {
            _types.Note(boxed.Raw!, type);
        }

        return boxed;
    }

    /// <summary>An implicit conversion that Roslyn's operations do not show: of an element in a foreach, or of a part of a tuple.</summary>
    private Value ConvertImplicitly(Value value, ITypeSymbol type)
    {
        var target = Underlying(type);
        return
            value.Raw is not null
            && IsNumeric(target.SpecialType)
            && Arithmetic.ConvertTo(value.Raw, target.SpecialType, false) is { } number
            ? new Value(number, value.Origin)
            : value;
    }

    private static bool IsNumeric(SpecialType type) =>
        type is >= SpecialType.System_Char and <= SpecialType.System_Double and not SpecialType.System_Boolean;
}
