using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// The types that objects have in the user's program. The user's own objects know theirs; arrays and the library's collections are made
/// of values here, so theirs is remembered when they are made.
/// </summary>
internal sealed class RuntimeTypes(Compilation compilation, TypeRelations relations) : ITypeNames
{
    private readonly ConditionalWeakTable<object, ITypeSymbol> _types = new();

    /// <summary>The empty arrays that the library shares: one for each type in the program, as <c>Array.Empty</c> has them.</summary>
    private readonly Dictionary<ITypeSymbol, Value[]> _emptyArrays = new(RuntimeTypeComparer.Instance);

    /// <summary>Notes the type that the program gave an object when it was made.</summary>
    public Value WithType(Value value, ITypeSymbol? type)
    {
        value = OfOneType(value, type, isMade: true);
        if (type is not null && value.Raw is { } raw && NeedsType(raw))
        {
            Note(raw, type);
        }

        return value;
    }

    /// <summary>Notes the type of what the library made, unless it is the object of an earlier value.</summary>
    public Value NoteType(Value value, ITypeSymbol type)
    {
        type = Interpreter.Underlying(type);
        var isBoxed = type.IsReferenceType && value.Raw is System.Collections.IEnumerator and ValueType;
        value = OfOneType(isBoxed ? value.Boxed() : value, type, isMade: false);
        if (
            value.Raw is { } raw
            && NeedsType(raw)
            && type is { SpecialType: not SpecialType.System_Object, IsAbstract: false }
            && !_types.TryGetValue(raw, out _)
            && type.TypeKind is TypeKind.Class or TypeKind.Array or TypeKind.Struct
        )
        {
            _types.Add(raw, type);
        }

        return value;
    }

    public void Note(object raw, ITypeSymbol type)
    {
        _types.Remove(raw);
        _types.Add(raw, type);
        if (raw is Closure closure)
        {
            closure.Type = type;
        }
        else if (raw is TupleValue tuple)
        {
            tuple.Type = type;
        }
    }

    /// <summary>The type that was noted for an object; null where none was.</summary>
    public ITypeSymbol? NotedFor(object? raw) => raw is not null && _types.TryGetValue(raw, out var type) ? type : null;

    /// <summary>
    /// All arrays are of values here, so the library has one empty array for all of them, and a list another one; an object can have only
    /// one type.
    /// </summary>
    /// <param name="value">What the library gave.</param>
    /// <param name="type">Its type in the program.</param>
    /// <param name="isMade">Whether it was made as that very type; what only passes through may be of a derived one.</param>
    private Value OfOneType(Value value, ITypeSymbol? type, bool isMade)
    {
        if (type is not IArrayTypeSymbol || value.Raw is not Value[] { Length: 0 } shared || !IsOfAnother(shared, type, isMade))
        {
            return value;
        }

        return new Value(EmptyArrayOf(type), value.Origin);
    }

    /// <summary><c>Array.Empty&lt;T&gt;()</c>, which is also what <c>[]</c> and no arguments for <c>params</c> give.</summary>
    public Value EmptyArray(ITypeSymbol element, Resources.Origin origin)
    {
        var type = compilation.CreateArrayTypeSymbol(element);
        return WithType(new Value(EmptyArrayOf(type), origin), type);
    }

    private Value[] EmptyArrayOf(ITypeSymbol type)
    {
        if (!_emptyArrays.TryGetValue(type, out var own))
        {
            own = new Value[0];
            _emptyArrays.Add(type, own);
        }

        return own;
    }

    private bool IsOfAnother(Value[] shared, ITypeSymbol type, bool isMade) =>
        ReferenceEquals(shared, Array.Empty<Value>())
        || (
            _types.TryGetValue(shared, out var noted)
            && !(isMade ? RuntimeTypeComparer.Instance.Equals(noted, type) : relations.IsSubtype(noted, type))
        );

    private static bool NeedsType(object raw) => raw is Array or Closure or BoxedEnumerator || raw.GetType().IsGenericType;

    /// <summary>The symbol of a value's own type; null where only the library knows it.</summary>
    public ITypeSymbol? TypeOf(object raw) =>
        raw switch
        {
            SymbolicObject instance => instance.Type,
            SymbolicEnum constant => constant.Type,
            IOverridableCollection { Self: var owner } => owner.Type,
            IndexValue => compilation.GetTypeByMetadataName("System.Index"),
            RangeValue => compilation.GetTypeByMetadataName("System.Range"),
            TupleValue => _types.TryGetValue(raw, out var boxed) ? boxed : null,
            _ when Arithmetic.TypeOf(raw) is var special and not SpecialType.None => compilation.GetSpecialType(special),
            _ when NeedsType(raw) && _types.TryGetValue(raw, out var noted) => noted,
            _ => null,
        };

    /// <summary>What <c>GetType</c> gives; also for library objects whose type is not generic.</summary>
    public ITypeSymbol? RuntimeTypeOf(object raw) =>
        TypeOf(raw)
        ?? (
            raw.GetType() is { IsGenericType: false, IsArray: false } type && type.Assembly != typeof(Value).Assembly
                ? compilation.GetTypeByMetadataName(type.FullName!)
                : null
        );

    bool ITypeNames.AreOfDifferentTypes(object left, object right) =>
        NotedFor(left) is { } a && NotedFor(right) is { } b && !RuntimeTypeComparer.Instance.Equals(a, b);

    string? ITypeNames.Find(object raw) =>
        RuntimeTypeOf(raw) is { IsAbstract: false } type && IsNamed(type) ? TypeNames.FullName(type) : null;

    /// <summary>Whether a type has a name of its own in all its parts: an anonymous type is named by the compiler.</summary>
    private static bool IsNamed(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => IsNamed(array.ElementType),
            INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } underlying }
                when !SymbolEqualityComparer.Default.Equals(underlying, type) => IsNamed(underlying),
            INamedTypeSymbol { IsAnonymousType: false, IsUnboundGenericType: false, TypeKind: not TypeKind.Error } named =>
                named.CanBeReferencedByName
                    && named.TypeArguments.All(IsNamed)
                    && (named.ContainingType is null || IsNamed(named.ContainingType)),
            _ => false,
        };

    /// <summary>The name of an object's type as .NET's messages have it.</summary>
    public string FullNameOf(object raw) => NameOf(raw, TypeNames.FullName);

    /// <summary>The same, as the message of a failed cast has it.</summary>
    public string NameInCastOf(object raw) => NameOf(raw, TypeNames.NameInCast);

    private string NameOf(object raw, Func<ITypeSymbol, string> name) =>
        RuntimeTypeOf(raw) is { } type ? name(type)
        : raw.GetType() is { IsGenericType: true } or { IsPublic: false } || raw.GetType().Assembly == typeof(Value).Assembly
            ? throw new UnprintableException("a message", "contains the name of a type that is known only at run time.")
        : raw.GetType().Name;
}
