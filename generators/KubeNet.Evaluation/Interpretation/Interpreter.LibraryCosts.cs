using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>What library calls cost, and what their stand-ins may ask.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Members of sequences that take one element, whatever the length.</summary>
    private static readonly HashSet<string> s_takeOne = new(StringComparer.Ordinal)
    {
        "First",
        "FirstOrDefault",
        "Last",
        "LastOrDefault",
        "Single",
        "SingleOrDefault",
        "ElementAt",
        "ElementAtOrDefault",
        "Any",
        "Count",
        "LongCount",
        "TryGetNonEnumeratedCount",
    };

    /// <summary>Members of collections that go through all elements.</summary>
    private static readonly HashSet<string> s_goThrough = new(StringComparer.Ordinal)
    {
        "Contains",
        "ContainsValue",
        "IndexOf",
        "LastIndexOf",
        "Remove",
        "RemoveAt",
        "Insert",
        "Sort",
        "Reverse",
        "SetItem",
        "RemoveRange",
        "GetRange",
        "ToArray",
        "CopyTo",
        "SequenceEqual",
    };

    /// <summary>Members that go on with an exception of the program's in a <c>catch</c> of their own.</summary>
    private static readonly HashSet<string> s_wrapping = new(StringComparer.Ordinal) { "get_Value" };

    /// <summary>Members that give another collection of the same size, but share most of it with the receiver.</summary>
    private static readonly HashSet<string> s_sharing = new(StringComparer.Ordinal)
    {
        "Add",
        "Remove",
        "SetItem",
        "Insert",
        "RemoveAt",
        "Push",
        "Pop",
        "Enqueue",
        "Dequeue",
        "TryAdd",
        "get_Keys",
        "get_Values",
        "AsReadOnly",
    };

    /// <summary>The type's name of collections whose elements have nodes or hash codes beside them.</summary>
    private static readonly string[] s_costly = ["Dictionary", "Lookup", "Set", "Sorted", "Linked", "ImmutableList", "Frozen", "Priority"];

    /// <summary>What an element takes there, in plain elements.</summary>
    private const int CostlyElement = 3;

    /// <summary>Searches in texts of this length are counted.</summary>
    private const int LongText = 256;

    /// <summary>An element of a sequence that a lambda hands out is carried over the border, which costs more than going past it.</summary>
    private const int HandedElementCost = 50;

    /// <summary>Puts what stands before the member's own parameters: the call, and the receiver.</summary>
    private void Lead(
        NativeMethod native,
        ParameterInfo[] parameters,
        object?[] arguments,
        IMethodSymbol method,
        Value? target,
        IOperation operation,
        Frame frame
    )
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
        var cost = native.Cost?.Invoke(receiver, arguments) ?? 0;
        if (!IsLazy(native.Open))
        {
            Spend(() => AllocateFor(native.Open.DeclaringType!, cost), operation, frame);
        }

        if (receiver is AggregateException exception)
        {
            Spend(() => _budget.Allocate(ExceptionWeights.Of(exception).Characters), operation, frame);
        }

        Spend(() => WalkTexts(native, receiver, arguments), operation, frame);

        if (
            receiver is ICollection collection and not IDictionary
                && s_goThrough.Contains(native.Open.Name)
                && !(native.Open.DeclaringType == typeof(ImmutableList<>) && native.Open.Name is "Insert" or "RemoveAt" or "SetItem")
                && SequenceWeights.CountOf(collection) > 16
            || receiver is IDictionary { Count: > 16 } && native.Open.Name == "ContainsValue"
        )
        {
            Spend(() => _budget.Walk(SequenceWeights.CountOf((ICollection)receiver)), operation, frame);
        }

        if (MovedMemory.By(native.Open, receiver) is > 0 and var moved)
        {
            Spend(() => _budget.Walk(moved), operation, frame);
        }

        var weight = SequenceWeights.Of(values);
        if (IsLazy(native.Open))
        {
            weight = Math.Max(weight, native.Open.Name is "Range" or "Repeat" ? cost : 0);
            Spend(() => _budget.CheckLength(weight), operation, frame);
            var makesObjects = native.Open.Name is "Chunk" or "Zip" or "Index" or "GroupBy";
            return makesObjects ? weight * CostlyElement : weight;
        }

        if (weight > 16)
        {
            var owner = native.Open.DeclaringType!;
            var isSearch =
                owner == typeof(Array)
                || native.IsStandIn
                || owner == typeof(Enumerable) && !native.Open.Name.StartsWith("To", StringComparison.Ordinal);
            if (!isSearch)
            {
                var made = owner == typeof(Enumerable) ? native.Open.Name : owner.Name;
                var isCostly = Array.Exists(s_costly, name => made.IndexOf(name, StringComparison.Ordinal) >= 0);
                AllocateElements(weight, operation, frame, isCostly ? CostlyElement : 1);
            }
            else if (owner != typeof(Enumerable) || !s_takeOne.Contains(native.Open.Name))
            {
                Spend(() => _budget.Walk(weight), operation, frame);
            }
        }

        return 0;
    }

    /// <summary>A collection is made with room for so many elements; any other member makes characters.</summary>
    private void AllocateFor(Type owner, long count)
    {
        if (owner.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true)
        {
            _budget.AllocateElements(count);
        }
        else
        {
            _budget.Allocate(count);
        }
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
        && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(IEnumerable<>) || definition == typeof(IOrderedEnumerable<>));

    /// <summary>The library sees numbers as objects here, and the extreme of no objects is null; that of no numbers is an error.</summary>
    private static bool ThrowsWhenEmpty(IMethodSymbol method, ITypeSymbol? result) =>
        method.Name is "Max" or "Min" or "MaxBy" or "MinBy"
        && result is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
        && method.ContainingType.ToDisplayString() == "System.Linq.Enumerable";

    /// <summary>What a call takes of the stack, with the sequences that it goes through, one inside the other.</summary>
    private static int StackOf(NativeMethod native, object? receiver, Value[] values)
    {
        var call = s_wrapping.Contains(native.Open.Name) ? Nesting.OfWrappingCall : Nesting.OfLibraryCall;
        return call + (SequenceWeights.LevelsIn(receiver, values) / 2);
    }

    /// <summary>Counts the message of an exception with several inner ones, which contains all of theirs.</summary>
    private void NoteException(AggregateException made, object? receiver, Value[] values)
    {
        var own = receiver is AggregateException whole ? ExceptionWeights.Of(whole).Characters : 0;
        var weight = ExceptionWeights.Note(made, own + values.Sum(value => (value.Raw as string)?.Length ?? 0L));
        _budget.CheckLevels("exceptions", weight.Levels);
        _budget.CheckLength(weight.Characters);
    }

    /// <summary>Remembers what a sequence was made of.</summary>
    private void NoteSequence(object result, long weight, NativeMethod native, object? receiver, Value[] values)
    {
        if (ReferenceEquals(result, receiver) || result is string or Value)
        {
            return;
        }

        var levels = SequenceWeights.LevelsAround(native.Open.Name, receiver is IEnumerable ? receiver : null, values);
        _budget.CheckLevels("sequences", levels);
        SequenceWeights.Note(result, weight, levels, native.Open.Name);
    }

    /// <summary>Counts a collection that a member made of its receiver or of a text. A text cannot exceed the bound on lengths.</summary>
    private void PayFor(object result, NativeMethod native, object? receiver, Value[] values)
    {
        if (native.Open.Name == "GetViewBetween" && receiver is not null)
        {
            SequenceWeights.NoteView(result, receiver);
            _budget.AllocateElements(1);
        }
        else if (result is Array array)
        {
            _budget.AllocateElements(array.Length);
        }
        else if (
            receiver is ICollection
            && result is ICollection made
            && SequenceWeights.CountOf(made) > 16
            && !ReferenceEquals(result, receiver)
        )
        {
            var isShared = s_sharing.Contains(native.Open.Name) && native.Open.DeclaringType != typeof(ImmutableArray<>);
            _budget.AllocateElements(isShared ? 1 : SequenceWeights.CountOf(made));
        }
    }

    /// <summary>Counts what a call of the DSL puts into manifests: each of them gets its own copy of the text.</summary>
    private void PayForTexts(Value[] values)
    {
        foreach (var value in values)
        {
            switch (value.Raw)
            {
                case string text:
                    _budget.Write(text.Length);
                    break;
                case ICollection<Value> collection when collection.Count > 0:
                    _budget.Write(collection.Count);
                    PayForTexts([.. collection]);
                    break;
            }
        }
    }

    /// <summary>Counts going through texts: nobody says how much of it a search looks at.</summary>
    private void WalkTexts(NativeMethod native, object? receiver, object?[] arguments)
    {
        long length = (receiver as string)?.Length ?? 0,
            longest = length,
            shortest = long.MaxValue;
        foreach (var argument in arguments)
        {
            if (argument is string text)
            {
                length += text.Length;
                longest = Math.Max(longest, text.Length);
                shortest = Math.Min(shortest, text.Length);
            }
        }

        if (length > LongText && !native.IsDsl)
        {
            var isSearch = native.Open.Name is "IndexOf" or "LastIndexOf" or "Contains" or "Replace" or "Split" or "Count";
            _budget.Walk((length / 4) + (isSearch && shortest < long.MaxValue ? longest * shortest / 1024 : 0));
        }
    }

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

        public Value ArrayOf(Value[] items, ITypeSymbol element) =>
            interpreter._types.WithType(new Value(items, Resources.Origin.None), interpreter.Compilation.CreateArrayTypeSymbol(element));

        public Value EnumValue(INamedTypeSymbol type, object number) =>
            new(interpreter.EnumValue(type, number), interpreter.OriginOf(operation));

        public void Allocate(long characters) => interpreter._budget.Allocate(characters);

        public void AllocateElements(long count) => interpreter._budget.AllocateElements(count);

        public void CheckLength(long count) => interpreter._budget.CheckLength(count);

        public Value Read(SymbolicObject instance, IPropertySymbol property) =>
            interpreter.ReadProperty(property, new Value(instance, Resources.Origin.None), [], operation, frame);

        public ITypeSymbol? TypeOf(Value value) => value.Raw is { } raw ? interpreter._types.TypeOf(raw) : null;
    }
}
