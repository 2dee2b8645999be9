using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// What the patterns of one <c>is</c> or <c>switch</c> have read of a value. The compiler asks for a property, an element or a
/// deconstruction once, however many of the patterns look at it, and so does this; an element from the end is another one than the same
/// from the start.
/// </summary>
internal sealed class PatternReads
{
    private Dictionary<Key, object>? _known;

    public T Once<T>(Value value, ITypeSymbol type, ISymbol member, int index, Func<T> read)
        where T : class
    {
        var key = new Key(value, type, member, index);
        if (_known is not null && _known.TryGetValue(key, out var known))
        {
            return (T)known;
        }

        var result = read();
        (_known ??= [])[key] = result;
        return result;
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
