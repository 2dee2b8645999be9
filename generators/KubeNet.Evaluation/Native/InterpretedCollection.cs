using System.Collections.ObjectModel;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>The members of <see cref="Collection{T}"/> that a derived class may override, as the base class has them.</summary>
internal interface IOverridableCollection
{
    /// <summary>The object of the user's whose base this is.</summary>
    SymbolicObject Self { get; }

    IList<Value> Inner { get; }

    void InsertAsBase(int index, Value item);

    void SetAsBase(int index, Value item);

    void RemoveAsBase(int index);

    void ClearAsBase();
}

/// <summary>
/// What an object of the user's holds whose class derives from <see cref="Collection{T}"/>: it calls the user's overrides.
/// </summary>
internal sealed class InterpretedCollection(SymbolicObject self, IInterpretedObjects objects) : Collection<Value>, IOverridableCollection
{
    public SymbolicObject Self => self;

    public IList<Value> Inner => Items;

    public void InsertAsBase(int index, Value item) => base.InsertItem(index, item);

    public void SetAsBase(int index, Value item) => base.SetItem(index, item);

    public void RemoveAsBase(int index) => base.RemoveItem(index);

    public void ClearAsBase() => base.ClearItems();

    protected override void InsertItem(int index, Value item)
    {
        if (objects.CallOverride(self, nameof(InsertItem), Overrides.Number(index), item) is null)
        {
            base.InsertItem(index, item);
        }
    }

    protected override void SetItem(int index, Value item)
    {
        if (objects.CallOverride(self, nameof(SetItem), Overrides.Number(index), item) is null)
        {
            base.SetItem(index, item);
        }
    }

    protected override void RemoveItem(int index)
    {
        if (objects.CallOverride(self, nameof(RemoveItem), Overrides.Number(index)) is null)
        {
            base.RemoveItem(index);
        }
    }

    protected override void ClearItems()
    {
        if (objects.CallOverride(self, nameof(ClearItems)) is null)
        {
            base.ClearItems();
        }
    }
}

/// <summary>As <see cref="InterpretedCollection"/>, of <see cref="KeyedCollection{TKey, TItem}"/>.</summary>
internal sealed class InterpretedKeyedCollection(
    SymbolicObject self,
    IInterpretedObjects objects,
    IEqualityComparer<Value>? comparer,
    int dictionaryCreationThreshold
) : KeyedCollection<Value, Value>(comparer, dictionaryCreationThreshold), IOverridableCollection
{
    public SymbolicObject Self => self;

    public IList<Value> Inner => Items;

    public void InsertAsBase(int index, Value item) => base.InsertItem(index, item);

    public void SetAsBase(int index, Value item) => base.SetItem(index, item);

    public void RemoveAsBase(int index) => base.RemoveItem(index);

    public void ClearAsBase() => base.ClearItems();

    protected override Value GetKeyForItem(Value item) =>
        objects.CallOverride(self, nameof(GetKeyForItem), item) is { IsUnknown: false } key
            ? key.IsNull
                ? null!
                : key // an item without a key
            : throw new UnknownValueException();

    protected override void InsertItem(int index, Value item)
    {
        if (objects.CallOverride(self, nameof(InsertItem), Overrides.Number(index), item) is null)
        {
            base.InsertItem(index, item);
        }
    }

    protected override void SetItem(int index, Value item)
    {
        if (objects.CallOverride(self, nameof(SetItem), Overrides.Number(index), item) is null)
        {
            base.SetItem(index, item);
        }
    }

    protected override void RemoveItem(int index)
    {
        if (objects.CallOverride(self, nameof(RemoveItem), Overrides.Number(index)) is null)
        {
            base.RemoveItem(index);
        }
    }

    protected override void ClearItems()
    {
        if (objects.CallOverride(self, nameof(ClearItems)) is null)
        {
            base.ClearItems();
        }
    }
}

file static class Overrides
{
    public static Value Number(int number) => new(number, Resources.Origin.None);
}
