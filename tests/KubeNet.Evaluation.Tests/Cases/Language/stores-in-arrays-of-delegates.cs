// title: Arrays of delegates: a store of another type throws
// example: f[0] = () => 1;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
Func<object>[] f = new Func<string>[1]; try { f[0] = () => (object)"x"; P("x"); } catch (Exception e) { P(e.GetType().Name); }
try { f[0] = () => 1; P("x"); } catch (Exception e) { P(e.GetType().Name); }
f[0] = (Func<string>)(() => "s"); P(f[0]());
Func<object> g = () => "t"; try { f[0] = g; P("stored"); } catch (Exception e) { P(e.GetType().Name); }
Func<string> h = () => "u"; f[0] = h; P(f[0]());
object o = g; P(o is Func<string>); P(o is Func<object>); o = h; P(o is Func<object>); P(o is Func<string>); P(o is Delegate);
P(o is Func<int>);
Action<string>[] acts = new Action<object>[1]; try { acts[0] = (string s) => P(s); P("stored");
} catch (Exception e) { P(e.GetType().Name); }
Delegate[] ds = new Func<int>[1]; try { ds[0] = () => 1L; P("stored"); } catch (Exception e) { P(e.GetType().Name); } ds[0] = () => 3;
P(((Func<int>)ds[0])());
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
