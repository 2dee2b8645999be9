// title: A constant index from the start does not ask for the length
// example: l[new Index(1)]
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
var l = new L(1, 2, 3, 4);
P(l[new Index(1)]); P(l.Take());
P(l[new Index(2, false)]); P(l.Take());
P(l[new Index(1, true)]); P(l.Take());
P(l[^1]); P(l.Take());
Index i = 2; P(l[i]); P(l.Take());
P(l[(Index)3]); P(l.Take());
P(l[new Index(one)]); P(l.Take());
P(l[Index.FromStart(1)]); P(l.Take());
P(l[Index.Start]); P(l.Take());
P(l[default(Index)]); P(l.Take());
P(l[new Index()]); P(l.Take());
P(l[new Index(fromEnd: false, value: 1)]); P(l.Take());
P(l[1..new Index(3)]); P(l.Take());
P(l[new Index(1)..new Index(3)]); P(l.Take());
P(l[new Index(1)..]); P(l.Take());
P(l[new Index(one)..3]); P(l.Take());
P(l[default(Index)..2]); P(l.Take());
P(l[default(Range)]); P(l.Take());
P(l[new Range(1, 2)]); P(l.Take());
Range r = 1..2; P(l[r]); P(l.Take());
l[new Index(1)] = 7; P(l.Take());
l[new Index(1)] += 7; P(l.Take());
l[default(Index)]++; P(l.Take());
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// members
static int one = 1;
// types
class L(params int[] items)
{
    string log = "";
    public string Take() { var taken = log; log = ""; return taken; }
    public int Count { get { log += "c"; return items.Length; } }
    public int this[int i] { get { log += "i" + i; return items[i]; } set { log += "s" + i + "=" + value; items[i] = value; } }
    public string Slice(int s, int n) { log += "S" + s + ":" + n; return string.Join(",", items.Skip(s).Take(n)); }
}
