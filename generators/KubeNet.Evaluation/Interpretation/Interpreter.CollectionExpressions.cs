using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Collection expressions: <c>[a, .. b]</c>. The compiler that this was built against has no class for them, newer ones do; the parts are
/// the operation's children in both.
/// </summary>
internal sealed partial class Interpreter
{
    private Value CollectionExpression(IOperation operation, Frame frame)
    {
        var type = TypeOfCollection(operation, frame);
        if (!PartsOf(operation).Any() && EmptyElement(type) is { } element)
        {
            return _types.EmptyArray(element, OriginOf(operation));
        }

        var made =
            type is INamedTypeSymbol own && _code.Declares(own) && BuilderOf(type) is null
                ? Collected(own, operation, frame)
                : CollectionOf(ElementsOf(operation, type, frame), type, operation, frame);
        return made.IsUnknown || type is { TypeKind: TypeKind.Interface } ? made : _types.WithType(made, type);
    }

    /// <summary>So many parts the compiler keeps in temporaries to know the length; with more it does not ask for it.</summary>
    private const int MostTemporaries = 3;

    /// <summary>
    /// The elements as they are evaluated. Where the compiler can know the length, it evaluates the parts up to the last spread before it
    /// goes through any of them; all others are gone through one after the other. Null stands for what cannot be evaluated, which has been
    /// reported.
    /// </summary>
    private IEnumerable<Value?> ElementsOf(IOperation operation, ITypeSymbol? type, Frame frame)
    {
        var elementType = type is null ? null : ElementTypeOf(type);
        var parts = PartsOf(operation).ToArray();
        var upToLastSpread = Array.FindLastIndex(parts, part => SpreadIn(part) is not null) + 1;
        var isCounted = IsFilledAtOnce(type) && IsCounted(parts, frame);
        var spreads = isCounted && parts.Length > 1 ? new List<SpreadSource>() : null;
        var sequences = parts.Select(part => Part(part, elementType, isCounted, IsFilledAtOnce(type), spreads, frame));
        if (!isCounted)
        {
            return sequences.SelectMany(sequence => sequence ?? [null]);
        }

        var held = sequences.Take(upToLastSpread).ToArray();
        spreads?.ForEach(spread => spread.Number = NumberOf(spread, frame));
        return held.Concat(sequences.Skip(upToLastSpread)).SelectMany(sequence => sequence ?? [null]);
    }

    /// <summary>Whether the compiler knows the length before it goes through any spread.</summary>
    private bool IsCounted(IOperation[] parts, Frame frame) =>
        Array.FindLastIndex(parts, part => SpreadIn(part) is not null) < MostTemporaries
        && parts.All(part => SpreadIn(part) is not { Type: { } spread } || HasCount(Close(spread, frame)));

    /// <summary>
    /// The number that a collection of the user's gives when the compiler asks for it, to make the whole with its length; null for
    /// collections of .NET, whose number is true.
    /// </summary>
    private int? NumberOf(SpreadSource spread, Frame frame)
    {
        if (!(spread.Source.Raw is SymbolicObject || Wrappers.HoldsOwn(spread.Source.Raw)) || spread.Operation.Type is not { } declared)
        {
            return null;
        }

        var type = Close(declared, frame);
        return CountMember(type) is { } count && ReadProperty(count, spread.Source, [], spread.Operation, frame).Raw is int number
            ? number
            : null;
    }

    /// <summary>The elements and spreads. Newer compilers repeat the whole, as an argument.</summary>
    private static IEnumerable<IOperation> PartsOf(IOperation operation) =>
        operation.ChildOperations.Where(child => !child.Syntax.Span.Contains(operation.Syntax.Span));

