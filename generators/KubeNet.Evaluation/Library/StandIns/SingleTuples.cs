using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Tuples made by a call, those of one element among them, which C# has no brackets for.</summary>
[StandsFor("System.ValueTuple")]
internal static class TupleCreation
{
    [Member("Create")]
    public static Value Create() => Of();

    [Member("Create``1(``0)")]
    public static Value Create(Value a) => Of(a);

    [Member("Create``2(``0,``1)")]
    public static Value Create(Value a, Value b) => Of(a, b);

    [Member("Create``3(``0,``1,``2)")]
    public static Value Create(Value a, Value b, Value c) => Of(a, b, c);

    [Member("Create``4(``0,``1,``2,``3)")]
    public static Value Create(Value a, Value b, Value c, Value d) => Of(a, b, c, d);

    [Member("Create``5(``0,``1,``2,``3,``4)")]
    public static Value Create(Value a, Value b, Value c, Value d, Value e) => Of(a, b, c, d, e);

    [Member("Create``6(``0,``1,``2,``3,``4,``5)")]
    public static Value Create(Value a, Value b, Value c, Value d, Value e, Value f) => Of(a, b, c, d, e, f);

    [Member("Create``7(``0,``1,``2,``3,``4,``5,``6)")]
    public static Value Create(Value a, Value b, Value c, Value d, Value e, Value f, Value g) => Of(a, b, c, d, e, f, g);

    [Member("Create``8(``0,``1,``2,``3,``4,``5,``6,``7)")]
    public static Value Create(Value a, Value b, Value c, Value d, Value e, Value f, Value g, Value h) => Of(a, b, c, d, e, f, g, h);

    internal static Value Of(params Value[] items) => new(new TupleValue(items), Origin.None);
}

[StandsFor("System.ValueTuple`1")]
internal static class SingleTuples
{
    [Member("#ctor(`0)")]
    public static Value Create(Value item1) => TupleCreation.Of(item1);

    [Member("CompareTo(System.ValueTuple{`0})")]
    public static int CompareTo(Value self, Value other) => self.CompareTo(other);

    [Member("Equals(System.ValueTuple{`0})")]
    [Member("Equals(System.Object)")]
    public static bool Equals(Value self, Value other) => self.Equals(other);

    [Member("ToString")]
    public static string Print(Value self) => self.ToString();
}
