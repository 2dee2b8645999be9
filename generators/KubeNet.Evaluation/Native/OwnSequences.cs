using System.Collections;
using System.Globalization;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>
/// A collection of the user's as the library sees it. Library code asks what a sequence is and goes the short way where it can (the number
/// of a collection, an element of a list), so what the user's class is must be seen over there, and each question must reach the user's
/// member.
/// </summary>
internal class OwnSequence(SymbolicObject instance, IInterpretedObjects objects) : IEnumerable<Value>
{
    protected IInterpretedObjects Objects => objects;

    public SymbolicObject Instance => instance;

    /// <summary>What this object is to the library: a sequence, a collection or a list.</summary>
    public static OwnSequence Of(SymbolicObject instance, IInterpretedObjects objects) =>
        objects.Implements(instance, "IList`1") ? new OwnList(instance, objects)
        : objects.Implements(instance, "ICollection`1") ? new OwnCollection(instance, objects)
        : new OwnSequence(instance, objects);

    public IEnumerator<Value> GetEnumerator() => objects.EnumeratorOf(instance);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The user's <c>ICollection&lt;T&gt;</c>.</summary>
internal class OwnCollection(SymbolicObject instance, IInterpretedObjects objects)
    : OwnSequence(instance, objects),
        ICollection<Value>,
        ICounted
{
    private const string Interface = "ICollection`1";

    public int Count => Number(Ask(Interface, "get_Count"));

    public bool IsReadOnly => Ask(Interface, "get_IsReadOnly").IsTrue;

    public bool Contains(Value item) => Ask(Interface, nameof(Contains), item ?? Value.Null).IsTrue;

    public void Add(Value item) => Ask(Interface, nameof(Add), item ?? Value.Null);

    public bool Remove(Value item) => Ask(Interface, nameof(Remove), item ?? Value.Null).IsTrue;

    public void Clear() => Ask(Interface, nameof(Clear));

    public void CopyTo(Value[] array, int arrayIndex) => Objects.CopyTo(Instance, array, arrayIndex);

    protected Value Ask(string declaredBy, string member, params Value[] arguments) =>
        Objects.CallMember(Instance, declaredBy, member, arguments);

    protected static int Number(Value value) => Convert.ToInt32(value.Raw, CultureInfo.InvariantCulture);
}

/// <summary>The user's <c>IList&lt;T&gt;</c>.</summary>
internal sealed class OwnList(SymbolicObject instance, IInterpretedObjects objects) : OwnCollection(instance, objects), IList<Value>
{
    private const string Interface = "IList`1";

    public Value this[int index]
    {
        get => Ask(Interface, "get_Item", At(index));
        set => Ask(Interface, "set_Item", At(index), value ?? Value.Null);
    }

    public int IndexOf(Value item) => Number(Ask(Interface, nameof(IndexOf), item ?? Value.Null));

    public void Insert(int index, Value item) => Ask(Interface, nameof(Insert), At(index), item ?? Value.Null);

    public void RemoveAt(int index) => Ask(Interface, nameof(RemoveAt), At(index));

    private static Value At(int index) => new(index, Resources.Origin.None);
}
