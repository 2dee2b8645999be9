using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// What a class that derives from these calls on its base, <c>base.InsertItem(index, item)</c> for one. Called by reflection the members
/// would come back to the user's overrides.
/// </summary>
[StandsFor("System.Collections.ObjectModel.Collection`1")]
[StandsFor("System.Collections.ObjectModel.KeyedCollection`2")]
internal static class CollectionMembers
{
    [Member("get_Items")]
    public static IList<Value> Items(IOverridableCollection self) => self.Inner;

    [Member("InsertItem(System.Int32,`0)")]
    [Member("InsertItem(System.Int32,`1)")]
    public static void Insert(IOverridableCollection self, int index, Value item) => self.InsertAsBase(index, item);

    [Member("SetItem(System.Int32,`0)")]
    [Member("SetItem(System.Int32,`1)")]
    public static void Set(IOverridableCollection self, int index, Value item) => self.SetAsBase(index, item);

    [Member("RemoveItem(System.Int32)")]
    public static void Remove(IOverridableCollection self, int index) => self.RemoveAsBase(index);

    [Member("ClearItems")]
    public static void Clear(IOverridableCollection self) => self.ClearAsBase();
}
