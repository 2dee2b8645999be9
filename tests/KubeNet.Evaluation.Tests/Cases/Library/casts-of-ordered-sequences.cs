// title: A cast of a sequence gives its elements one after the other
// example: new object[] { new G(), new G() }.Order().Cast<G>().First()
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(T.Try(() => new object[] { new G(), new G() }.Order().Cast<G>().First()));
P(T.Try(() => new object[] { new G(), new G() }.Order().First()));
P(T.Try(() => new object[] { new G(), new G() }.OrderBy(x => x).First()));
P(T.Try(() => new object[] { new G(), new G() }.OrderBy(x => x).ToList().Count));
P(T.Try(() => new object[] { new G(), new G() }.Order().ToArray().Length));
P(T.Try(() => { foreach (var x in new object[] { new G(), new G() }.Order()) return 1; return 2; }));
P(T.Try(() => new object[] { new G(), new G() }.Order().Select(x => 1).First()));
P(T.Try(() => new object[] { new G(), new G() }.Order().OfType<G>().First()));
P(T.Try(() => new object[] { new G(), new G() }.Order().Cast<G>().ToList().Count));
P(T.Try(() => new List<int>(new[] { 1, 2 }.OrderBy(x => (object)new G())).Count));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class G : IComparable<G> { public int CompareTo(G? o) => 7; }
public static class T { public static string Try(Func<object?> f)
{ try { return f() + ""; } catch (Exception e) { return e.GetType().Name + (e.InnerException?.GetType().Name ?? ""); } } }
