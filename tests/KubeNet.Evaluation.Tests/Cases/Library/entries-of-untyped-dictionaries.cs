// title: A dictionary as IDictionary gives entries, as IEnumerable pairs
// example: foreach (var e in (System.Collections.IDictionary)new D { ["a"] = 1 })
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var only = new System.Collections.ObjectModel.ReadOnlyDictionary<string, int>(new Dictionary<string, int> { ["q"] = 1 });
var s = "";
foreach (System.Collections.DictionaryEntry e in (System.Collections.IDictionary)new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 })
    s += e.Key + "=" + e.Value;
foreach (System.Collections.DictionaryEntry e in (System.Collections.IDictionary)new SortedDictionary<string, int> { ["a"] = 1 })
    s += e.Key + "=" + e.Value;
foreach (System.Collections.DictionaryEntry e in (System.Collections.IDictionary)new D { ["a"] = 1 })
    s += e.Key + "=" + e.Value;
foreach (System.Collections.DictionaryEntry e in (System.Collections.IDictionary)only)
    s += e.Key + "=" + e.Value;
foreach (var e in (System.Collections.IDictionary)new D { ["a"] = 1 })
    s += e is System.Collections.DictionaryEntry ? "entry" : "other";
foreach (var e in (System.Collections.IEnumerable)new D { ["a"] = 1 })
    s += e is System.Collections.DictionaryEntry ? "entry" : e + "other";
foreach (System.Collections.DictionaryEntry e in new Exception("x") { Data = { ["k"] = 3 } }.Data)
    s += e.Key + "" + e.Value; P(s);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class D : Dictionary<string, int> { }
