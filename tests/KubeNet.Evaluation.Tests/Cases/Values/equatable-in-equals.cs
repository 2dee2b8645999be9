// IEquatable is asked for by the type that something is compared as, also where the comparison itself compares objects.
var s1 = new SEq(1); var s2 = new SEq(2); object so1 = s1, so2 = s2;
k8s.ConfigMap("x").Data("k", string.Join(",", new List<SEq> { s1 }.Contains(s2), new[] { s1 }.AsEnumerable().Contains(s2),
    so1.Equals(so2), object.Equals(s1, s2),
    new List<SEq> { s1 }.Any(x => ((object)x).Equals(s2)), new List<SEq> { s1 }.Any(x => object.Equals(x, s2)),
    new List<SEq> { s1 }.Any(x => x.Equals(s2)),
    new List<SEq> { s1 }.Select(x => (x, 1)).Contains((s2, 1)), new Dictionary<SEq, object> { [s1] = so1 }.ContainsValue(so2),
    new Dictionary<SEq, SEq> { [s1] = s1 }.ContainsValue(s2),
    new Hashtable2().Has(s1, s2), new List<object> { s1 }.Contains(s2), new[] { so1 }.AsEnumerable().Contains(so2),
    new HashSet<SEq> { s1 }.Contains(s2), Nullable.Equals<SEq>(s1, s2),
    new List<SEq?> { s1 }.Contains(s2), new SEq?[] { s1 }.AsEnumerable().Contains(s2), Array.IndexOf(new SEq?[] { s1 }, s2)));
// types
struct SEq(int n) : IEquatable<SEq> { public int N => n; public bool Equals(SEq o) { object me = this;
    return me.Equals(me) && !me.Equals(new SEq(77)) && !object.Equals(me, new SEq(99)); } }
class Hashtable2 { public bool Has(SEq a, SEq b) { System.Collections.IList l = new SEq[] { a }; return l.Contains(b); } }
