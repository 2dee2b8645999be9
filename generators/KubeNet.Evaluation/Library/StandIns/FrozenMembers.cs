using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// What a collection expression of a frozen set calls; the framework that this is built against has no frozen collections.
/// </summary>
[StandsFor("System.Collections.Frozen.FrozenSet")]
internal static class FrozenMembers
{
    [Member("Create``1(``0[])")]
    public static object Create(Value[] source)
    {
        var members =
            PureLibrary.TypeOfFramework("System.Collections.Frozen.FrozenSet")
            ?? throw new UnsupportedNativeException("frozen collections are missing in the framework that the compiler runs on");
        return members.GetMethod("ToFrozenSet")!.MakeGenericMethod(typeof(Value)).Invoke(null, [source, null])!;
    }
}
