// Collections and delegates are equal to themselves, also as objects.
int[] a = [1];
List<int> l = [1];
var d = new Dictionary<int, int>();
Func<int> f = () => 1;
var im = System.Collections.Immutable.ImmutableArray.Create(1);
object o = a;
var sb = new System.Text.StringBuilder();
IEnumerable<int> q = l.Where(x => x > 0);
var e = new List<int>().GetEnumerator();
static bool Same<T>(T t, T u) => t!.Equals(u);
k8s.ConfigMap("a")
    .Data(
        "a",
        $"{a.Equals(a)} {l.Equals(l)} {d.Equals(d)} {object.Equals(a, a)} {Same(a, a)} {Same(l, l)}"
        + $" {Same<object>(a, o)} {object.Equals(f, f)} {object.Equals(objB: a, objA: o)} {object.Equals(a, null)}"
        + $" {object.Equals(null, a)} {object.Equals(null, null)} {a.Equals(new[] { 1 })} {l.Equals(null)}"
        + $" {sb.Equals((object)sb)} {object.Equals(sb, sb)} {q.Equals(q)} {object.Equals(q, q)}"
    );
k8s.ConfigMap("b")
    .Data(
        "a",
        $"{im.Equals(im)} {object.Equals(im, im)} {Same(im, im)} {((object)im).Equals(im)}"
        + $" {object.Equals(im, System.Collections.Immutable.ImmutableArray.Create(1))} {object.Equals(1, 1)}"
        + $" {object.Equals("a", "a")} {object.Equals(double.NaN, double.NaN)} {object.Equals((1, a), (1, a))}"
        + $" {(1, a).Equals((1, a))} {new HashSet<object> { a, a, l }.Count} {new List<object> { a }.Contains(a)}"
        + $" {new List<object> { a }.IndexOf(l)} {new Dictionary<object, int> { [a] = 1 }.ContainsKey(a)}"
        + $" {new { a }.Equals(new { a })} {new R(a).Equals(new R(a))} {new R(a) == new R([1])}"
    );
Func<object, object, bool> g = object.Equals;
Func<object, bool> h = a.Equals;
k8s.ConfigMap("c")
    .Data(
        "a",
        $"{g(a, a)} {g(a, l)} {h(a)} {h(l)} {new object?[] { a, null, l }.Contains(l)}"
        + $" {Array.IndexOf(new object[] { l, a }, a)} {new S { A = a }.Equals(new S { A = a })} {Equals(a, a)}"
    );
// types
record R(int[] A);

struct S
{
    public int[] A;
}
