using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Library;
using KubeNet.Findings;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>What library calls cost, and what their stand-ins may ask.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Members of sequences that take one element, whatever the length.</summary>
    private static readonly HashSet<string> s_takeOne = new(StringComparer.Ordinal)
    {
        "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "ElementAt", "ElementAtOrDefault", "Any", "Count",
        "LongCount", "TryGetNonEnumeratedCount",
    };

    /// <summary>Members of collections that go through all elements.</summary>
    private static readonly HashSet<string> s_goThrough = new(StringComparer.Ordinal)
    {
        "Contains", "ContainsValue", "IndexOf", "LastIndexOf", "Remove", "RemoveAt", "Insert", "Sort", "Reverse", "SetItem", "RemoveRange", "GetRange",
        "ToArray", "CopyTo", "SequenceEqual",
    };

    /// <summary>An element of a sequence that a lambda hands out is carried over the border, which costs more than going past it.</summary>
    private const int HandedElementCost = 50;

    /// <summary>Puts what stands before the member's own parameters: the call, and the receiver.</summary>
    private void Lead(
        NativeMethod native, ParameterInfo[] parameters, object?[] arguments, IMethodSymbol method, Value? target, IOperation operation, Frame frame)
    {
        if (native.TakesCall)
        {
            arguments[0] = new LibraryCall(method, _marshal, new Caller(this, method, operation, frame));
        }

        var self = native.TakesCall ? 1 : 0;
        if (native.Lead > self)
        {
            arguments[self] = _marshal.ToNative(target!, parameters[self].ParameterType);
        }
    }

    /// <summary>Asks for what the call makes and goes through, before it is made. Gives the weight of a lazy result.</summary>
    private long Pay(NativeMethod native, object? receiver, object?[] arguments, Value[] values, IOperation operation, Frame frame)
    {
        HashOrder.Check(native, values);
        if (native.Cost is { } cost)
        {
            Allocate(cost(receiver, arguments), operation, frame);
        }

        if (receiver is ICollection { Count: > 16 } collection and not IDictionary && s_goThrough.Contains(native.Open.Name)
            || receiver is IDictionary { Count: > 16 } && native.Open.Name == "ContainsValue")
        {
            Spend(() => _budget.Walk(((ICollection)receiver).Count), operation, frame);
        }

        var weight = SequenceWeights.Of(values);
        if (IsLazy(native.Open))
        {
            weight = Math.Max(weight, native.Open.Name == "Repeat" ? native.Cost?.Invoke(receiver, arguments) ?? 0 : 0);
            Spend(() => _budget.CheckLength(weight), operation, frame);
            return weight;
        }

        if (weight > 16)
        {
            var owner = native.Open.DeclaringType!;
            var isSearch = owner == typeof(Array) || native.IsStandIn || owner == typeof(Enumerable) && !native.Open.Name.StartsWith("To", StringComparison.Ordinal);
            if (!isSearch)
            {
                Allocate(weight, operation, frame);
            }
            else if (owner != typeof(Enumerable) || !s_takeOne.Contains(native.Open.Name))
            {
                Spend(() => _budget.Walk(weight), operation, frame);
            }
        }

        return 0;
    }

    /// <summary>Whether the elements come in the order of hash codes, which is reported then.</summary>
    private bool RefusesOrder(Value collection, IOperation operation)
    {
        try
        {
            HashOrder.Check(collection.Raw!);
            return false;
        }
        catch (ImpureCallException impure)
        {
            Unknown(EvaluationFindings.Impure, $"'{operation.Syntax}' {impure.Message}.", OriginOf(operation));
            return true;
        }
    }

    private static bool IsLazy(MethodBase method) =>
        method is MethodInfo { ReturnType: { IsGenericType: true } type }
        && type.GetGenericTypeDefinition() is var definition && (definition == typeof(IEnumerable<>) || definition == typeof(IOrderedEnumerable<>));

    /// <summary>The library sees numbers as objects here, and the extreme of no objects is null; that of no numbers is an error.</summary>
    private static bool ThrowsWhenEmpty(IMethodSymbol method, ITypeSymbol? result) =>
        method.Name is "Max" or "Min" or "MaxBy" or "MinBy" && result is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
        && method.ContainingType.ToDisplayString() == "System.Linq.Enumerable";

    void IInterpretedObjects.Charge(long elements)
    {
        _budget.Allocate(elements);
        _budget.Walk(elements * HandedElementCost);
    }

    /// <summary>The interpreter for one call's stand-in.</summary>
    private sealed class Caller(Interpreter interpreter, IMethodSymbol method, IOperation operation, Frame frame) : ILibraryCaller
    {
        public ITypeSymbol TypeArgument(int index) => interpreter.Close(method.TypeArguments[index], frame);

        public ITypeSymbol? TypeOfArgument(int index)
        {
            var arguments = operation switch
            {
                IInvocationOperation invocation => invocation.Arguments,
                IObjectCreationOperation creation => creation.Arguments,
                _ => ImmutableArray<IArgumentOperation>.Empty,
            };
            var value = arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == index)?.Value;
            while (value is IConversionOperation { IsImplicit: true } conversion)
            {
                value = conversion.Operand;
            }

            return value?.Type is { } type ? interpreter.Close(type, frame) : null;
        }

        public Value DefaultOf(ITypeSymbol type) => interpreter.DefaultOf(type);

        public bool IsInstance(Value value, ITypeSymbol type) => interpreter.IsInstance(value, type);

        public Value EnumValue(INamedTypeSymbol type, object number) =>
            new(interpreter.EnumValue(type, number), interpreter.OriginOf(operation));

        public void Allocate(long count) => interpreter._budget.Allocate(count);

        public void CheckLength(long count) => interpreter._budget.CheckLength(count);

        public Value Read(SymbolicObject instance, IPropertySymbol property) =>
            interpreter.ReadProperty(property, new Value(instance, Resources.Origin.None), [], operation, frame);

        public ITypeSymbol? TypeOf(Value value) => value.Raw is { } raw ? interpreter.TypeOf(raw) : null;
    }
}
