var log = Log.Lines;
// The elements in order, spreads where they stand; every kind of target.
int[] array = [Log.At("a", 1), .. Log.At("spread", new[] { 2, 3 }), Log.At("b", 4)];
List<int> list = [.. array, 5];
IEnumerable<int> sequence = [1, 2];
IReadOnlyList<int> readOnly = [.. list.Where(x => x > 2)];
IList<int> mutable = [1];
mutable.Add(2);
HashSet<int> set = [1, 1, 2];
Span<int> span = [7, 8];
ReadOnlySpan<string> texts = ["x", .. list.Select(x => x + "")];
Dictionary<string, int>.KeyCollection keys = new Dictionary<string, int> { ["k"] = 1 }.Keys;
string[] fromKeys = [.. keys, "end"];
int[][] nested = [[1], [], [.. array]];
object[] mixed = [1, "s", null!];
ImmutableArray<int> immutable = [1, 2];
Bag bag = ["a", "b"];
log.Add($"{string.Join("", array)} {string.Join("", list)} {string.Join("", sequence)} {string.Join("", readOnly)}");
log.Add($"{mutable.Count} {set.Count}");
log.Add($"{span[1]} {texts.Length} {string.Join("", fromKeys)} {nested[2].Length} {mixed[1]} {immutable.Length} {bag.Text}");
// What a spread is, is read when it is reached; each expression makes a new object; empty ones of arrays are one.
var source = new List<int> { 1 };
List<int> lazily = [source.Count, .. source, Grow(source), .. source];
int[] first = [.. source, Grow(source), .. source];
int[] last = [.. source, Grow(source), Grow(source)];
log.Add($"{string.Join("", lazily)} {string.Join("", first)} {string.Join("", last)}");
int[] none = [];
int[] nothing = [];
log.Add($"{ReferenceEquals(none, nothing)} {ReferenceEquals((int[])[1], (int[])[1])}");
log.Add($"{Overload([1, 2])} {Overload(["a"])} {Sum([1, 2, 3])}");
foreach (var x in (int[])[5, 6]) log.Add(x + "");
int[] conditional = array.Length > 3 ? [1] : [2, 3];
log.Add(conditional.Length + "");
k8s.ConfigMap("collections").Data("log", string.Join("|", log));
// members
static int Grow(List<int> list)
{
    list.Add(9);
    return list.Count;
}
static string Overload(int[] items) => "ints";
static string Overload(string[] items) => "texts";
static int Sum(IEnumerable<int> items) => items.Sum();
// types
public static class Log
{
    public static readonly List<string> Lines = [];
    public static T At<T>(string name, T value)
    {
        Lines.Add(name);
        return value;
    }
}
public class Bag : IEnumerable<string>
{
    readonly List<string> _items = [];
    public string Text => string.Join("+", _items);
    public void Add(string item) => _items.Add(item.ToUpperInvariant());
    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