    /// <summary>The elements' type of what <c>[]</c> makes no new object for.</summary>
    private static ITypeSymbol? EmptyElement(ITypeSymbol? type) =>
        type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
            INamedTypeSymbol
            {
                TypeKind: TypeKind.Interface,
                Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection",
                TypeArguments: [var element]
            } => element,
            _ => null,
        };

    /// <summary>
    /// Whether a sequence is asked for all of its elements at once, where the whole is not made by its <c>Add</c>: a spread alone, and
    /// among others what is handed to <c>List&lt;T&gt;.AddRange</c>, because the length is not known before.
    /// </summary>
    private static bool IsCopied(IEnumerable<Value> elements, SpreadSource held) =>
        held.Operation.Parent?.Parent is not { } expression
        || held.IsFilledAtOnce && (PartsOf(expression).Take(2).Count() == 1 || !held.IsCounted && elements is OwnCollection);

    /// <summary>One element, or those of a spread, which is evaluated now and gone through later.</summary>
    private IEnumerable<Value?>? Part(
        IOperation part,
        ITypeSymbol? elementType,
        bool isCounted,
        bool isAddedAtOnce,
        List<SpreadSource>? spreads,
        Frame frame
    )
    {
        if (part is IArgumentOperation)
        {
            NotEvaluable(part, "'with' in a collection expression", "Create the collection with 'new' and add the elements.");
            return null;
        }

        if (SpreadIn(part) is not { } spread)
        {
            return [Evaluate(part, frame).Copy()];
        }

        var source = Evaluate(spread, frame);
        if (source.IsUnknown || !source.IsNull && RefusesOrder(source, spread))
        {
            return null;
        }

        if (!source.IsNull && _marshal.Elements(source) is null)
        {
            NotEvaluable(part);
            return null;
        }

        if (source.Raw is SymbolicObject { Base: not null } derived && HidesEnumerator(derived.Type))
        {
            NotEvaluable(part, $"A spread of '{derived.Type.Name}', which hides the enumerator of its base class,", "Use a foreach loop.");
            return null;
        }

        if (source.IsNull && !(spread.Type is { } type && SpanConversions.IsSpan(type)))
        {
            // It is asked for its length, or handed to List<T>.AddRange, or asked for its enumerator.
            throw isCounted || !isAddedAtOnce
                ? NullReference(spread, frame)
                : LibraryException(new ArgumentNullException("collection", ExceptionMessages.NullArgument), OriginOf(spread), frame);
        }

        if (IsMissing(source, spread.Type))
        {
            NotEvaluable(part, "A spread of an ImmutableArray that has no array", "Create it with ImmutableArray.Create.");
            return null;
        }

        var held = new SpreadSource(source, spread, isCounted, isAddedAtOnce);
        spreads?.Add(held);
        return Spread(held, elementType, frame);
    }

    private bool HidesEnumerator(INamedTypeSymbol type) =>
        Levels(type).Any(level => level.GetMembers(nameof(IEnumerable<Value>.GetEnumerator)).Any(_code.Declares));

    private IEnumerable<Value?> Spread(SpreadSource held, ITypeSymbol? elementType, Frame frame)
    {
        var (source, spread) = (held.Source, held.Operation);
        var from = spread.Type is null ? null : ElementTypeOf(Close(spread.Type, frame));
        Spend(() => _budget.CheckLength(SequenceWeights.Of([source])), spread, frame);
        var elements = _marshal.Elements(source) ?? [];
        var sequence = elements;
        elements = IsCopied(sequence, held) ? Answer(() => sequence.ToArray(), spread, frame) : Guarded(elements, spread, frame);
        var number = 0;
        foreach (var element in elements)
        {
            number++;
            AllocateElements(1, spread, frame);
            yield return elementType is null ? element.Copy() : ConvertFrom(element.Copy(), from, elementType, spread, frame);
        }

        if (held.Number is { } said && said != number)
        {
            yield return NotEvaluable(
                spread,
                $"A collection that says it has {said} elements and gives {number}",
                "Give it the right Count or Length."
            );
        }
    }

    private static IOperation? SpreadIn(IOperation part) =>
        part.Syntax is SpreadElementSyntax ? part.ChildOperations.FirstOrDefault() : null;

    /// <summary>Whether the whole is made when all elements are known; anything else gets one after the other by its <c>Add</c>.</summary>
    private static bool IsFilledAtOnce(ITypeSymbol? type) =>
        type is null or IArrayTypeSymbol || SpanConversions.IsSpan(type) || IsListOrItsInterface(type) || BuilderOf(type) is not null;

    private static bool IsListOrItsInterface(ITypeSymbol type) =>
        type.Name is "List" or "IList" or "ICollection"
        || type is { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" };

    private static bool HasCount(ITypeSymbol type) =>
        type is IArrayTypeSymbol || SpanConversions.IsSpan(type) || CountMember(type) is not null;

    /// <summary>The property by which the compiler knows how many elements a spread has.</summary>
    private static IPropertySymbol? CountMember(ITypeSymbol type) => CountMember(type, "Length") ?? CountMember(type, "Count");

    private static IPropertySymbol? CountMember(ITypeSymbol type, string name) =>
        LevelsAndInterfaces(type)
            .SelectMany(level => level.GetMembers(name).OfType<IPropertySymbol>())
            .FirstOrDefault(member =>
                member
                    is {
                        IsStatic: false,
                        DeclaredAccessibility: Accessibility.Public,
                        Type.SpecialType: SpecialType.System_Int32,
                        GetMethod: not null
                    }
            );

    /// <summary>What is spread, and the number of its elements that it was asked for.</summary>
    private sealed class SpreadSource(Value source, IOperation operation, bool isCounted, bool isFilledAtOnce)
    {
        public Value Source => source;

        public IOperation Operation => operation;

        public bool IsCounted => isCounted;

        /// <summary>Whether the whole is made of all its elements, and not by its <c>Add</c>.</summary>
        public bool IsFilledAtOnce => isFilledAtOnce;

        public int? Number { get; set; }
    }

    private static IEnumerable<ITypeSymbol> LevelsAndInterfaces(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : Levels(type);

    /// <summary>The element type of a generic sequence; null for other types.</summary>
    private static ITypeSymbol? ElementTypeOf(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var element] } when SpanConversions.IsSpan(type) || IsSequence(type) => element,
            INamedTypeSymbol named when named.AllInterfaces.Where(IsSequence).ToArray() is [{ TypeArguments: [var element] }] => element,
            _ => null,
        };

    private static bool IsSequence(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    /// <summary>The type that a collection expression has or is converted to.</summary>
    private ITypeSymbol? TypeOfCollection(IOperation operation, Frame frame)
    {
        var type =
            operation.Type
            ?? operation.Parent?.Type
            ?? _code.ModelOf(operation.Syntax.SyntaxTree).GetTypeInfo(operation.Syntax).ConvertedType;
        return type is null ? null : Close(type, frame);
    }

    private Value CollectionOf(IEnumerable<Value?> elements, ITypeSymbol? type, IOperation operation, Frame frame)
    {
        if (type is INamedTypeSymbol fields && NativeBinder.IsFieldCollection(fields))
        {
            return FieldCollection(fields, elements.Select(element => element is null ? null : new[] { element }), operation, frame);
        }

        var items = new List<Value>();
        foreach (var element in elements)
        {
            if (element is null)
            {
                return Value.Unknown;
            }

            items.Add(element);
        }

        var origin = OriginOf(operation);
        if (type is null or IArrayTypeSymbol || SpanConversions.IsSpan(type))
        {
            return new Value(items.ToArray(), origin);
        }

        if (IsListOrItsInterface(type))
        {
            if (type.Name is not ("List" or "IList" or "ICollection"))
            {
                return new Value(items.ToArray(), origin);
            }

            return new Value(items, origin);
        }

        if (BuilderOf(type) is { } builder)
        {
            return CallMethod(builder, null, [new Variable(new Value(items.ToArray(), origin))], operation, frame).At(origin);
        }

        if (
            _binder.FindType(type) is { IsGenericTypeDefinition: true } native
            && typeof(ICollection<>).MakeGenericType(typeof(Value)).IsAssignableFrom(NativeMethod.ClosedOverValues(native))
            && native.GetConstructor(Type.EmptyTypes) is not null
        )
        {
            var collection = (ICollection<Value>)Activator.CreateInstance(NativeMethod.ClosedOverValues(native));
            items.ForEach(collection.Add);
            return new Value(collection, origin);
        }

        if (_binder.FindType(type) is { } library && Collections.Of(items, library) is { } made)
        {
            return new Value(made, origin);
        }

        return NotEvaluable(operation, $"A collection expression of type '{type.ToDisplayString()}'", "Use an array or a List<T>.");
    }

    /// <summary>The method that <c>[CollectionBuilder]</c> names: it takes a span of the elements.</summary>
    private static IMethodSymbol? BuilderOf(ITypeSymbol type)
    {
        var attribute = type
            .OriginalDefinition.GetAttributes()
            .FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == "System.Runtime.CompilerServices.CollectionBuilderAttribute");
        if (
            type is not INamedTypeSymbol { TypeArguments: var arguments }
            || attribute?.ConstructorArguments is not [{ Value: INamedTypeSymbol owner }, { Value: string name }]
        )
        {
            return null;
        }

        var method = owner
            .GetMembers(name)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(m =>
                m.IsStatic && m.Arity == arguments.Length && m.Parameters.Length == 1 && SpanConversions.IsSpan(m.Parameters[0].Type)
            );
        return method is { Arity: > 0 } ? method.Construct([.. arguments]) : method;
    }
}
