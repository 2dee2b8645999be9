var log = new List<string>();
// A ref field is the variable; a ref struct may be assigned as a whole; `scoped` and `ref readonly` parameters.
int[] cells = [1, 2, 3];
var r = new Ref(ref cells[1]);
r.Value = 20;
r.Value++;
r.Up();
log.Add(string.Join(",", cells));
var s = r;
s.Value = 5;
log.Add($"{r.Value}{s.Value}");
r.Point(ref cells[2]);
r.Value = 30;
log.Add($"{string.Join(",", cells)} {s.Value} {Read(in cells[0])} {Scoped(cells)} {new Ref(ref cells[0]).Value}");
var parser = new Parser("ab=cd");
log.Add(parser.Next('=') + "+" + parser.Next('='));
var holder = new Holder();
new Ref(ref holder.N).Up();
log.Add(holder.N + "");
k8s.ConfigMap("ref").Data("log", string.Join("|", log));
// members
static int Read(ref readonly int n) => n + 1;
static int Scoped(scoped ReadOnlySpan<int> span) => span[^1];
// types
public ref struct Ref
{
    ref int _n;
    public Ref(ref int n) => _n = ref n;
    public int Value { get => _n; set => _n = value; }
    public void Up() => _n++;
    public void Point(ref int other) => _n = ref other;
}
public ref struct Parser(ReadOnlySpan<char> text)
{
    ReadOnlySpan<char> _left = text;
    public string Next(char end)
    {
        var at = _left.IndexOf(end);
        var part = at < 0 ? _left : _left[..at];
        _left = at < 0 ? default : _left[(at + 1)..];
        return part.ToString();
    }
}
public class Holder { public int N = 4; }
