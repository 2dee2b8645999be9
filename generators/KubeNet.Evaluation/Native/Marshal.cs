using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Native;

/// <summary>
/// Carries values over the border between the interpreted program and the real library. Over there generic types are closed
/// over <see cref="Value"/>, so most things pass as they are; what is typed otherwise (<c>IEnumerable&lt;string&gt;</c>,
/// <c>int[]</c>, a delegate) is adapted.
/// </summary>
internal sealed class Marshal(IInterpretedObjects objects)
{
    /// <summary>
    /// How many lambdas that library code calls have led to the one that runs: a lambda that gives a sequence with a lambda like itself
    /// makes the library go one level deeper each time, though none of them runs inside another.
    /// </summary>
    public int Generation { get; set; }

    private readonly ConditionalWeakTable<object, object> _comparers = new();

    public object? ToNative(Value value, Type target)
    {
        if (target == typeof(Value))
        {
            return value.Copy();
        }

        if (value.IsUnknown)
        {
            throw new UnknownValueException();
        }

        var raw = value.Raw;
        if (raw is null)
        {
            return target.IsValueType ? Activator.CreateInstance(target) : null;
        }

        if (raw is SymbolicObject { Base: { } held } && target != typeof(object) && !target.IsInstanceOfType(raw))
        {
            return ToNative(new Value(held, value.Origin), target);
        }

        if (target == typeof(object) && (raw is Closure || Text.IsLibraryCollection(raw) || raw is Array))
        {
            // Over there somebody may ask for its text, and that of the object here is not that of the running program.
            return TypeNamesOfThread.Find(raw) is { } name
                ? new NamedObject(value, name)
                : throw new UnsupportedNativeException("a collection or a delegate cannot be passed as 'object' at build time");
        }

        if (target == typeof(IEnumerable<Value>) && raw is Value[] elements && HoldStructs(elements))
        {
            return elements.Select(item => item.Copy());
        }

        if (target.IsInstanceOfType(raw))
        {
            return raw;
        }

        if (target == typeof(string) && SpanSlice.Of(raw) is { } span && span.All(c => c.Raw is char))
        {
            return new string([.. span.Select(c => (char)c.Raw!)]); // a span of characters
        }

        if (target == typeof(string) && raw is (SymbolicEnum or Enum))
        {
            return ((IFormattable)raw).ToString(null, CultureInfo.InvariantCulture); // a member of the DSL that takes any enum
        }

        if (raw is SymbolicObject exception && target == typeof(Exception) && objects.MessageOf(exception) is { } message)
        {
            return new CarriedException(value, message);
        }

        if (
            raw is SymbolicObject many
            && typeof(IEnumerable).IsAssignableFrom(target)
            && objects.Sequence(many) is { } adapter
            && target.IsInstanceOfType(adapter)
        )
        {
            return adapter;
        }

        if (raw is SymbolicObject own && target == typeof(IFormatProvider))
        {
            return new InterpretedProvider(own, this, objects);
        }

        if (raw is Closure closure && typeof(Delegate).IsAssignableFrom(target))
        {
            return Thunk.Create(target, closure, this);
        }

        if (Positions.ToNative(raw, target) is { } position)
        {
            return position;
        }

        if (target.IsEnum && raw is IConvertible and not (string or SymbolicEnum))
        {
            return Enum.ToObject(target, raw);
        }

        if (target.IsGenericType && target.GetGenericTypeDefinition() is var definition)
        {
            if (definition == typeof(Nullable<>))
            {
                return ToNative(value, target.GetGenericArguments()[0]);
            }

            if (definition == typeof(IEqualityComparer<>) || definition == typeof(IComparer<>))
            {
                return Comparer(value);
            }

            if (definition.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal) && raw is TupleValue tuple)
            {
                var types = target.GetGenericArguments();
                return Activator.CreateInstance(target, tuple.Items.Zip(types, ToNative).ToArray());
            }
        }

        if (target.IsArray && Elements(value) is { } items)
        {
            return ArrayOf(items, target.GetElementType()!);
        }

        if (target == typeof(IEnumerable) && Elements(value) is { } untyped)
        {
            return untyped.ToArray();
        }

        if (ElementType(target) is { } element && Elements(value) is { } sequence)
        {
            return IsLazy(target) ? Lazily(element, sequence) : ListOf(sequence, element);
        }

