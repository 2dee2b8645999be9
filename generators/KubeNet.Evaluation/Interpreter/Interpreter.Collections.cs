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
        var tuple = new TupleValue(Array.ConvertAll(items, item => item.Copy()));
        Allocate(tuple.Cost, operation, frame);
        return new Value(tuple, OriginOf(operation));
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
            if (child.Syntax.Span.Contains(operation.Syntax.Span))
            {
                continue; // newer compilers put the elements as a whole first, as the builder's argument
            }

            if (child is IArgumentOperation)
            {
                return NotEvaluable(child, "'with' in a collection expression", "Make the collection with 'new' and add to it.");
            }

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

                items.AddRange(IsCopied(elements, operation, spread, child, frame)
                    ? Answer(() => elements.ToArray(), child, frame).Select(e => e.Copy())
                    : Guarded(elements, child, frame).Select(e => e.Copy()));
                Allocate(items.Count, operation, frame);
            }
            else
            {
                items.Add(Evaluate(child, frame).Copy());
            }
        }

        var type = TypeOfCollection(operation, frame);
        if (!operation.ChildOperations.Any(part => !part.Syntax.Span.Contains(operation.Syntax.Span)) && EmptyElement(type) is { } element)
        {
            return EmptyArray(element, OriginOf(operation));
        }

        var made = CollectionOf(items, type, operation, frame);
        return made.IsUnknown || type is { TypeKind: TypeKind.Interface } ? made : WithType(made, type);
    }

    /// <summary>
    /// Whether a sequence is asked for all of its elements at once, as ToArray asks. A collection of the user's among other elements
    /// is gone through,
    /// where the compiler sees that it has a number, which is asked for first.
    /// </summary>
    private bool IsCopied(IEnumerable<Value> elements, IOperation expression, IOperation spread, IOperation child, Frame frame)
    {
        if (expression.ChildOperations.Count(part => !part.Syntax.Span.Contains(expression.Syntax.Span)) == 1)
        {
            return true;
        }

        var hasNumber = spread.Type is { } type
            && (type.GetMembers("Count").Any() || type.AllInterfaces.Any(i => i.GetMembers("Count").Any()));
        return elements is OwnCollection collection && (!hasNumber || Answer(() => collection.Count, child, frame) < 0);
    }

    /// <summary>The type that a collection expression has or is converted to.</summary>
    private ITypeSymbol? TypeOfCollection(IOperation operation, Frame frame)
    {
        var type = operation.Type ?? operation.Parent?.Type ?? _code.ModelOf(operation.Syntax.SyntaxTree).GetTypeInfo(operation.Syntax).ConvertedType;
        return type is null ? null : Close(type, frame);
    }

    /// <summary>The elements' type of what <c>[]</c> makes no new object for.</summary>
    private static ITypeSymbol? EmptyElement(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IReadOnlyList"
            or "IReadOnlyCollection", TypeArguments: [var element] } => element,
        _ => null,
    };

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

        if (BuilderOf(type) is { } builder)
        {
            return CallMethod(builder, null, [new Variable(new Value(items.ToArray(), origin))], operation, frame).At(origin);
        }

        if (type is INamedTypeSymbol own && _code.Declares(own))
        {
            return Collected(items, own, operation, frame);
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

    /// <summary>The method that <c>[CollectionBuilder]</c> names: it takes a span of the elements.</summary>
    private static IMethodSymbol? BuilderOf(ITypeSymbol type)
    {
        var attribute = type.OriginalDefinition.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == "System.Runtime.CompilerServices.CollectionBuilderAttribute");
        if (type is not INamedTypeSymbol { TypeArguments: var arguments } || attribute?.ConstructorArguments is not [{ Value: INamedTypeSymbol owner }, { Value: string name }])
        {
            return null;
        }

        var method = owner.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(m =>
            m.IsStatic && m.Arity == arguments.Length && m.Parameters.Length == 1 && SpanConversions.IsSpan(m.Parameters[0].Type));
        return method is { Arity: > 0 } ? method.Construct([.. arguments]) : method;
    }

    /// <summary>A collection of the user's own: made without arguments, and <c>Add</c> called for each element.</summary>
    private Value Collected(List<Value> items, INamedTypeSymbol type, IOperation operation, Frame frame)
    {
        var constructor = type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);
        var adders = new List<IMethodSymbol>();
        for (var level = type; level is not null; level = level.BaseType)
        {
            adders.AddRange(level.GetMembers("Add").OfType<IMethodSymbol>().Where(m => !m.IsStatic && m.Parameters.Length == 1));
        }

        if (constructor is null || adders.Count == 0 && items.Count > 0)
        {
            return NotEvaluable(operation, $"A collection expression of type '{type.ToDisplayString()}'", "Use an array or a List<T>.");
        }

        var made = Create(type, constructor, [], operation, frame);
        foreach (var item in items)
        {
            if (made.IsUnknown)
            {
                break;
            }

            var add = adders.Count == 1 ? adders[0] : adders.FirstOrDefault(m => item.IsNull || IsInstance(item, Close(m.Parameters[0].Type, frame))) ?? adders[0];
            CallMethod(add, made, [new Variable(ConvertImplicitly(item, add.Parameters[0].Type))], operation, frame);
        }

        return made;
    }
}
