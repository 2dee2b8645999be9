// title: A trie over sorted dictionaries and spans
// example: public void Add(ReadOnlySpan<char> w)
var t = new Trie(); foreach (var w in new[] { "ab", "abc", "b" }) t.Add(w); 
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", t.Words()) + t.Has("ab") + t.Has("a"))}");
// types
public class Trie { private readonly SortedDictionary<char, Trie> _kids = []; private bool _end; public void Add(ReadOnlySpan<char> w) { if (w.Length == 0) { _end = true; return; } if (!_kids.TryGetValue(w[0], out var k)) _kids[w[0]] = k = new(); k.Add(w[1..]); } public bool Has(string w) => w == "" ? _end : _kids.TryGetValue(w[0], out var k) && k.Has(w[1..]); public IEnumerable<string> Words(string p = "") => (_end ? [p] : Enumerable.Empty<string>()).Concat(_kids.SelectMany(k => k.Value.Words(p + k.Key))); }
