// object.Equals does not know IEquatable; the default comparer of the type does.
var a = new Eq(1); var b = new Eq(1); object oa = a, ob = b; var s1 = new SEq(1); var s2 = new SEq(1); object so1 = s1, so2 = s2;
k8s.ConfigMap("x").Data("k", a.Equals(b) + "," + oa.Equals(ob) + "," + object.Equals(a, b) + ","
    + EqualityComparer<Eq>.Default.Equals(a, b) + "," + new List<Eq> { a }.Contains(b) + ","
        + new List<object> { a }.Contains(b) + "," + new[] { a }.Contains(b) + "," + new object[] { a }.Contains(b) + ","
            + Array.IndexOf(new[] { a }, b) + "," + s1.Equals(s2) + "," + so1.Equals(so2) + "," + object.Equals(s1, s2)
                + "," + new[] { s1 }.Contains(s2) + "," + new object[] { s1 }.Contains(s2) + "," + (a, 1).Equals((b, 1))
                    + "," + ((object)a, 1).Equals(((object)b, 1)) + "," + new R(a).Equals(new R(b)) + ","
                        + new RO(a).Equals(new RO(b)) + "," + new { a }.Equals(new { a = b }) + ","
                            + new[] { a }.SequenceEqual(new[] { b }) + "," + new P2 { E = a }.Equals(new P2 { E = b }) + ","
                                + new List<Eq> { a }.IndexOf(b) + new[] { a }.Distinct().Count());

// types
class Eq(int n) : IEquatable<Eq> { public int N => n; public bool Equals(Eq? o) => o?.N == n; }
struct SEq(int n) : IEquatable<SEq> { public int N => n; public bool Equals(SEq o) => true; }
record R(Eq E); record RO(object E);
struct P2 { public Eq E; }
