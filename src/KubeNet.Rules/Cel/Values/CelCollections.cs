using System.Numerics;

namespace KubeNet.Rules.Cel.Values;

/// <summary>What makes two lists the same (<c>x-kubernetes-list-type</c>).</summary>
internal enum CelListForm
{
    /// <summary>The same items in the same order.</summary>
    Ordered,

    /// <summary>The same items in any order.</summary>
    Set,

    /// <summary>Items with the same keys are the same, in any order.</summary>
    Keyed,
}

internal abstract class CelList : CelValue
{
    public override string TypeName => "list";

    public abstract int Count { get; }

    public abstract CelValue this[int index] { get; }

    public virtual CelListForm Form => CelListForm.Ordered;

    /// <summary>Of a keyed list, the names of the fields that identify an item.</summary>
    public virtual IReadOnlyList<string> Keys => [];

    public IEnumerable<CelValue> Items => Enumerable.Range(0, Count).Select(index => this[index]);
}

/// <summary>A list that an expression made.</summary>
internal sealed class CelItems(IReadOnlyList<CelValue> items) : CelList
{
    private CelListForm _form;
    private IReadOnlyList<string> _keys = [];

    public override int Count => items.Count;

    public override CelListForm Form => _form;

    public override IReadOnlyList<string> Keys => _keys;

    public override CelValue this[int index] => items[index];

    /// <summary>The same items with the form of another list.</summary>
    public CelItems Like(CelList other)
    {
        (_form, _keys) = (other.Form, other.Keys);
        return this;
    }
}

internal abstract class CelMap : CelValue
{
    public override string TypeName => "map";

    public abstract int Count { get; }

    /// <summary>Whether this has declared fields and no keys: it can be selected from, and not iterated.</summary>
    public virtual bool IsObject => false;

    /// <summary>In the order in which they were written.</summary>
    public abstract IEnumerable<CelValue> Keys { get; }

    /// <summary>Null if there is no such key.</summary>
    public abstract CelValue? Find(CelValue key);

    /// <summary>
    /// What a missing field means: an error of the evaluation, unless the field is not declared; then the rule is invalid, and not judged.
    /// </summary>
    public virtual CelValue Missing(string field) => new CelError("no such key: " + field);
}

/// <summary>A map that an expression made.</summary>
internal sealed class CelEntries : CelMap
{
    private readonly List<CelValue> _keys = [];
    private readonly Dictionary<object, CelValue> _values = [];

    public override int Count => _keys.Count;

    public override IEnumerable<CelValue> Keys => _keys;

    public override CelValue? Find(CelValue key) => IdentityOf(key) is { } id && _values.TryGetValue(id, out var value) ? value : null;

    /// <summary>False if the key is there already, or can be none.</summary>
    public bool Add(CelValue key, CelValue value)
    {
        if (IdentityOf(key) is not { } id || _values.ContainsKey(id))
        {
            return false;
        }

        _keys.Add(key);
        _values.Add(id, value);
        return true;
    }

    public static bool IsKey(CelValue key) => key is CelString or CelBool or CelInt or CelUint;

    /// <summary>Numbers of all types that are equal are the same key.</summary>
    private static object? IdentityOf(CelValue key) =>
        key switch
        {
            CelString text => text.Value,
            CelBool flag => flag.Value,
            CelInt number => new BigInteger(number.Value),
            CelUint number => new BigInteger(number.Value),
            CelDouble { Value: > -1e19 and < 2e19 } number when Math.Floor(number.Value).Equals(number.Value) => new BigInteger(
                number.Value
            ),
            _ => null,
        };
}
