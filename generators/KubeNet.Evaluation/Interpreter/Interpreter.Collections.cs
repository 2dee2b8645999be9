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
        var items = EvaluateAll(operation.Elements, frame);
        Allocate(TupleValue.SizeOf(items), operation, frame);
        return new Value(new TupleValue(Array.ConvertAll(items, item => item.Copy())), OriginOf(operation));
    }

    private Value TupleComparison(ITupleBinaryOperation operation, Frame frame)
    {
        var left = Evaluate(operation.LeftOperand, frame);
        var right = Evaluate(operation.RightOperand, frame);
        if (left.IsUnknown || right.IsUnknown)
        {
            return Value.Unknown;
        }

        return Value.Of(left.Equals(right) == (operation.OperatorKind == BinaryOperatorKind.Equals)).At(OriginOf(operation));
    }

    /// <summary>
    /// <c>[a, .. b]</c>. The compiler that this was built against has no class for it, newer ones do; the parts are its children in both.
    /// </summary>
    private Value CollectionExpression(IOperation operation, Frame frame)
    {
        var items = new List<Value>();
        foreach (var child in operation.ChildOperations)
        {
            if (child.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.SpreadElementSyntax && child.ChildOperations.FirstOrDefault() is { } spread)
            {
                var source = Evaluate(spread, frame);
                if (source.IsUnknown || !source.IsNull && RefusesOrder(source, spread))
                {
                    return Value.Unknown;
                }

                if (_marshal.Elements(source) is not { } elements)
                {
                    return NotEvaluable(child);
                }

                items.AddRange(Guarded(elements, child, frame).Select(e => e.Copy()));
                Allocate(items.Count, operation, frame);
            }
            else
            {
                items.Add(Evaluate(child, frame).Copy());
            }
        }

        var type = TypeOfCollection(operation, frame);
        var made = CollectionOf(items, type, operation, frame);
        return type is { TypeKind: TypeKind.Interface } ? made : WithType(made, type);
    }

    /// <summary>The type that a collection expression has or is converted to.</summary>
    private ITypeSymbol? TypeOfCollection(IOperation operation, Frame frame)
    {
        var type = operation.Type ?? operation.Parent?.Type ?? _code.ModelOf(operation.Syntax.SyntaxTree).GetTypeInfo(operation.Syntax).ConvertedType;
        return type is null ? null : Close(type, frame);
    }

    private Value CollectionOf(List<Value> items, ITypeSymbol? type, IOperation operation, Frame frame)
    {
        var origin = OriginOf(operation);
        if (type is null or IArrayTypeSymbol || SpanConversions.IsSpan(type) || type.TypeKind == TypeKind.Interface && type.Name is "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection")
        {
            return new Value(items.ToArray(), origin);
        }

        if (type.Name is "List" or "IList" or "ICollection")
        {
            return new Value(items, origin);
        }

        if (_binder.FindType(type) is { IsGenericTypeDefinition: true } native
            && typeof(ICollection<>).MakeGenericType(typeof(Value)).IsAssignableFrom(NativeMethod.ClosedOverValues(native))
            && native.GetConstructor(Type.EmptyTypes) is not null)
        {
            var collection = (ICollection<Value>)Activator.CreateInstance(NativeMethod.ClosedOverValues(native));
            items.ForEach(collection.Add);
            return new Value(collection, origin);
        }

        if (_binder.FindType(type) is { } library && Collections.Of(items, library) is { } made)
        {
            return new Value(made, origin);
        }

        return NotEvaluable(operation, $"A collection expression of type '{type.ToDisplayString()}'", "Use an array or a List<T>.");
    }

    /// <summary>The elements of a user's class that can be enumerated; null for one that cannot.</summary>
    private IEnumerable<Value>? EnumerateObject(SymbolicObject instance)
    {
        var method = instance.Type.GetMembers("GetEnumerator").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty)
            ?? instance.Type.AllInterfaces.Where(i => i.Name == nameof(System.Collections.IEnumerable) && i.IsGenericType)
                .Select(i => instance.Type.FindImplementationForInterfaceMember(i.GetMembers("GetEnumerator")[0]) as IMethodSymbol)
                .FirstOrDefault(m => m is not null);
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
                    yield return ReadMember(own, (IPropertySymbol)Implementation(current, own.Type)) ?? Value.Unknown;
                }

                break;

            default:
                throw Undecided();
        }
    }
}
