using KubeNet.Evaluation.Bounds;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// An instance of a class, record or struct that the user declared (or of an anonymous type). Its type is a symbol; nothing of it was
/// loaded. What the library asks of it (equality, order, text) is answered by the user's own members through
/// <see cref="IObjectBehaviour"/>.
/// </summary>
internal sealed class SymbolicObject : IComparable, IFormattable
{
    private readonly Dictionary<ISymbol, Value> _fields;
    private readonly IObjectBehaviour _behaviour;

    public SymbolicObject(INamedTypeSymbol type, IObjectBehaviour behaviour)
        : this(type, behaviour, new Dictionary<ISymbol, Value>(SymbolEqualityComparer.Default)) { }

    private SymbolicObject(INamedTypeSymbol type, IObjectBehaviour behaviour, Dictionary<ISymbol, Value> fields, bool isBox = false)
    {
        Type = type;
        IsBox = isBox && type.IsValueType;
        _behaviour = behaviour;
        _fields = fields;
    }

    /// <summary>The type with its type arguments.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>A struct that is held as a value: whoever stores it holds a copy.</summary>
    public bool IsStruct => Type.IsValueType && !IsBox;

    /// <summary>
    /// A struct that was converted to <c>object</c> or to an interface. Variables share the box, as they share an object.
    /// </summary>
    public bool IsBox { get; }

    /// <summary>What a class of the library that this one derives from keeps: a list, say. Null where there is none.</summary>
    public object? Base { get; set; }

    /// <summary>What is known of a set of another project, which has no code here. Null for an object of the program.</summary>
    public IKnownMembers? KnownMembers { get; init; }

    /// <summary>A field, an automatic property, or a primary constructor's parameter; the key is the original definition.</summary>
    public Value? this[ISymbol member]
    {
        get => _fields.TryGetValue(member.OriginalDefinition, out var value) ? value : null;
        set => _fields[member.OriginalDefinition] = value!;
    }

    public SymbolicObject Clone() => Clone(isBox: false);

    /// <summary>A copy in a box of its own.</summary>
    public SymbolicObject Boxed() => Clone(isBox: true);

    private SymbolicObject Clone(bool isBox)
    {
        Pulse.Beat(CopyCost);
        var copy = new Dictionary<ISymbol, Value>(_fields.Count, SymbolEqualityComparer.Default);
        foreach (var field in _fields)
        {
            copy.Add(field.Key, IsBoxed(field.Key) ? field.Value : field.Value.Copy());
        }

        return new SymbolicObject(Type, _behaviour, copy, isBox) { Base = Base };
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
    private static bool IsBoxed(ISymbol member) =>
        member switch
        {
            IFieldSymbol field => field.Type.IsReferenceType,
            IPropertySymbol property => property.Type.IsReferenceType,
            IEventSymbol => true,
            IParameterSymbol parameter => parameter.Type.IsReferenceType,
            _ => false,
        };

    /// <summary>What <c>object.Equals</c> gives.</summary>
    public override bool Equals(object? obj) => Equals(obj, Comparison.OfObjects);

    /// <summary>
    /// The same, or what the default comparer of the type gives, which asks <c>IEquatable</c>. The program's code is asked about the object
    /// itself too: it may say that it is not equal to itself.
    /// </summary>
    public bool Equals(object? obj, Comparison comparison)
    {
        try
        {
            using var level = Pulse.Nest();
            return _behaviour.AreEqual(this, obj, comparison);
        }
        catch (Exception error) when (HostFault.Is(error))
        {
            throw new HostFault(error);
        }
    }

    public override int GetHashCode()
    {
        try
        {
            using var level = Pulse.Nest();
            return _behaviour.HashOf(this);
        }
        catch (Exception error) when (HostFault.Is(error))
        {
            throw new HostFault(error);
        }
    }

    public override string? ToString()
    {
        try
        {
            using var level = Pulse.Nest();
            return _behaviour.TextOf(this);
        }
        catch (Exception error) when (HostFault.Is(error))
        {
            throw new HostFault(error);
        }
    }

    /// <summary>The text that the user's <c>IFormattable</c> gives; that of <c>ToString</c> where the type is none.</summary>
    public string? ToString(string? format, IFormatProvider? formatProvider) => Formatted(format, formatProvider, isHole: false);

    /// <summary>The same; in a hole of an interpolated string a span is asked for first.</summary>
    public string? Formatted(string? format, IFormatProvider? formatProvider, bool isHole)
    {
        try
        {
            return _behaviour.Format(this, format, formatProvider, isHole);
        }
        catch (Exception error) when (HostFault.Is(error))
        {
            throw new HostFault(error);
        }
    }

    public int CompareTo(object? obj)
    {
        try
        {
            using var level = Pulse.Nest();
            return _behaviour.Compare(this, obj);
        }
        catch (Exception error) when (HostFault.Is(error))
        {
            throw new HostFault(error);
        }
    }

    /// <summary>The hash of an object that is equal to itself only.</summary>
    public int IdentityHash => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>The members of an object whose class is in another project.</summary>
internal interface IKnownMembers
{
    /// <summary>The value of a field or a property; null if it is not known.</summary>
    Value? Read(ISymbol member);

    /// <summary>Why the value of a member is not known, and what to do.</summary>
    string WhyNot(ISymbol member);
}

/// <summary>The answers of the user's members, found and run by the interpreter.</summary>
internal interface IObjectBehaviour
{
    bool AreEqual(SymbolicObject self, object? other, Comparison comparison);

    int HashOf(SymbolicObject self);

    string? TextOf(SymbolicObject self);

    string? Format(SymbolicObject self, string? format, IFormatProvider? provider, bool isHole);

    int Compare(SymbolicObject self, object? other);
}
