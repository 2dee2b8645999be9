// What LINQ and the constructors of collections ask of a sequence, a collection and a list of the user's.
Of("op00", s => s.First());
Of("op01", s => s.Any());
Of("op02", s => s.Take(1).ToArray());
Of("op03", s => s.Zip(new Seq(new List<string>(), 1)).ToArray());
Of("op04", s => s.FirstOrDefault(x => x == 2));
Of("op05", s => s.Single(x => x == 2));
Of("op06", s => s.Count());
Of("op07", s => s.Last());
Of("op08", s => s.ElementAt(1));
Of("op09", s => s.Contains(1));
Of("op10", s => s.ToList());
Of("op11", s => s.ToArray());
Of("op12", s => s.ToHashSet());
Of("op13", s => s.Sum());
Of("op14", s => s.Max());
Of("op15", s => s.Concat(new[] { 9 }).ToArray());
Of("op16", s => s.Skip(1).First());
Of("op17", s => s.TakeLast(1).ToArray());
Of("op18", s => s.Reverse().First());
Of("op19", s => s.OrderBy(x => -x).First());
Of("op20", s => s.OrderBy(x => -x).ToArray());
Of("op21", s => s.SequenceEqual(new[] { 1, 2 }));
Of("op22", s => s.DefaultIfEmpty().ToArray());
Of("op23", s => s.ToDictionary(x => x));
Of("op24", s => s.Aggregate((a, b) => a + b));
Of("op25", s => s.All(x => x < 2));
Of("op26", s => s.Append(5).Count());
Of("op27", s => s.Prepend(5).ToList());
Of("op28", s => s.TryGetNonEnumeratedCount(out _));
Of("op29", s => s.Select(x => x + 1).Count());
Of("op30", s => s.Select(x => x + 1).ToArray());
Of("op31", s => s.Select(x => x + 1).First());
Of("op32", s => s.Select(x => x + 1).Last());
Of("op33", s => s.Where(x => x > 0).Count());
Of("op34", s => s.Distinct().Count());
Of("op35", s => s.Union(new[] { 1 }).ToArray());
Of("op36", s => s.Chunk(2).Count());
Of("op37", s => s.ToLookup(x => x).Count);
Of("op38", s => s.GroupBy(x => x).Count());
Of("op39", s => s.LastOrDefault());
Of("op40", s => s.Min());
Of("op41", s => s.Average());
Of("op42", s => s.LongCount());
Of("op43", s => s.Except(new[] { 1 }).ToArray());
Of("op44", s => s.Skip(1).ToArray());
Of("op45", s => s.Take(2).Count());
Of("op46", s => s.ElementAtOrDefault(0));
Of("op47", s => s.Cast<object>().Count());
Of("op48", s => s.OfType<int>().Count());
Of("op49", s => s.AsEnumerable().Count());
Of("op50", s => s.SkipWhile(x => x < 2).ToList());

{
var log = new List<string>(); void S() => log.Add("|");
_ = new List<int>(new Coll(log)); S(); _ = new List<int>(new Lst(log)); S(); _ = new List<int>(new Roc(log)); S();
new List<int>().AddRange(new Coll(log)); S(); new List<int> { 1 }.AddRange(new Lst(log)); S();
new List<int> { 1 }.InsertRange(0, new Coll(log)); S();
_ = new HashSet<int>(new Coll(log)); S(); _ = string.Join(",", new Coll(log)); S(); _ = string.Join(",", new Lst(log)); S();
_ = string.Concat(new Coll(log)); S(); int[] a = [.. new Coll(log)]; S(); List<int> b = [.. new Coll(log)]; S();
_ = new Queue<int>(new Coll(log)); S(); _ = new Stack<int>(new Coll(log)); S();
_ = new SortedSet<int>(new Coll(log)); S(); _ = new LinkedList<int>(new Coll(log)); S();
new HashSet<int>().UnionWith(new Coll(log)); S(); _ = new HashSet<int> { 1, 2 }.SetEquals(new Coll(log)); S();
_ = new HashSet<int> { 1 }.IsSubsetOf(new Coll(log)); S();
k8s.ConfigMap("made").Data("k", string.Join(",", log));
}

void Of(string name, Func<IEnumerable<int>, object?> ask)
{
    var log = new List<string>();
    foreach (IEnumerable<int> s in new IEnumerable<int>[] { new Seq(log, 3), new Coll(log), new Lst(log), new Roc(log) })
    {
        _ = ask(s);
        log.Add("|");
    }

    k8s.ConfigMap(name).Data("k", string.Join(",", log));
}

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
