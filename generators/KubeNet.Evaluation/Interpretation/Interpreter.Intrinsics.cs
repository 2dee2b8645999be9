using System.Collections;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// The few members that need to know a type of the user's, which the library cannot: <c>k8s.Use&lt;T&gt;()</c>, <c>OfType&lt;T&gt;</c>,
/// <c>Cast&lt;T&gt;</c>, <c>GetType</c>, members of <c>Nullable&lt;T&gt;</c> and of user enums.
/// </summary>
internal sealed partial class Interpreter
{
    private Value? Intrinsic(IInvocationOperation operation, Value? target, Frame frame)
    {
        var method = operation.TargetMethod;
        if (method.ContainingType is not { } owner || _code.Declares(method))
        {
            return null;
        }

        switch (owner.SpecialType)
        {
            case var _
                when method is { Name: nameof(GetType), Parameters.IsEmpty: true, IsStatic: false }
                    && target?.Raw is { } raw
                    && _types.RuntimeTypeOf(raw) is { } own:
                return new Value(new TypeToken(own), OriginOf(operation));
            case SpecialType.System_Object when method.Name == nameof(ReferenceEquals) && method.IsStatic:
                var pair = EvaluateAll(operation.Arguments.Select(a => a.Value), frame);
                return Array.Exists(pair, value => value.IsUnknown) ? Value.Unknown
                    : ReferenceEquals(pair[0].Raw, pair[1].Raw) ? Value.True.At(OriginOf(operation))
                    : AreOneObject(pair[0].Raw, pair[1].Raw) is { } same ? Value.Of(same).At(OriginOf(operation))
                    : UndecidedReference(pair[0], operation);
            case SpecialType.System_Enum:
                return EnumMember(operation, target, frame);
        }

        if (target?.Raw is Closure self && method is { Name: nameof(Equals), Parameters.Length: 1 })
        {
            var other = Evaluate(operation.Arguments[0].Value, frame);
            return other.IsUnknown ? other : Value.Of(self.Equals(other.Raw)).At(OriginOf(operation));
        }

        if (NativeBinder.IsDsl(method) && method is { Name: "Use", TypeArguments.Length: 1 } && owner.Name == nameof(Manifests))
        {
            return Use(operation, frame);
        }

        if (ModelCall(operation, frame) is { } model)
        {
            return model;
        }

        if (method is { TypeArguments.Length: 1, Name: "OfType" or "Cast" } && owner.ToDisplayString() == "System.Linq.Enumerable")
        {
            return OfType(operation, method, frame);
        }

        if (
            owner is { Name: nameof(IComparable) or "IEquatable", ContainingNamespace.Name: nameof(System) }
            && target is not null and not { Raw: SymbolicObject or null }
        )
        {
            if (EnumMember(operation, target, frame) is { } answer)
            {
                return answer;
            }

            var other = Evaluate(operation.Arguments[0].Value, frame);
            return other.IsUnknown ? other
                : target.Raw is TupleValue or IStructuralComparable && owner.Arity == 0 && NotComparable(target, other) is { } wanted
                    ? throw LibraryException(new ArgumentException(wanted, nameof(other)), OriginOf(operation), frame)
                : method.Name == nameof(IComparable.CompareTo)
                    ? new Value(Answer(() => AsIts(target, () => target.CompareTo(other)), operation, frame), OriginOf(operation))
                : Value.Of(AsIts(target, () => target.Equals(other))).At(OriginOf(operation));
        }

        if (
            owner is { Name: "FormattableString" } && method.Name is "Invariant" or "CurrentCulture"
            || owner.SpecialType == SpecialType.System_String && method.Name == "Create" && operation.Arguments.Length == 2
        )
        {
            return InterpolatedArgument(operation, frame);
        }

        if (
            target?.Raw is System.Text.StringBuilder builder
            && method.Name is "Append" or "AppendLine"
            && operation.Arguments.Any(a => a.Value is IInterpolatedStringHandlerCreationOperation)
        )
        {
            return AppendInterpolated(builder, operation, target!, frame);
        }

        return owner.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? NullableMember(operation, method, target, frame)
            : null;
    }

    /// <summary>What a tuple, of structs or of classes, says of an object of another type that it is to be compared with.</summary>
    private string? NotComparable(Value tuple, Value other) =>
        !other.IsNull && _types.RuntimeTypeOf(tuple.Raw!) is { } type && !IsInstance(other, type)
            ? $"Argument must be of type {TypeNames.FullName(type)}."
            : null;

    private Value Use(IInvocationOperation operation, Frame frame)
    {
        var receiver = Evaluate(operation.Instance!, frame);
        if (receiver.IsUnknown || Close(operation.TargetMethod.TypeArguments[0], frame) is not INamedTypeSymbol type)
        {
            return Value.Unknown;
        }

        return _useSet(type, CallSiteOf(operation), this);
    }

