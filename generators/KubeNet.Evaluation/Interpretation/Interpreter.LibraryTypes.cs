using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// The types of objects that only .NET knows: sequences, enumerators, groups, comparers. Over the border they are of <see cref="Value"/>,
/// so the object cannot say what it is a sequence of. What it was known as in the program, before it became an <c>object</c>, can.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>The most that the program knew of such an object; a null where that contradicts itself, since .NET shares it.</summary>
    private readonly ConditionalWeakTable<object, Seen> _seen = new();

    private sealed record Seen(ITypeSymbol? Type);

    /// <summary>Notes the type as which the program has an object, before it is asked for another one or becomes more general.</summary>
    private void See(Value value, ITypeSymbol? type, Frame frame)
    {
        if (
            type is null
            || value.Raw is null or string or SymbolicObject or SymbolicEnum or TypeToken
            || Arithmetic.TypeOf(value.Raw) != SpecialType.None
        )
        {
            return;
        }

        type = Underlying(Close(type, frame));
        if (
            type is not (INamedTypeSymbol { TypeKind: not TypeKind.Error } or IArrayTypeSymbol)
            || type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Array
            || _types.RuntimeTypeOf(value.Raw) is not null
        )
        {
            return;
        }

        if (type.IsValueType && !SpanConversions.IsSpan(type))
        {
            _types.Note(value.Raw, type);
        }
        else if (!_seen.TryGetValue(value.Raw, out var known))
        {
            _seen.Add(value.Raw, new Seen(type));
        }
        else if (known.Type is { } before && !_relations.IsSubtype(before, type))
        {
            _seen.Remove(value.Raw);
            _seen.Add(
                value.Raw,
                new Seen(
                    _relations.IsSubtype(type, before) ? type
                    : OfOneObject(before, type) ? before
                    : null
                )
            );
        }
    }

    /// <summary>Whether both may be types of one object: they do not say different things of its elements.</summary>
    private bool OfOneObject(ITypeSymbol before, ITypeSymbol type) =>
        type is not INamedTypeSymbol { IsGenericType: true } generic
        || ClosedLike(before, generic) is { } closed && _relations.IsSubtype(closed, type);

    private bool IsLibraryInstance(object raw, ITypeSymbol target)
    {
        var known = _seen.TryGetValue(raw, out var seen) ? seen.Type : null;
        if (known is not null && _relations.IsSubtype(known, target))
        {
            return true;
        }

        if (_binder.FindType(target) is not { } native)
        {
            return raw.GetType()
                .GetInterfaces()
                .Any(i =>
                    !i.IsGenericType && i.Name == target.MetadataName && i.Namespace == target.ContainingNamespace?.ToDisplayString()
                );
        }

        if (!IsNativeInstance(raw.GetType(), native))
        {
            return false;
        }

        return target is not INamedTypeSymbol { IsGenericType: true } generic
            || (
                known is not null && ClosedLike(known, generic) is { } closed
                    ? _relations.IsSubtype(closed, target)
                    : throw NotKnownToBe(target)
            );
    }

    private static UnsupportedNativeException NotKnownToBe(ITypeSymbol target) =>
        new($"it is unknown whether an object that .NET created is a '{target.ToDisplayString()}'. Keep it in a variable of its own type");

    /// <summary>
    /// A generic type with the type arguments that an object of this type has there: an <c>IEnumerable&lt;int&gt;</c> is as a list an
    /// <c>IList&lt;int&gt;</c>, and an <c>IEnumerable&lt;KeyValuePair&lt;K, V&gt;&gt;</c> as a dictionary an
    /// <c>IDictionary&lt;K, V&gt;</c>.
    /// </summary>
    private static ITypeSymbol? ClosedLike(ITypeSymbol known, INamedTypeSymbol generic)
    {
        var definition = generic.OriginalDefinition;
        foreach (var type in known.AllInterfaces.Prepend(known))
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition))
            {
                return type;
            }
        }

        foreach (var type in known.AllInterfaces.Prepend(known).OfType<INamedTypeSymbol>().Where(t => t.TypeArguments.Length > 0))
        {
            var arguments =
                type.TypeArguments is [INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 } pair] && definition.Arity == 2
                    ? pair.TypeArguments
                    : type.TypeArguments;
            if (arguments.Length == definition.Arity)
            {
                return definition.Construct([.. arguments]);
            }
        }

        return null;
    }

    private static bool IsNativeInstance(Type type, Type target)
    {
        if (!target.IsGenericTypeDefinition)
        {
            return target.IsAssignableFrom(type);
        }

        if (target.IsInterface)
        {
            return type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == target);
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == target)
            {
                return true;
            }
        }

        return false;
    }
}