        var expected = target.Name.Split('`')[0];
        throw new UnsupportedNativeException($"a value of type '{TypeName(raw)}' cannot be passed as '{expected}' at build time");
    }

    /// <summary>
    /// A value of what the library gave, with <paramref name="origin"/> unless it is a value that passed through and has its own.
    /// </summary>
    public Value FromNative(object? raw, Origin origin) =>
        raw switch
        {
            null => Value.Null.At(origin),
            Value value => value.Origin.IsKnown ? value : value.At(origin),
            CarriedException exception => exception.Carried,
            ProgramException exception => exception.Thrown, // inside one of the library's, which says that a comparer threw
            NamedObject named => named.Value,
            OwnSequence sequence => new Value(sequence.Instance, origin),
            InterpretedProvider provider => new Value(provider.Object, origin),
            LibraryComparer comparer => new Value(comparer.Wrapped, origin),
            InterpretedComparer comparer => new Value(comparer.Wrapped, origin),
            Value[] values => new Value(WithOwnStructs(values), origin),
            _ when Positions.FromNative(raw) is { } position => new Value(position, origin),
            Array { Rank: 1 } array => new Value(array.Cast<object?>().Select(item => FromNative(item, origin)).ToArray(), origin),
            _ when TupleOf(raw, origin) is { } tuple => new Value(tuple, origin),
            _ => new Value(raw, origin),
        };

    /// <summary>The elements of anything that can be enumerated; null for what cannot.</summary>
    public IEnumerable<Value>? Elements(Value value) =>
        value.Raw switch
        {
            Value[] array => array,
            IEnumerable<Value> values => values,
            string text => text.Select(c => new Value(c, value.Origin)),
            IFieldItems fields => fields.Items.Select(item => ElementOf(item, value.Origin)),
            IEnumerable sequence => sequence.Cast<object?>().Select(item => FromNative(item, value.Origin)),
            SymbolicObject instance => objects.Sequence(instance),
            _ => null,
        };

    /// <summary>An item of a list of fields, or an entry of a map of fields as one of a dictionary.</summary>
    private Value ElementOf(FieldItem item, Origin collection)
    {
        var value = FromNative(item.Value, item.Origin.Or(collection));
        return item.Key is { } key
            ? new Value(new KeyValuePair<Value, Value>(new Value(key, item.KeyOrigin.Or(collection)), value), collection)
            : value;
    }

    /// <summary>What a lambda hands to the library as a sequence is gone through there without steps.</summary>
    public void Hand(Value value)
    {
        if (value.Raw is IEnumerable and not string)
        {
            objects.Charge(SequenceWeights.Of(value.Raw));
        }
    }

    /// <summary>
    /// An array as a member of the library gets it. An element that is a struct can be written to in its array, and in nothing else that
    /// the library has; so what is made of an array gets copies, and an array that is filled by the library gets them afterwards
    /// (<see cref="WithOwnStructs"/>).
    /// </summary>
    public static Value[] Own(Value[] values) => HoldStructs(values) ? WithOwnStructs((Value[])values.Clone()) : values;

    /// <summary>Arrays that the library makes or fills have copies of structs.</summary>
    public static Value[] WithOwnStructs(Value[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = values[i]?.Copy()!;
        }

        return values;
    }

    /// <summary>All elements of an array are of one type; those of an interface's are boxed, and nobody writes to them.</summary>
    private static bool HoldStructs(Value[] values) =>
        values.Length > 0 && values[0] is { } first && (first.Raw is SymbolicObject { IsStruct: true } or TupleValue);

    private static Array CreateArray(Type element, int length) => Array.CreateInstance(element, length);

    private Array ArrayOf(IEnumerable<Value> items, Type element)
    {
        var values = items as IReadOnlyList<Value> ?? items.ToArray();
        var array = CreateArray(element, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            array.SetValue(ToNative(values[i], element), i);
        }

        return array;
    }

    private object Lazily(Type element, IEnumerable<Value> items)
    {
        var lazy = Activator.CreateInstance(typeof(LazySequence<>).MakeGenericType(element), items, this);
        return items is ICounted ? Activator.CreateInstance(typeof(CountedSequence<>).MakeGenericType(element), items, lazy) : lazy;
    }

    private object ListOf(IEnumerable<Value> items, Type element)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element));
        foreach (var item in items)
        {
            list.Add(ToNative(item, element));
        }

        return list;
    }

    private object Comparer(Value value) =>
        value.Raw switch
        {
            // One object for one: collections with one comparer are copied without asking it.
            SymbolicObject instance => _comparers.GetValue(instance, _ => new InterpretedComparer(instance, objects)),
            IEqualityComparer or IComparer => _comparers.GetValue(value.Raw, raw => new LibraryComparer(raw)),
            _ => throw new UnsupportedNativeException($"a comparer of type '{TypeName(value.Raw!)}' cannot be used at build time"),
        };

    private static TupleValue? TupleOf(object raw, Origin origin)
    {
        var type = raw.GetType();
        if (!type.IsGenericType || !type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
        {
            return null;
        }

        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Instance);
        return new TupleValue(Array.ConvertAll(fields, field => field.GetValue(raw) as Value ?? new Value(field.GetValue(raw), origin)));
    }

    private static bool IsLazy(Type target) => target.IsGenericType && target.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    private static Type? ElementType(Type target) =>
        target.IsGenericType
        && target.IsInterface
        && target.GetGenericArguments() is { Length: 1 } arguments
        && typeof(IEnumerable).IsAssignableFrom(target)
            ? arguments[0]
            : null;

    private static string TypeName(object raw) =>
        raw switch
        {
            SymbolicObject instance => instance.Type.ToDisplayString(),
            SymbolicEnum constant => constant.Type.ToDisplayString(),
            Closure => "delegate",
            Value[] => "array",
            TupleValue => "tuple",
            _ => raw.GetType().Name.Split('`')[0],
        };

    /// <summary>Converts as the library asks for elements, so that laziness is that of the running program.</summary>
    private sealed class LazySequence<T>(IEnumerable<Value> items, Marshal marshal) : IEnumerable<T>
    {
        public IEnumerator<T> GetEnumerator()
        {
            foreach (var item in items)
            {
                yield return Native(item);
            }
        }

        private T Native(Value item)
        {
            try
            {
                return (T)marshal.ToNative(item, typeof(T))!;
            }
            catch (Exception error) when (HostFault.Is(error))
            {
                throw new HostFault(error);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>A comparer of the library (<c>StringComparer</c>) over values.</summary>
    private sealed class LibraryComparer(object comparer) : IEqualityComparer<Value>, IComparer<Value>
    {
        /// <summary>What the program gave, and gets if it asks the collection for its comparer.</summary>
        public object Wrapped => comparer;

        public bool Equals(Value? x, Value? y) => ((IEqualityComparer)comparer).Equals(x?.Raw, y?.Raw);

        public int GetHashCode(Value value) => value?.Raw is null ? 0 : ((IEqualityComparer)comparer).GetHashCode(value.Raw);

        public int Compare(Value? x, Value? y) => ((IComparer)comparer).Compare(x?.Raw, y?.Raw);
    }

    /// <summary>A comparer that the user wrote.</summary>
    private sealed class InterpretedComparer(SymbolicObject comparer, IInterpretedObjects objects)
        : IEqualityComparer<Value>,
            IComparer<Value>
    {
        /// <summary>What the program gave, and gets if it asks the collection for its comparer.</summary>
        public SymbolicObject Wrapped => comparer;

        public bool Equals(Value? x, Value? y) => objects.Call(comparer, "Equals", x ?? Value.Null, y ?? Value.Null).IsTrue;

        /// <remarks>No collection asks for the hash code of null.</remarks>
        public int GetHashCode(Value value) =>
            value is null or { IsNull: true }
                ? 0
                : Convert.ToInt32(objects.Call(comparer, "GetHashCode", value).Raw, CultureInfo.InvariantCulture);

        /// <summary>Sets ask whether their comparers are equal, which a comparer may decide itself.</summary>
        public override bool Equals(object? obj) => obj is InterpretedComparer other && comparer.Equals(other.Wrapped);

        public override int GetHashCode() => comparer.GetHashCode();

        public int Compare(Value? x, Value? y)
        {
            using var level = Pulse.NestComparison();
            return Convert.ToInt32(objects.Call(comparer, "Compare", x ?? Value.Null, y ?? Value.Null).Raw, CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>What the border needs of the interpreter.</summary>
internal interface IInterpretedObjects
{
    /// <summary>A user's object that can be enumerated, as the library sees it; null for any other.</summary>
    IEnumerable<Value>? Sequence(SymbolicObject instance);

    /// <summary>An enumerator of the user's, asked for anew.</summary>
    IEnumerator<Value> EnumeratorOf(SymbolicObject instance);

    /// <summary>Whether a user's type implements an interface of <c>System.Collections.Generic</c>.</summary>
    bool Implements(SymbolicObject instance, string collectionInterface);

    /// <summary>Calls the member that implements one of an interface of <c>System.Collections.Generic</c>.</summary>
    Value CallMember(SymbolicObject instance, string collectionInterface, string member, params Value[] arguments);

    /// <summary>Has a collection of the user's copy its elements.</summary>
    void CopyTo(SymbolicObject instance, Value[] array, int index);

    /// <summary>The message of an exception of the user's; null for any other object.</summary>
    Func<string>? MessageOf(SymbolicObject instance);

    /// <summary>Counts elements that library code goes through for a lambda.</summary>
    void Charge(long elements);

    /// <summary>Calls a method of the user's by name and number of arguments.</summary>
    Value Call(SymbolicObject instance, string method, params Value[] arguments);

    /// <summary>What <c>typeof</c> gives for a type of .NET's.</summary>
    Value TypeOf(Type type);

    /// <summary>Calls the user's override of a library member; null where the user has none.</summary>
    Value? CallOverride(SymbolicObject instance, string method, params Value[] arguments);
}