    private Value OfType(IInvocationOperation operation, IMethodSymbol method, Frame frame)
    {
        var source = Evaluate(operation.Arguments[0].Value, frame);
        if (source.IsUnknown)
        {
            return source;
        }

        if (source.IsNull)
        {
            throw LibraryException(new ArgumentNullException("source", "Value cannot be null."), CallSiteOf(operation), frame);
        }

        if (_marshal.Elements(source) is not { } elements)
        {
            return NotEvaluable(operation);
        }

        if (source.Raw is SymbolicObject { Base: null } instance)
        {
            elements = Untyped(instance);
        }

        var type = Close(method.TypeArguments[0], frame);
        var wanted = Compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T).Construct(type);
        var isCast = method.Name == "Cast";
        if (
            (isCast || type.IsValueType && ReferenceEquals(Underlying(type), type))
            && (_types.RuntimeTypeOf(source.Raw!) ?? StaticTypeOf(operation.Arguments[0].Value, frame)) is { } own
            && _relations.IsSubtype(own, wanted)
        )
        {
            if (
                own is not IArrayTypeSymbol { ElementType: { IsValueType: true } element }
                || SymbolEqualityComparer.Default.Equals(element, type)
            )
            {
                return source;
            }

            // The runtime takes an array of an enum for one of its numbers, and gives it back; its elements are read as the other type.
            if (element.TypeKind != TypeKind.Enum || !IsNumeric(type.SpecialType))
            {
                return NotEvaluable(operation, $"'{method.Name}' of an array of another type of the same size", "Convert each element.");
            }

            isCast = true;
        }

        if (isCast)
        {
            if (source.Raw is ICollection && !IsGoneThrough(operation) && !elements.All(item => item.IsNull || IsInstance(item, type)))
            {
                return NotEvaluable(
                    operation,
                    "'Cast' of a collection with an element of another type",
                    "Versions of .NET differ in when it throws. Add ToList() behind it, or convert each element with Select."
                );
            }

            var each = source.Raw is ICollection ? elements : OneByOne(elements);
            return new Value(each.Select(item => CalledBack(() => CastTo(item, type, operation, frame))), OriginOf(operation));
        }

        var found = elements.Where(item => CalledBack(() => IsInstance(item, type))).Select(item => StoredAs(item, type, isValue: true));
        return new Value(found, OriginOf(operation));
    }

    /// <summary>The elements one after the other, whatever else the sequence could be asked for.</summary>
    private static IEnumerable<Value> OneByOne(IEnumerable<Value> elements)
    {
        foreach (var element in elements)
        {
            yield return element;
        }
    }

    /// <summary>Whether every element is asked for at once, in every version of .NET.</summary>
    private static bool IsGoneThrough(IOperation sequence)
    {
        var user = sequence.Parent;
        while (user is IConversionOperation { IsImplicit: true } or IArgumentOperation)
        {
            user = user.Parent;
        }

        return user
            is IForEachLoopOperation
                or IInvocationOperation
                {
                    TargetMethod.Name: "ToList"
                        or "ToArray"
                        or "First"
                        or "Single"
                        or "Sum"
                        or "Min"
                        or "Max"
                        or "All"
                        or "Aggregate"
                        or "Join"
                };
    }

    private ITypeSymbol? StaticTypeOf(IOperation value, Frame frame)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value.Type is null ? null : Close(value.Type, frame);
    }

    /// <summary>What <c>(T)(object)item</c> gives.</summary>
    private Value CastTo(Value item, ITypeSymbol type, IOperation operation, Frame frame)
    {
        var target = Underlying(type);
        if (item.IsNull)
        {
            return !type.IsValueType || !ReferenceEquals(target, type) ? item : throw NullReference(operation, frame);
        }

        return !(target.IsValueType ? IsBoxed(item, type) : IsInstance(item, target)) ? InvalidCast(item, type, operation, frame)
            : IsNumeric(target.SpecialType) && EnumNumber(item.Raw!) is { } number ? new Value(number, item.Origin)
            : StoredAs(item, type, isValue: true);
    }

    private Value? InterpolatedArgument(IInvocationOperation operation, Frame frame)
    {
        var argument = operation.Arguments[operation.Arguments.Length - 1].Value;
        while (argument is IConversionOperation conversion)
        {
            argument = conversion.Operand;
        }

        switch (argument)
        {
            case IInterpolatedStringOperation text:
                // Of a FormattableString all holes are evaluated before the first is formatted.
                var made = Formattable(text, frame);
                return made.IsUnknown
                    ? made
                    : Printed(() => Answer(() => Finished((FormattedText)made.Raw!, operation, frame), operation, frame), operation);
            case IInterpolatedStringHandlerCreationOperation handler:
                var provider = ProviderOf(operation, frame, out var isUnknown);
                return isUnknown ? Value.Unknown : Interpolation(handler, frame, provider).At(OriginOf(operation));
            default:
                return null;
        }
    }

    private Value Finished(FormattedText text, IOperation operation, Frame frame)
    {
        var made = text.ToString();
        Allocate(made.Length, operation, frame);
        return new Value(made, OriginOf(operation));
    }

    private Value? NullableMember(IInvocationOperation operation, IMethodSymbol method, Value? target, Frame frame)
    {
        if (target is null)
        {
            return null;
        }

        return method.Name switch
        {
            "GetValueOrDefault" when !target.IsNull => target,
            "GetValueOrDefault" when operation.Arguments.Length == 1 => Evaluate(operation.Arguments[0].Value, frame),
            "GetValueOrDefault" => DefaultOf(operation.Type, frame),
            "ToString" when target.IsNull => new Value("", OriginOf(operation)),
            "ToString" when target.Raw is SymbolicObject && method.OverriddenMethod is { } own => CallMethod(
                own,
                target,
                [],
                operation,
                frame
            ),
            nameof(Equals) when operation.Arguments.Length == 1 => Evaluate(operation.Arguments[0].Value, frame)
                is { IsUnknown: false } other
                ? Value.Of(target.Equals(other)).At(OriginOf(operation))
                : Value.Unknown,
            nameof(GetHashCode) when target.IsNull => new Value(0, OriginOf(operation)),
            nameof(GetHashCode) => EnumMember(operation, target, frame),
            "ToString" => new Value(TextOf(target, null, operation, frame), OriginOf(operation)),
            _ => null,
        };
    }
}
