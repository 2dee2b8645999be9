// title: Tuples made by calls, of one element too
// example: ValueTuple.Create(5)
var t = ValueTuple.Create(1, "a");
var one = ValueTuple.Create(5);
var z = new ValueTuple<int>(7);
var two = (3, "x");
var none = ValueTuple.Create();
var tt = Tuple.Create(1, "q", 2.5);
var e8 = ValueTuple.Create(1, 2, 3, 4, 5, 6, 7, 8);
k8s.ConfigMap("a").Data("x", t + "" + one + one.Item1 + z + z.Item1 + two.Item2 + none + tt + tt.Item3 + e8 + e8.Item8)
    .Data("y", (t == (1, "a")) + "" + one.Equals(new ValueTuple<int>(5)) + one.CompareTo(z)
        + ValueTuple.Create(1, 2).CompareTo((1, 3)) + t.Equals((1, "a"))
        + new ValueTuple<int>[] { z, one }.OrderBy(q => q).First())
    .Data("h", new HashSet<ValueTuple<int>> { one, new(5) }.Count + "" + default(ValueTuple<string>)
        + tt.Equals(Tuple.Create(1, "q", 2.5)) + Tuple.Create(4) + Tuple.Create(1, 2, 3, 4) + Tuple.Create(4).Item1);
one.Item1 = 9;
var cp = one;
cp.Item1++;
k8s.ConfigMap("b").Data("x", one.Item1 + "" + cp.Item1 + (one is ValueTuple<int> v ? v.Item1 : 0) + ((object)one is ValueTuple<string>));
