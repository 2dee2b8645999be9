using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Lists and maps of the fields that a <c>Configure</c> changes. They are real objects of the types that the program has, so they are made
/// and filled here item by item, each with its origin.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary><c>new FieldList&lt;string&gt;()</c>; null for any other type.</summary>
    private Value? CreateFieldCollection(INamedTypeSymbol type, IOperation operation, Frame frame)
    {
        if (!NativeBinder.IsFieldCollection(type))
        {
            return null;
        }

        if (_binder.RealTypeOf(type) is not { } real)
        {
            return NotEvaluable(operation, $"A '{type.ToDisplayString()}'", "Use the type that the field has.");
        }

        Declare(operation, frame);
        using var scope = CallSite.Enter(TextOrigins(CallSiteOf(operation)));
        return new Value(Activator.CreateInstance(real), OriginOf(operation));
    }

    /// <summary>The conversion of an array, a list or a dictionary of the program.</summary>
    private Value FieldCollectionOf(INamedTypeSymbol type, Value source, IOperation operation, Frame frame)
    {
        if (source.IsNull)
        {
            return Value.Null.At(OriginOf(operation));
        }

        var entries = source.Raw is IEnumerable<KeyValuePair<Value, Value>> pairs
            ? pairs.Select(pair => new[] { pair.Key, pair.Value })
            : _marshal.Elements(source)?.Select(item => new[] { item });
        return entries is null ? NotEvaluable(operation) : FieldCollection(type, entries, operation, frame);
    }

    /// <summary>A new collection with what its <c>Add</c> is called with. Null stands for what cannot be evaluated.</summary>
    private Value FieldCollection(INamedTypeSymbol type, IEnumerable<Value[]?> entries, IOperation operation, Frame frame)
    {
        var made = CreateFieldCollection(type, operation, frame)!;
        var add = type.GetMembers("Add").OfType<IMethodSymbol>().First();
        foreach (var entry in entries)
        {
            if (made.IsUnknown || entry is null)
            {
                return Value.Unknown;
            }

            CallLibrary(add, made, Array.ConvertAll(entry, value => (Place)new Variable(value)), operation, frame);
        }

        return made;
    }

    private ClosedMethod OverProgramTypes(NativeMethod native, IMethodSymbol method, Frame frame) =>
        native.CloseOver([
            .. method.TypeArguments.Select(type =>
                _binder.RealTypeOf(Close(type, frame))
                ?? throw new UnsupportedNativeException($"'{type.ToDisplayString()}' is not a handle's type")
            ),
        ]);
}
