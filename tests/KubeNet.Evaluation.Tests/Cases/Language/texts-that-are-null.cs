// title: ToString that gives null: what the library and the compiler make of it
// example: Convert.ToString(new Nts())
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(Convert.ToString(new Nts()) == null); P(Convert.ToString(new Nts(), null) == null); P(Convert.ToString((object)new Sts()) == null);
P(Convert.ToString(new Fm()) ?? "nul"); P($"[{new Nts()}]" + new Nts() + new Fm() + $"{new Fm(),3}|{new Nts():x}");
P(string.Concat(new Nts(), "b", new Sts())); P(string.Join(",", new object[] { new Nts(), 1, new Sts() }));
P(new System.Text.StringBuilder().Append(new Nts()).Append(new Fm()).AppendFormat("{0}{1,2}", new Nts(), new Fm()).ToString());
P(((Sts?)new Sts()).ToString() == null); P(new Nts().ToString() == null); object o = new Nts(); P(o.ToString() == null);
P(o.ToString()?.Length ?? -1); P(((IFormattable)new Fm()).ToString(null, null) == null);
P((1, new Nts()).ToString()); P(new { A = new Nts() }.ToString()); P(new Rc(new Nts()).ToString());
P(new KeyValuePair<int, Nts>(1, new Nts()).ToString()); P(string.Format("{0}", new Nts()));
P(new[] { new Nts() }.Select(x => x.ToString()).First() == null); Func<string?> f = new Nts().ToString; P(f() == null);
P(Convert.ToString(o)?.Length); T(new Nts()); T(new Sts()); void T<X>(X x) { P(x!.ToString() == null); }
var sw = new System.IO.StringWriter(); sw.Write(o); P(sw.ToString().Length);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class Nts { public override string? ToString() => null; }
public struct Sts { public override string? ToString() => null; }
public record Rc(Nts N);
public class Fm : IFormattable { public string ToString(string? f, IFormatProvider? p) => null!;
public override string ToString() => "no"; }
