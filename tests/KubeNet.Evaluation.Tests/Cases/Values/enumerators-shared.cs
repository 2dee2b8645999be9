// An enumerator that comes as an interface is an object, whatever struct is in it: variables share it.
IEnumerator<int> first = ((IEnumerable<int>)new List<int> { 1, 2, 3 }).GetEnumerator();
first.MoveNext();
var second = first;
second.MoveNext();
var given = Get(new List<string> { "a", "b", "c" });
var reader = new Reader<string>(given);
var keys = ((IEnumerable<int>)new Dictionary<int, int> { [1] = 1, [2] = 2 }.Keys).GetEnumerator();
var pairs = ((IEnumerable<KeyValuePair<string, int>>)new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }).GetEnumerator();
var plain = ((System.Collections.IEnumerable)new List<int> { 1, 2 }).GetEnumerator();
var sorted = ((IEnumerable<int>)new SortedSet<int> { 1, 2 }).GetEnumerator();
var (keys2, pairs2, plain2, sorted2) = (keys, pairs, plain, sorted);
foreach (var enumerator in new[] { keys, keys2, pairs, pairs2, plain, plain2, sorted, sorted2 })
{
    enumerator.MoveNext();
}

object boxed = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }.GetEnumerator();
((System.Collections.IEnumerator)boxed).MoveNext();
((System.Collections.IEnumerator)boxed).MoveNext();
var own = new List<int> { 1, 2 }.GetEnumerator();
own.MoveNext();
var copy = own;
copy.MoveNext();
k8s.ConfigMap("a")
    .Data("shared", first.Current + "," + second.Current).Data("reader", reader.Read() + reader.Read() + reader.Read() + given.MoveNext())
    .Data("others", keys.Current + "," + pairs.Current.Key + "," + plain.Current + "," + sorted.Current)
    .Data("boxed", ((System.Collections.IEnumerator)boxed).Current + "").Data("structs", own.Current + "," + copy.Current);
// members
static IEnumerator<T> Get<T>(IEnumerable<T> source) => source.GetEnumerator();
// types
public class Reader<T>(IEnumerator<T> enumerator)
{
    private IEnumerator<T> Enumerator => enumerator;

    public T Read()
    {
        var own = Enumerator;
        return own.MoveNext() ? own.Current : throw new InvalidOperationException();
    }
}
