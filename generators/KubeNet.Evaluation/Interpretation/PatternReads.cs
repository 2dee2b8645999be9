using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// What the patterns of one <c>is</c> or <c>switch</c> have read of a value. The compiler asks for a property, an element, a part or a
/// deconstruction once, however many of the patterns look at it, and so does this. An element from the end is another one than the same
/// from the start, unless a pattern has said how long the list is.
/// </summary>
internal sealed class PatternReads
{
    private readonly List<(Value Value, ITypeSymbol Type)> _inputs = [];
    private Dictionary<Key, object>? _known;
    private List<Value>? _fixed;
    private Dictionary<Value, Value>? _unboxed;
    private Dictionary<Value, Value>? _boxed;

    /// <summary>Notes the type of a value where the patterns begin to look at it.</summary>
    public void Begin(Value value, ITypeSymbol type)
    {
        if (!_inputs.Exists(known => ReferenceEquals(known.Value, value)))
        {
            _inputs.Add((value, type));
        }
    }

    /// <summary>
    /// The struct in a box, which patterns that look for a struct take out of it once, and whose getters do not change the one in the box.
    /// Anything else is itself.
    /// </summary>
    public Value Unboxed(Value value, ITypeSymbol? type)
    {
        if (type is not { IsValueType: true } || value.Raw is not SymbolicObject { IsBox: true })
        {
            return value;
        }

        return Once(ref _unboxed, value, boxed => boxed.Unboxed());
    }

    /// <summary>
    /// The box of a struct that patterns look at as an interface, made once; its getters do not change the struct. Anything else is itself.
    /// </summary>
    public Value Boxed(Value value, ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Interface || value.Raw is not SymbolicObject { IsStruct: true, IsBox: false })
        {
            return value;
        }

        return Once(ref _boxed, value, unboxed => unboxed.Boxed());
    }

    private static Value Once(ref Dictionary<Value, Value>? made, Value value, Func<Value, Value> make)
    {
        made ??= new(SameValue.Instance);
        if (!made.TryGetValue(value, out var known))
        {
            made.Add(value, known = make(value));
        }

        return known;
    }

    /// <summary>Notes that the value is a list of just this length.</summary>
    public void FixLength(Value value) => (_fixed ??= []).Add(value);

    /// <summary>
    /// An element of a list by its index, or by a negative one from the end. While the length is known, the latter is one from the start
    /// too.
    /// </summary>
    public Value Element(Value value, IPatternOperation pattern, ISymbol indexer, int index, int length, Func<Value> read)
    {
        var isFixed = index < 0 && _fixed is not null && _fixed.Exists(list => ReferenceEquals(list, value));
        var isKnown = _known?.ContainsKey(KeyOf(value, pattern, indexer, index)) == true;
        return Once(value, pattern, indexer, isFixed && !isKnown ? index + length : index, read);
    }

    /// <summary>
    /// What a pattern reads of a value, once. What is read is a value of its own, also if it is an object that was read before.
    /// </summary>
    public Value Once(Value value, IPatternOperation pattern, ISymbol member, int index, Func<Value> read) =>
        OnceOf(value, pattern, member, index, () => Own(read()));

    /// <summary>The parts of a deconstruction, once.</summary>
    public Value[] Once(Value value, IPatternOperation pattern, ISymbol method, Func<Value[]> read) =>
        OnceOf(value, pattern, method, 0, () => Array.ConvertAll(read(), Own));

    private T OnceOf<T>(Value value, IPatternOperation pattern, ISymbol member, int index, Func<T> read)
        where T : class
    {
        var key = KeyOf(value, pattern, member, index);
        if (_known is not null && _known.TryGetValue(key, out var known))
        {
            return (T)known;
        }

        var result = read();
        (_known ??= [])[key] = result;
        return result;
    }

    private static Value Own(Value value) => value.IsUnknown ? value : new Value(value.Raw, value.Origin);

    /// <summary>The member is read of the value as the first type that it was seen as and that has the member.</summary>
    private Key KeyOf(Value value, IPatternOperation pattern, ISymbol member, int index)
    {
        var began = _inputs.Find(known => ReferenceEquals(known.Value, value)).Type;
        var type =
            began is not null && Has(began, member) ? began
            : Has(pattern.InputType, member) ? pattern.InputType
            : pattern.NarrowedType;
        return new Key(value, type, member, index);
    }

    private static bool Has(ITypeSymbol type, ISymbol member)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.Any(constraint => Has(constraint, member));
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, member.ContainingType))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(it => SymbolEqualityComparer.Default.Equals(it, member.ContainingType));
    }

    /// <summary>A value is the same only as itself, not as one like it.</summary>
    private sealed class SameValue : IEqualityComparer<Value>
    {
        public static readonly SameValue Instance = new();

        public bool Equals(Value? one, Value? other) => ReferenceEquals(one, other);

        public int GetHashCode(Value value) => RuntimeHelpers.GetHashCode(value);
    }

    /// <summary>The value that was matched (that object, not one like it), as which type, and what is read of it.</summary>
    private readonly struct Key(Value value, ITypeSymbol type, ISymbol member, int index) : IEquatable<Key>
    {
        private readonly Value _value = value;
        private readonly ITypeSymbol _type = type;
        private readonly ISymbol _member = member;
        private readonly int _index = index;

        public bool Equals(Key other) =>
            ReferenceEquals(_value, other._value)
            && _index == other._index
            && SymbolEqualityComparer.Default.Equals(_member, other._member)
            && SymbolEqualityComparer.Default.Equals(_type, other._type);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() =>
            unchecked((RuntimeHelpers.GetHashCode(_value) * 31) + (SymbolEqualityComparer.Default.GetHashCode(_member) * 7) + _index);
    }
}
