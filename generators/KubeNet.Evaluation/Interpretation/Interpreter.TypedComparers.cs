using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Default comparers that know their type. The library runs over values, and a value does not know as what it is compared:
/// <c>EqualityComparer&lt;Mark&gt;.Default</c> asks <c>IEquatable&lt;Mark&gt;</c>, that of <c>object</c> asks <c>Equals(object)</c>. While
/// a member of the library runs, its type arguments say it. What is kept for later, a lazy sequence or a comparer, is given a comparer of
/// the type.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<ITypeSymbol, (TypedEquality Equality, TypedOrder Order)> _typedComparers = new(
        SymbolEqualityComparer.Default
    );

    /// <summary>As what is compared now; null if it is unknown.</summary>
    private ComparedTypes? _comparing;

    /// <summary>
    /// For a call of LINQ without a comparer, whose type of keys has an equality or an order of its own: the overload with one, and the
    /// comparer.
    /// </summary>
    private (NativeMethod Native, object Comparer)? WithTypedComparer(NativeMethod native, IMethodSymbol method, Frame frame)
    {
        // Contains asks a collection itself, which an array answers in its own way; it is over at once, so nothing has to be kept.
        if (method.Name == "Contains" || native.WithComparer is not var (overload, position) || position >= method.TypeArguments.Length)
        {
            return null;
        }

        return TypedComparer(Close(method.TypeArguments[position], frame), overload.TakesEquality) is { } comparer
            ? (overload, comparer)
            : null;
    }

    /// <summary>What LINQ takes where a comparer is left out, or null: the type's own.</summary>
    private object? TypedComparerFor(IMethodSymbol method, int index, Frame frame) =>
        method.ContainingType.Name == nameof(Enumerable)
        && index < method.Parameters.Length
        && method.Parameters[index].Type
            is INamedTypeSymbol { Name: nameof(IEqualityComparer<int>) or nameof(IComparer<int>), TypeArguments: [var open] } comparer
            ? TypedComparer(Close(open, frame), comparer.Name == nameof(IEqualityComparer<int>))
            : null;

    /// <summary>
    /// <c>EqualityComparer&lt;T&gt;.Default</c> and <c>Comparer&lt;T&gt;.Default</c> of such a type; what the library gave for any other.
    /// </summary>
    private object? DefaultComparer(object? given, IMethodSymbol method, Frame frame)
    {
        if (given is not (EqualityComparer<Value> or Comparer<Value>) || method.Name != "get_Default")
        {
            return given;
        }

        return TypedComparer(Close(method.ContainingType.TypeArguments[0], frame), given is EqualityComparer<Value>) ?? given;
    }

    /// <summary>The equality or the order of a type that has its own; null for any other.</summary>
    private object? TypedComparer(ITypeSymbol type, bool isEquality) =>
        !ComparesItself(type) ? null
        : isEquality ? TypedComparersOf(type).Equality
        : TypedComparersOf(type).Order;

    private (TypedEquality Equality, TypedOrder Order) TypedComparersOf(ITypeSymbol type)
    {
        if (!_typedComparers.TryGetValue(type, out var comparers))
        {
            _typedComparers.Add(type, comparers = (new(this, type), new(this, type)));
        }

        return comparers;
    }

    /// <summary>Whether a call sorts numbers that may be NaN, which .NET then puts in front before it sorts.</summary>
    private bool SortsFloats(IMethodSymbol method, Value[] values, Frame frame)
    {
        if (method.Name != nameof(Array.Sort))
        {
            return false;
        }

        var type =
            (method.TypeArguments.IsEmpty ? method.ContainingType.TypeArguments : method.TypeArguments) is [var keys, ..]
                ? Close(keys, frame)
            : values is [{ Raw: Array array }, ..] ? (_types.RuntimeTypeOf(array) as IArrayTypeSymbol)?.ElementType
            : null;
        return type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single
            || type is { Name: "Half", ContainingNamespace.Name: nameof(System) };
    }

    /// <summary>Whether it matters as what values of a type are compared: a type of the user's, or one that may hold those.</summary>
    private bool ComparesItself(ITypeSymbol type) =>
        type switch
        {
            INamedTypeSymbol { SpecialType: SpecialType.System_Object } => true,
            INamedTypeSymbol named => _code.Declares(named)
                || named.IsAnonymousType
                || named.TypeArguments.Any(ComparesItself)
                || named.TypeKind == TypeKind.Interface && named.TypeArguments.IsEmpty,
            _ => false,
        };

    /// <summary>
    /// What a collection compares that is asked through an interface without type arguments (<c>IList</c>): its elements or keys; null
    /// for all other members. An array compares objects then.
    /// </summary>
    private ITypeSymbol? ComparedInside(IMethodSymbol method, Value? target) =>
        method.ContainingType is { TypeKind: TypeKind.Interface, IsGenericType: false }
        && target?.Raw is { } raw and not Array
        && _types.RuntimeTypeOf(raw) is INamedTypeSymbol { TypeArguments: [var first, ..] }
            ? first
            : null;

    /// <summary>
    /// A dictionary that is asked for a pair compares its parts as their types say; a list of pairs compares them as objects.
    /// </summary>
    private ITypeSymbol[]? ComparedInPair(IMethodSymbol method, Value? target, Frame frame) =>
        target?.Raw is IReadOnlyDictionary<Value, Value> && method.Parameters is [{ Type: INamedTypeSymbol { Name: "KeyValuePair" } pair }]
            ? pair.TypeArguments.Select(type => Close(type, frame)).ToArray()
            : null;

    /// <summary>The type of the library that a constructor makes; for a call of the base constructor, that of the base.</summary>
    private static ITypeSymbol? MadeBy(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor, ContainingType: var type } }
            ? type
            : operation.Type;

    /// <summary>Compares as the type of the object says that is asked.</summary>
    private T AsIts<T>(Value asked, Func<T> compare) =>
        asked.Raw is { } raw && _types.RuntimeTypeOf(raw) is { } type ? As(type, compare) : compare();

    private T As<T>(ITypeSymbol type, Func<T> compare)
    {
        var outer = _comparing;
        _comparing = new(type);
        try
        {
            return compare();
        }
        finally
        {
            _comparing = outer;
        }
    }

    /// <summary>The member of the library that runs, with the frame that closes its type arguments; or one type.</summary>
    private sealed class ComparedTypes
    {
        private readonly IMethodSymbol? _method;
        private readonly Frame? _frame;
        private ITypeSymbol[]? _types;

        public ComparedTypes(IMethodSymbol method, Frame frame) => (_method, _frame) = (method, frame);

        public ComparedTypes(params ITypeSymbol[] types) => _types = types;

        /// <summary>What an object of the library compares that is being made.</summary>
        public static ComparedTypes InMade(ITypeSymbol made) => new(made is INamedTypeSymbol named ? ComparedBy(named).ToArray() : []);

        /// <param name="asked">An IEquatable or an IComparable of the object's.</param>
        /// <param name="interpreter">Closes the types.</param>
        /// <param name="isVariant">Whether the type that is compared may be a subtype of the one that the interface is of.</param>
        public bool Mention(INamedTypeSymbol asked, Interpreter interpreter, bool isVariant = false) =>
            Array.Exists(_types ??= Closed(interpreter), type => interpreter.Mentions(type, asked, isVariant));

        /// <summary>Whether something could be compared as an object just as well.</summary>
        public bool MayBeOfObjects(Interpreter interpreter) =>
            Array.Exists(_types ??= Closed(interpreter), type => type.SpecialType == SpecialType.System_Object);

        private ITypeSymbol[] Closed(Interpreter interpreter) => [.. Compared(_method!).Select(type => interpreter.Close(type, _frame!))];

        /// <summary>
        /// The type arguments of the call; of a dictionary's members that of what is looked for, the key or the value; of a queue's that of
        /// the priorities; of a maximum that of what the selector gives. The parts of a <c>Tuple</c> or a pair are compared as objects.
        /// </summary>
        private static IEnumerable<ITypeSymbol> Compared(IMethodSymbol method) =>
            (method.ContainingType, method.TypeArguments) switch
            {
                ({ TypeArguments: [_, var value], IsTupleType: false }, []) when method.Name is "ContainsValue" or "IndexOfValue" =>
                [
                    value,
                ],
                ({ Name: "Enumerable" }, [_, var key]) when method.Name is "Max" or "Min" => [key],
                (var type, []) => ComparedBy(type),
                (var type, var own) => own.Concat(ComparedBy(type)),
            };

        /// <summary>What a type of the library compares by itself: keys, priorities, elements, the parts of a tuple.</summary>
        private static IEnumerable<ITypeSymbol> ComparedBy(INamedTypeSymbol type) =>
            type switch
            {
                _ when IsOfObjects(type) => [],
                { Name: "PriorityQueue", TypeArguments: [_, var priority] } => [priority],
                { Name: "ValueCollection" or "ValueList", ContainingType.TypeArguments: [_, var value] } => [value],
                { TypeArguments.IsEmpty: true, ContainingType: { } outer } => ComparedBy(outer), // a collection of keys, a builder
                { IsTupleType: false, TypeArguments: [var key, _] } => [key],
                { TypeArguments: var arguments } => arguments.AsEnumerable(),
            };
    }

    private sealed class TypedEquality(Interpreter interpreter, ITypeSymbol type) : EqualityComparer<Value>
    {
        public override bool Equals(Value? x, Value? y) => interpreter.As(type, () => Default.Equals(x!, y!));

        public override int GetHashCode(Value value) => Default.GetHashCode(value);
    }

    private sealed class TypedOrder(Interpreter interpreter, ITypeSymbol type) : Comparer<Value>
    {
        public override int Compare(Value? x, Value? y) => interpreter.As(type, () => Default.Compare(x!, y!));
    }
}
