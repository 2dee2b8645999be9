// title: A struct is copied wherever it is passed, stored, sliced, returned and boxed
// example: void M(S s) { s.X = 99; s.Inc(); }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
var arr = new[] { new S { X = 1 }, new S { X = 2 }, new S { X = 3 } };
var sl = arr[1..]; sl[0].X = 9; P(arr[1].X); P(sl[0].X); arr[2].X = 7; P(sl[1].X);
if (arr is [_, .. var rest]) { rest[0].X = 55; P(arr[1].X); P(rest[0].X); }
var one = new S { X = 5 }; S[] two = [one, one]; two[0].X = 6; P(one.X); P(two[1].X); S[] three = { one, one }; three[0].X = 6;
    P(one.X); P(three[1].X);
S[,] g = { { one, one } }; g[0, 0].X = 4; P(one.X + g[0, 1].X);
List<S> l = [one]; one.X = 8; P(l[0].X); var lc = new List<S> { one }; one.X = 9; P(lc[0].X);
var c = new C(); c.A = one; one.X = 10; P(c.A.X); c.A.Inc(); P(c.A.X); var cc = c.A; cc.X = 1; P(c.A.X); 
void M(S s) { s.X = 99; s.Inc(); } M(one); P(one.X); M(c.A); P(c.A.X); M(arr[0]); P(arr[0].X); M(c.F); P(c.F.X);
(S p, S q) = (one, one); p.X = 3; P(q.X + one.X); S r; (r, one.X) = (one, 77); P(r.X + "," + one.X);
IEnumerable<S> It() { var s = new S { X = 1 }; yield return s; s.X = 2; yield return s; } var got = It().ToList();
    P(got[0].X + "," + got[1].X);
S z; var val = (z = one); val.X = 1000; P(z.X + one.X); (z = one).Inc(); P(z.X);
var h = new H { Inner = one }; var h2 = h; h2.Inner.X = 2; P(h.Inner.X); h.Reset(); P(h.Inner.X + one.X);
Func<S> f = () => one; var fs = f(); fs.X = 3; P(one.X); S Id(S s) => s; var ids = Id(one); ids.X = 4; P(one.X); 
var cond = true ? one : default; cond.X = 5; P(one.X); var sw = 1 switch { 1 => one, _ => default }; sw.X = 5; P(one.X); S? nu = one;
    var nn = nu.Value; nn.X = 6; P(nu.Value.X); P(one.X);
object box = one; var ub = (S)box; ub.X = 7; P(((S)box).X); ((I)box).Inc(); P(((S)box).X); P(one.X); I i1 = one, i2 = i1; i1.Inc();
    P(((S)i2).X); 
if (one is { } pat) { pat.X = 11; P(one.X); } if (one is var pv) { pv.X = 11; P(one.X); } 
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public interface I { void Inc(); }
public struct S : I { public int X; public void Inc() => X++; }
public struct H { public S Inner; public void Reset() { this = new H { Inner = new S { X = 100 } }; var t = this; t.Inner.X = 1; } }
public class C { public S A { get; set; } public S F; }
