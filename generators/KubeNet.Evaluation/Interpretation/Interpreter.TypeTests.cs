using System.Collections;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Whether an object is of a type, and a type a subtype of another, as the runtime says.</summary>
internal sealed partial class Interpreter
{
    /// <summary><c>value is T</c>.</summary>
    private bool IsInstance(Value value, ITypeSymbol type)
    {
        var target = Underlying(type);
        if (value.Raw is null)
        {
            return false;
        }

        if (target.SpecialType == SpecialType.System_Object || SpanConversions.IsSpan(target)) // no object is a span, and no span an object
        {
            return true;
        }

        if (_types.RuntimeTypeOf(value.Raw) is { } own)
        {
            return _relations.IsSubtype(own, target);
        }

        return value.Raw switch
        {
            TypeToken => IsSubtypeOfType(target),
            TupleValue tuple => target is INamedTypeSymbol { IsTupleType: true } named
                ? named.TupleElements.Length == tuple.Items.Length
                    && named.TupleElements.Zip(tuple.Items, (e, item) => item.IsNull || IsInstance(item, e.Type)).All(is_ => is_)
            : IsPlainTuple(target)
                ? ((INamedTypeSymbol)target).TypeArguments is var parts
                    && parts.Length == tuple.Items.Length
                    && parts.Zip(tuple.Items, (e, item) => item.IsNull || IsInstance(item, e)).All(is_ => is_)
            : target.Name is "ITuple" or nameof(IComparable) or "IStructuralEquatable" or "IStructuralComparable"
                || target.SpecialType == SpecialType.System_ValueType,
            ValueType when target.SpecialType == SpecialType.System_ValueType => true,
            Closure => target.TypeKind == TypeKind.Delegate,
            FormattedText => IsFormattable(target),
            Library.StandIns.NumberRange => target is INamedTypeSymbol { TypeKind: TypeKind.Interface } seenAs
                && (
                    seenAs.TypeArguments.IsEmpty
                        ? seenAs.Name is nameof(IEnumerable) or nameof(IEnumerator) or nameof(IDisposable)
                        : seenAs.Name
                            is "IEnumerable"
                                or "IList"
                                or "ICollection"
                                or "IReadOnlyList"
                                or "IReadOnlyCollection"
                                or "IEnumerator"
                            && seenAs.TypeArguments[0].SpecialType == SpecialType.System_Int32
                ),
            Value[] array => IsArrayOf(array, target),
            var raw => IsLibraryInstance(raw, target),
        };
    }

    /// <summary>
    /// To the runtime, an <c>int[]</c> that was converted to <c>object</c> is a <c>uint[]</c> too. Its elements would be read as other
    /// numbers.
    /// </summary>
    private void EnsureSameElements(Value value, ITypeSymbol type, IOperation operation, Frame frame)
    {
        var target = Close(type, frame);
        var wanted = target switch
        {
            IArrayTypeSymbol other => other.ElementType,
            INamedTypeSymbol { TypeArguments: [var argument] } list when TypeRelations.IsListOfArrays(list) => argument,
            _ => null,
        };
        if (
            wanted is { IsValueType: true }
            && value.Raw is Array array
            && _types.RuntimeTypeOf(array) is IArrayTypeSymbol { ElementType: { IsValueType: true } element } own
            && !RuntimeTypeComparer.Instance.Equals(element, wanted)
            && _relations.IsSubtype(own, target)
        )
        {
            throw Refused(operation, "The use of an array as an array of another type of the same size", "Convert each element.");
        }
    }

    /// <summary>An array that the library made, of which only the program's own words say what it is of.</summary>
    private bool IsArrayOf(Value[] array, ITypeSymbol target)
    {
        if (target is INamedTypeSymbol { IsGenericType: false })
        {
            return target.Name
                is nameof(IEnumerable)
                    or nameof(IList)
                    or nameof(ICollection)
                    or nameof(Array)
                    or nameof(ICloneable)
                    or "IStructuralEquatable"
                    or "IStructuralComparable";
        }

        if (_seen.TryGetValue(array, out var known) && known.Type is { } type && _relations.IsSubtype(type, target))
        {
            return true;
        }

        return target is IArrayTypeSymbol || target is INamedTypeSymbol generic && TypeRelations.IsListOfArrays(generic)
            ? throw NotKnownToBe(target)
            : false;
    }

    /// <summary>What an object that stands for a type is: a <c>System.RuntimeType</c>, which reference assemblies do not have.</summary>
    private bool IsSubtypeOfType(ITypeSymbol target) =>
        target.Name == nameof(ICloneable) && target.ContainingNamespace.Name == nameof(System)
        || Compilation.GetTypeByMetadataName("System.Reflection.TypeInfo") is { } type && _relations.IsSubtype(type, target);
}
