// Enumerators of the user's are asked for anew each time, and disposed of where the enumeration ends.
{
var log = new List<string>();
foreach (var x in new Seq(log, 2)) log.Add("body" + x); log.Add("|");
foreach (var x in new Seq(log, 3)) { if (x == 2) break; log.Add("b"); } log.Add("|");
try { foreach (var x in new Seq(log, 3)) throw new InvalidOperationException(); }
    catch (InvalidOperationException) { log.Add("caught"); } log.Add("|");
foreach (var x in new Seq(log, 3)) { if (x == 1) continue; goto end; } end: log.Add("|");
int F() { foreach (var x in new Seq(log, 3)) return x; return 0; } F(); log.Add("|");
foreach (var x in new Duck(log)) { if (x == 2) break; } log.Add("|"); foreach (var x in new Duck2(log)) { } log.Add("|");
IEnumerable<int> It() { foreach (var x in new Seq(log, 3)) yield return x; } log.Add(It().First() + ""); log.Add("|");
foreach (var x in It()) { break; } log.Add("|");
foreach (var x in It().Where(x => x > 1)) break;
int[] arr = [.. new Seq(log, 1)]; log.Add("|"); var l = new List<int>(new Seq(log, 1)); log.Add("|");
l.AddRange(new Seq(log, 1)); log.Add("|"); var e = new Seq(log, 1).GetEnumerator(); e.MoveNext(); e.Dispose();
using (var e2 = new Seq(log, 2).GetEnumerator()) { e2.MoveNext(); }
var (a, b) = (1, 2);
k8s.ConfigMap("ends").Data("k", string.Join(",", log));
}

{
var log = new List<string>(); var s = new Seq(log, 2);
var q = s.Where(x => x > 0); log.Add(q.Count() + ""); log.Add(q.Count() + "");
foreach (var x in q) foreach (var y in q) log.Add(x + "" + y);
IEnumerable<int> u = new Un(log).Cast<int>(); log.Add(u.Sum() + ""); foreach (int x in new Un(log)) log.Add("" + x);
var e = ((IEnumerable<int>)s).GetEnumerator(); while (e.MoveNext()) log.Add(e.Current + ""); 
log.Add(new Two().Count() + "" + new Two().First()); foreach (var x in new Two()) log.Add("duck" + x);
foreach (var x in (IEnumerable<int>)new Two()) log.Add("gen" + x);
foreach (object x in (System.Collections.IEnumerable)new Two()) log.Add("un" + x);
foreach (var x in new SE(log)) log.Add("" + x); foreach (var x in new Ref(log)) { log.Add("" + x); break; }
try { foreach (var x in new Seq(log, 2)) foreach (var y in new Seq(log, 2)) throw new Exception(); }
    catch (Exception) when (L(log)) { log.Add("caught"); }
try { _ = new Seq(log, 2).Select(x => x == 2 ? throw new FormatException() : x).ToList(); }
    catch (FormatException) { log.Add("c"); }
try { _ = new Seq(log, 2).ToDictionary(x => 1); } catch (ArgumentException) { log.Add("c"); } (int a, int b) t = (1, 2);
k8s.ConfigMap("forms").Data("k", string.Join(",", log));
}

// members
static bool L(List<string> l) { l.Add("filter"); return true; }

// types
class Seq(List<string> log, int n) : IEnumerable<int> {
    public IEnumerator<int> GetEnumerator() { log.Add("get"); return new En(log, n); }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

class En(List<string> log, int n) : IEnumerator<int> {
    int _i;
    public int Current { get { log.Add("cur"); return _i; } }
    object System.Collections.IEnumerator.Current => Current;
    public bool MoveNext() { log.Add("move"); return ++_i <= n; }
    public void Dispose() { log.Add("dispose"); }
    public void Reset() { }
}

class Coll(List<string> log) : ICollection<int> {
    readonly List<int> _l = new() { 3, 1, 2 };
    public int Count { get { log.Add("count"); return _l.Count; } }
    public bool IsReadOnly => false;
    public void Add(int i) { log.Add("add"); _l.Add(i); }
    public void Clear() => _l.Clear();
    public bool Contains(int i) { log.Add("contains"); return i == 42; }
    public void CopyTo(int[] a, int x) { log.Add("copyto"); _l.CopyTo(a, x); }
    public bool Remove(int i) => _l.Remove(i);
    public IEnumerator<int> GetEnumerator() { log.Add("get"); return new En(log, 2); }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

class Lst(List<string> log) : IList<int> {
    readonly List<int> _l = new() { 3, 1, 2 };
    public int this[int i] { get { log.Add("item" + i); return _l[i]; } set { log.Add("set"); _l[i] = value; } }
    public int IndexOf(int i) { log.Add("indexof"); return 7; }
    public void Insert(int i, int v) => _l.Insert(i, v);
    public void RemoveAt(int i) => _l.RemoveAt(i);
    public int Count { get { log.Add("count"); return _l.Count; } }
    public bool IsReadOnly => false;
    public void Add(int i) => _l.Add(i);
    public void Clear() => _l.Clear();
    public bool Contains(int i) { log.Add("contains"); return i == 42; }
    public void CopyTo(int[] a, int x) { log.Add("copyto"); _l.CopyTo(a, x); }
    public bool Remove(int i) => _l.Remove(i);
    public IEnumerator<int> GetEnumerator() { log.Add("get"); return new En(log, 2); }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

class Roc(List<string> log) : IReadOnlyList<int> {
    public int this[int i] { get { log.Add("item" + i); return i; } }
    public int Count { get { log.Add("count"); return 3; } }
    public IEnumerator<int> GetEnumerator() { log.Add("get"); return new En(log, 2); }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

class Duck(List<string> log) {
    public DuckEn GetEnumerator() { log.Add("get"); return new DuckEn(log); }
}

class DuckEn(List<string> log) : IDisposable {
    int _i;
    public int Current => _i;
    public bool MoveNext() => ++_i <= 3;
    public void Dispose() => log.Add("dispose");
}

class Duck2(List<string> log) {
    public Duck2En GetEnumerator() => new Duck2En(log);
}

class Duck2En(List<string> log) {
    int _i;
    public int Current => _i;
    public bool MoveNext() => ++_i <= 3;
    public void Dispose() => log.Add("dispose");
}

class Un(List<string> log) : System.Collections.IEnumerable {
    public System.Collections.IEnumerator GetEnumerator() { log.Add("unget"); return new En(log, 2); }
}

class Two : IEnumerable<int> {
    public IEnumerator<string> GetEnumerator() { yield return "a"; }
    IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 1; yield return 2; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { yield return 9.5; }
}

class SE(List<string> log) {
    public SEn GetEnumerator() => new SEn { L = log };
}

struct SEn : IDisposable {
    public List<string> L;
    int _i;
    public int Current => _i;
    public bool MoveNext() => ++_i <= 2;
    public void Dispose() => L.Add("sd" + _i);
}

class Ref(List<string> log) {
    public RefEn GetEnumerator() => new RefEn(log);
}

ref struct RefEn(List<string> log) {
    int _i;
    public int Current => _i;
    public bool MoveNext() => ++_i <= 2;
    public void Dispose() => log.Add("rd" + _i);
}
