using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Order and equality through the interfaces, as generic code calls them.</summary>
[StandsFor("System.IComparable`1")]
[StandsFor("System.IEquatable`1")]
[StandsFor("System.IComparable")]
internal static class GenericComparison
{
    [Member("CompareTo(`0)")]
    public static int CompareTo(Value self, Value other) => self.CompareTo(other);

    [Member("CompareTo(System.Object)")]
    public static int CompareToObject(Value self, Value other) => self.CompareTo(other);

    [Member("Equals(`0)")]
    public static bool Equals(Value self, Value other) => self.Equals(other);
}

/// <summary>Tuples, which are symbolic here.</summary>
[StandsFor("System.ValueTuple`2")]
[StandsFor("System.ValueTuple`3")]
[StandsFor("System.ValueTuple`4")]
[StandsFor("System.ValueTuple`5")]
[StandsFor("System.ValueTuple`6")]
[StandsFor("System.ValueTuple`7")]
[StandsFor("System.ValueTuple`8")]
internal static class TupleMembers
{
    [Member("CompareTo(System.ValueTuple{`0,`1})")]
    [Member("CompareTo(System.ValueTuple{`0,`1,`2})")]
    [Member("CompareTo(System.ValueTuple{`0,`1,`2,`3})")]
    [Member("CompareTo(System.ValueTuple{`0,`1,`2,`3,`4})")]
    [Member("CompareTo(System.ValueTuple{`0,`1,`2,`3,`4,`5})")]
    [Member("CompareTo(System.ValueTuple{`0,`1,`2,`3,`4,`5,`6})")]
    public static int CompareTo(Value self, Value other) => self.CompareTo(other);

    [Member("Equals(System.ValueTuple{`0,`1})")]
    [Member("Equals(System.ValueTuple{`0,`1,`2})")]
    [Member("Equals(System.ValueTuple{`0,`1,`2,`3})")]
    [Member("Equals(System.ValueTuple{`0,`1,`2,`3,`4})")]
    [Member("Equals(System.ValueTuple{`0,`1,`2,`3,`4,`5})")]
    [Member("Equals(System.ValueTuple{`0,`1,`2,`3,`4,`5,`6})")]
    [Member("Equals(System.Object)")]
    public static bool Equals(Value self, Value other) => self.Equals(other);

    [Member("ToString")]
    public static string Print(Value self) => self.ToString();
}
