using System.Collections.Immutable;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Whether two objects of the user's are equal: by an override of <c>object.Equals</c>, by <c>IEquatable&lt;T&gt;</c> where something
/// is compared as that very T, or else by reference, a struct by its fields.
/// </summary>
internal sealed partial class Interpreter
{
    bool IObjectBehaviour.AreEqual(SymbolicObject self, object? other, Comparison comparison)
    {
        StepBehaviour();
        EnsureInherited(self, "Equals");
        if (self.Type.IsRecord)
        {
            return AreEqual(self, self.Type, other as SymbolicObject);
        }

        var overriding = EqualsOverride(self.Type);
        var asksEquatable = comparison == Comparison.OfTheirType || (comparison == Comparison.InAnArray && self.Type.IsValueType);
        if (asksEquatable && EquatableOf(self.Type) is { } equatable && IsComparedAs(self.Type, equatable, overriding))
        {
            var declared = equatable.GetMembers(nameof(Equals)).OfType<IMethodSymbol>().First();
            return (
                    other is null
                        ? !equatable.TypeArguments[0].IsValueType
                        : IsInstance(new Value(other, Origin.None), equatable.TypeArguments[0])
                ) && Run((IMethodSymbol)_dispatch.Implementation(declared, self.Type), self, new Value(other, Origin.None)).IsTrue;
        }

        return overriding is not null ? Run(overriding, self, new Value(other, Origin.None)).IsTrue
            : self.Type.IsValueType || self.Type.IsAnonymousType ? SameState(self, other)
            : ReferenceEquals(self, other);
    }

    /// <summary>
    /// What <c>object.Equals</c> gives where it need not ask the library: an object compared with itself (the static one asks nobody then;
    /// the types of .NET say yes), and delegates, which are equal by what they call. Null where it must ask.
    /// </summary>
    private static bool? KnownEquality(IMethodSymbol method, Value? target, Place[] arguments)
    {
        if (method is not { Name: nameof(Equals), ContainingType.SpecialType: SpecialType.System_Object })
        {
            return null;
        }

        var (left, right) = method.IsStatic ? (arguments[0].Value, arguments[1].Value) : (target!, arguments[0].Value);
        if (left.IsUnknown || right.IsUnknown)
        {
            return null;
        }

        if (left.Raw is Closure || left.IsNull && right.Raw is Closure)
        {
            return Equals(left.Raw, right.Raw);
        }

        if (!left.IsNull && !right.IsNull && Value.AreOfDifferentTypes(left.Raw!, right.Raw!))
        {
            return false;
        }

        return
            !left.IsNull
            && (ReferenceEquals(left.Raw, right.Raw) || left.Raw is ImmutableArray<Value> items && items.Equals(right.Raw))
            && (method.IsStatic || left.Raw is not SymbolicObject)
            ? true
            : null;
    }

    private IMethodSymbol? EqualsOverride(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && _code.Declares(current); current = current.BaseType)
        {
            if (
                current.GetMembers(nameof(Equals)).OfType<IMethodSymbol>().FirstOrDefault(m => m.IsOverride && m.Parameters.Length == 1) is
                { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The <c>IEquatable</c> of a type or of a base of it.</summary>
    private INamedTypeSymbol? EquatableOf(INamedTypeSymbol type)
    {
        var all = type
            .AllInterfaces.Where(i =>
                i.MetadataName == "IEquatable`1"
                && i.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true }
                && _relations.IsSubtype(type, i.TypeArguments[0])
            )
            .ToArray();
        return all.Length > 1 && Array.Find(all, i => _comparing?.Mention(i, this) == true) is { } meant ? meant : all.FirstOrDefault();
    }

    /// <summary>
    /// Whether the library compares as the type that is equatable. Where that is not known, the two ways to compare are taken for the same
    /// if there are two.
    /// </summary>
    private bool IsComparedAs(INamedTypeSymbol type, INamedTypeSymbol equatable, IMethodSymbol? overriding)
    {
        var isMentioned = _comparing?.Mention(equatable, this);
        return isMentioned is null || (isMentioned.Value && _comparing!.MayBeOfObjects(this))
            ? overriding is not null
                ? false
                : throw UndecidedEquals(type)
            : isMentioned.Value;
    }

    private static UnsupportedNativeException UndecidedEquals(INamedTypeSymbol type) =>
        new(
            $"'{type.Name}' implements IEquatable but does not override Equals(object), and it is unknown which of them is called here. "
                + "Override it"
        );

    /// <summary>Whether the parts of a type of .NET are compared as objects, though it names their types.</summary>
    private static bool IsOfObjects(INamedTypeSymbol type) =>
        type is { Name: "Tuple" or "KeyValuePair", IsGenericType: true, ContainingNamespace: var space }
        && space.ToDisplayString() is "System" or "System.Collections.Generic";

    /// <summary>
    /// Whether something that is compared as one type, or a part of it, is asked through an interface: only if that type implements it,
    /// which an interface that objects are compared as seldom does.
    /// </summary>
    private bool Mentions(ITypeSymbol type, INamedTypeSymbol asked, bool isVariant = false) =>
        Mentions(
            type,
            mentioned =>
                (
                    isVariant && mentioned.IsReferenceType
                        ? _relations.IsSubtype(mentioned, asked.TypeArguments[0])
                        : SymbolEqualityComparer.Default.Equals(mentioned, asked.TypeArguments[0])
                ) && _relations.IsSubtype(mentioned, asked)
        );

    private static bool Mentions(ITypeSymbol type, Func<ITypeSymbol, bool> isWanted) =>
        isWanted(type)
        || type switch
        {
            // these compare their parts as the types of the parts say
            INamedTypeSymbol { IsTupleType: true } or { IsAnonymousType: true } or { Name: nameof(ValueTuple) or nameof(Nullable) } => (
                (INamedTypeSymbol)type
            ).TypeArguments.Any(argument => Mentions(argument, isWanted)),
            _ => false,
        };

    /// <summary>
    /// The parts of a record or of an anonymous object are compared as their types say, those of another struct as objects.
    /// </summary>
    private bool AreEqualAs(ITypeSymbol type, object? left, object? right)
    {
        if (left is TupleValue)
        {
            return As(type, () => Value.RawEquals(left, right));
        }

        if (left is not SymbolicObject own || own.Type.IsRecord || EquatableOf(own.Type) is not { } equatable)
        {
            return Value.RawEquals(left, right);
        }

        return right is SymbolicObject
            && (
                Mentions(type, equatable)
                    ? Run(
                        (IMethodSymbol)
                            _dispatch.Implementation(equatable.GetMembers(nameof(Equals)).OfType<IMethodSymbol>().First(), own.Type),
                        own,
                        new Value(right, Origin.None)
                    ).IsTrue
                    : own.Equals(right)
            );
    }

    private static ITypeSymbol? TypeOfMember(ISymbol member) =>
        member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IEventSymbol subscribed => subscribed.Type,
            _ => null,
        };
}
