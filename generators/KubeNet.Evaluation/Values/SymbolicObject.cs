using KubeNet.Evaluation.Bounds;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// An instance of a class, record or struct that the user declared (or of an anonymous type). Its type is a symbol; nothing of it was loaded.
/// What the library asks of it (equality, order, text) is answered by the user's own members through <see cref="IObjectBehaviour"/>.
/// </summary>
internal sealed class SymbolicObject : IComparable
{
    private readonly Dictionary<ISymbol, Value> _fields;
    private readonly IObjectBehaviour _behaviour;

    public SymbolicObject(INamedTypeSymbol type, IObjectBehaviour behaviour)
        : this(type, behaviour, new Dictionary<ISymbol, Value>(SymbolEqualityComparer.Default))
    {
    }

    private SymbolicObject(INamedTypeSymbol type, IObjectBehaviour behaviour, Dictionary<ISymbol, Value> fields)
    {
        Type = type;
        _behaviour = behaviour;
        _fields = fields;
    }

    /// <summary>The type with its type arguments.</summary>
    public INamedTypeSymbol Type { get; }

    public bool IsStruct => Type.IsValueType;

    /// <summary>What a class of the library that this one derives from keeps: a list, say. Null where there is none.</summary>
    public object? Base { get; set; }

    /// <summary>A field, an automatic property, or a primary constructor's parameter; the key is the original definition.</summary>
    public Value? this[ISymbol member]
    {
        get => _fields.TryGetValue(member.OriginalDefinition, out var value) ? value : null;
        set => _fields[member.OriginalDefinition] = value!;
    }

    public SymbolicObject Clone()
    {
        Pulse.Beat(CopyCost);
        var copy = new Dictionary<ISymbol, Value>(_fields.Count, SymbolEqualityComparer.Default);
        foreach (var field in _fields)
        {
            copy.Add(field.Key, IsBoxed(field.Key) ? field.Value : field.Value.Copy());
        }

        return new SymbolicObject(Type, _behaviour, copy);
    }

    /// <summary>What a copy takes, beside going past an element: a struct that holds structs is copied with all of them.</summary>
    private const int CopyCost = 400;

    /// <summary>Takes over all fields of another instance of the same struct.</summary>
    public void Assign(SymbolicObject other)
    {
        foreach (var field in other._fields)
        {
            _fields[field.Key] = IsBoxed(field.Key) ? field.Value : field.Value.Copy();
        }
    }

    /// <summary>Whether a struct in this place is in a box, which copies share.</summary>
    private static bool IsBoxed(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type.IsReferenceType,
        IPropertySymbol property => property.Type.IsReferenceType,
        IParameterSymbol parameter => parameter.Type.IsReferenceType,
        _ => false,
    };

    public override bool Equals(object? obj)
    {
        if (ReferenceEquals(this, obj))
        {
            return true;
        }

        using var level = Pulse.Nest();
        return _behaviour.AreEqual(this, obj);
    }

    public override int GetHashCode()
    {
        using var level = Pulse.Nest();
        return _behaviour.HashOf(this);
    }

    public override string ToString()
    {
        using var level = Pulse.Nest();
        return _behaviour.TextOf(this);
    }

    public int CompareTo(object? obj)
    {
        using var level = Pulse.Nest();
        return _behaviour.Compare(this, obj);
    }

    /// <summary>The hash of an object that is equal to itself only.</summary>
    public int IdentityHash => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>The answers of the user's members, found and run by the interpreter.</summary>
internal interface IObjectBehaviour
{
    bool AreEqual(SymbolicObject self, object? other);

    int HashOf(SymbolicObject self);

    string TextOf(SymbolicObject self);

    int Compare(SymbolicObject self, object? other);
}
