// title: What ReadOnlyCollection and Collection ask the list of your own that they hold
// example: new System.Collections.ObjectModel.ReadOnlyCollection<int>(l)[1]
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
string log = ""; P(""); 
var l = new Lst(s => log += s + " ");
void T(string n, Func<object?> f) { log = ""; object? r; try { r = f(); } catch (Exception e) { r = e.GetType().Name; }
P(n + ":" + r + ":" + log); }
T("idx", () => new System.Collections.ObjectModel.ReadOnlyCollection<int>(l)[1]);
T("io", () => new System.Collections.ObjectModel.ReadOnlyCollection<int>(l).IndexOf(7));
var roc = new System.Collections.ObjectModel.ReadOnlyCollection<int>(l);
T("join", () => string.Join(",", roc));
T("contains", () => roc.Contains(7));
T("toarray", () => roc.ToArray().Length);
T("tolist", () => roc.ToList().Count);
T("first", () => roc.First());
T("last", () => roc.Last());
T("pat", () => roc is [5, .., 7]);
T("pat2", () => roc is [var a, var b, _] ? a + b : 0);
T("foreach", () => { int s = 0; foreach (var x in roc) s += x; return s; });
T("spread", () => { int[] s = [..roc, 1]; return s.Length; });
T("list", () => new List<int>(roc).Count);
T("addrange", () => { var x = new List<int>(); x.AddRange(roc); return x.Count; });
T("sum", () => roc.Sum());
T("select", () => string.Join(",", roc.Select(x => x + 1)));
T("elementat", () => roc.ElementAt(1));
T("reverse", () => string.Join(",", roc.Reverse()));
T("count", () => roc.Count());
T("any", () => roc.Any());
T("seqeq", () => roc.SequenceEqual(new[] {5,6,7}));
T("concat", () => string.Join(",", roc.Concat(roc)));
T("roc2", () => new System.Collections.ObjectModel.ReadOnlyCollection<int>(roc)[0]);
T("take", () => string.Join(",", roc.Take(2)));
T("skip", () => string.Join(",", roc.Skip(1)));
T("orderby", () => string.Join(",", roc.OrderBy(x => -x)));
T("hash", () => roc.ToHashSet().Count);
T("idxend", () => roc[^1]);
T("copyto", () => { var a = new int[4]; roc.CopyTo(a, 1); return a[2]; });
T("ilist", () => ((IList<int>)roc)[1]);
T("icoll", () => ((System.Collections.ICollection)roc).Count);
T("col", () => { var c = new System.Collections.ObjectModel.Collection<int>(l); return c.Count + c[0] + c.IndexOf(6); });
T("coladd", () => { var c = new System.Collections.ObjectModel.Collection<int>(l); c.Add(9); return c.Count; });
T("colpat", () => { var c = new System.Collections.ObjectModel.Collection<int>(l); return c is [5, ..]; });
T("coljoin", () => { var c = new System.Collections.ObjectModel.Collection<int>(l); return string.Join("-", c); });
T("asro", () => l.AsReadOnly().Count);
T("imm", () => System.Collections.Immutable.ImmutableArray.CreateRange(roc).Length);
T("string", () => string.Concat(roc));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class Lst(Action<string> log) : IList<int> { List<int> i = [5,6,7]; 
 public int this[int x] { get { log("g" + x); return i[x]; } set { log("s" + x); i[x] = value; } }
 public int Count { get { log("C"); return i.Count; } } public bool IsReadOnly { get { log("RO"); return false; } }
public void Add(int v) { log("Add"); i.Add(v); } public void Clear() { log("Cl"); i.Clear(); } public bool Contains(int v) { log("Con");
return i.Contains(v); }
public void CopyTo(int[] a, int x) { log("CT" + a.Length + "," + x); i.CopyTo(a, x); } public IEnumerator<int> GetEnumerator() { log("GE");
return i.GetEnumerator(); }
 System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { log("IGE"); return GetEnumerator(); }
 public int IndexOf(int v) { log("IO"); return i.IndexOf(v); }
 public void Insert(int x, int v) { log("Ins" + x); i.Insert(x, v); }
 public bool Remove(int v) { log("Rem"); return i.Remove(v); }
 public void RemoveAt(int x) { log("RA"); i.RemoveAt(x); } }
