using System.Globalization;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Tuples, collection expressions, and what can be enumerated.</summary>
internal sealed partial class Interpreter
{
    private Value Tuple(ITupleOperation operation, Frame frame)
    {
        var tuple = new TupleValue(EvaluateAll(operation.Elements, frame));
        Allocate(tuple.Cost, operation, frame);
        return new Value(tuple, OriginOf(operation));
    }

    /// <summary>
    /// What <c>new ValueTuple&lt;…&gt;(…)</c> makes, and <c>new(…)</c> where a tuple is wanted. An eighth argument is the tuple of all further elements.
    /// </summary>
    private Value TupleOf(Place[] arguments, IOperation operation, Frame frame)
    {
        var items = Array.ConvertAll(arguments, argument => argument.Value);
        if (Array.Exists(items, item => item.IsUnknown))
        {
            return Value.Unknown;
        }

        if (items.Length > MostItems && items[MostItems].Raw is TupleValue rest)
        {
            items = [.. items.Take(MostItems), .. rest.Items];
        }

        var tuple = new TupleValue(items);
        Allocate(tuple.Cost, operation, frame);
        return new Value(tuple, OriginOf(operation));
    }

    /// <summary>The elements of a user's class that can be enumerated; null for one that cannot.</summary>
    private IEnumerable<Value>? EnumerateObject(SymbolicObject instance)
    {
        var method = instance.Type.GetMembers("GetEnumerator").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty)
            ?? instance.Type.AllInterfaces.Where(i => i.Name == nameof(System.Collections.IEnumerable) && i.IsGenericType)
                .Select(i => instance.Type.FindImplementationForInterfaceMember(i.GetMembers("GetEnumerator")[0]) as IMethodSymbol)
                .FirstOrDefault(m => m is not null);
        if (instance.Base is { } held && (method is null || !_code.Declares(method)))
        {
            return _marshal.Elements(new Value(held, Origin.None));
        }

        return method is null ? null : EnumerateWith(Run((IMethodSymbol)Implementation(method, instance.Type), instance));
    }

    /// <summary>Drains an enumerator: one of the library's, an iterator's, or one that the user wrote.</summary>
    private IEnumerable<Value> EnumerateWith(Value enumerator)
    {
        switch (enumerator.Raw)
        {
            case System.Collections.IEnumerator native:
                while (native.MoveNext())
                {
                    yield return _marshal.FromNative(native.Current, Origin.None);
                }

                break;

            case SymbolicObject own:
                IInterpretedObjects objects = this;
                var current = own.Type.GetMembers(nameof(System.Collections.IEnumerator.Current)).OfType<IPropertySymbol>().FirstOrDefault()
                    ?? own.Type.AllInterfaces.SelectMany(i => i.GetMembers(nameof(System.Collections.IEnumerator.Current))).OfType<IPropertySymbol>().First();
                while (objects.Call(own, nameof(System.Collections.IEnumerator.MoveNext)).IsTrue)
                {
                    yield return ReadMember(own, (IPropertySymbol)Implementation(current, own.Type)) ?? Value.NoDefault;
                }

                break;

            case null:
                throw new NullReferenceException();

            case var _ when enumerator.IsUnknown:
                throw Undecided();

            default:
                throw new UnsupportedNativeException($"what '{(_current is null ? "" : _current.Syntax.ToString())}' goes through has an enumerator that is not known here");
        }
    }
}
