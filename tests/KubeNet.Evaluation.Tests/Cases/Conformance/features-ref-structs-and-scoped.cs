var log = new List<string>();
// A ref struct is a value that holds spans; parameters may be `scoped`, `ref readonly`; `[UnscopedRef]` returns a field of a struct.
int[] cells = [1, 2, 3];
var window = new Window(cells.AsSpan(1));
window[0] = 20;
var copy = window;
copy.Skip();
log.Add($"{string.Join(",", cells)} {window[0]} {copy[0]}");
log.Add($"{Read(in cells[0])} {Scoped(cells)}");
var parser = new Parser("ab=cd");
log.Add(parser.Next('=') + "+" + parser.Next('='));
var holder = new Holder();
holder.Place() = 7;
holder.Place()++;
log.Add(holder.N + "");
k8s.ConfigMap("ref").Data("log", string.Join("|", log));
// members
static int Read(ref readonly int n) => n + 1;
static int Scoped(scoped ReadOnlySpan<int> span) => span[^1];
// types
public ref struct Window(Span<int> span)
{
    Span<int> _span = span;
    public ref int this[int i] => ref _span[i];
    public void Skip() => _span = _span[1..];
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
public struct Holder
{
    public int N;
    [System.Diagnostics.CodeAnalysis.UnscopedRef] public ref int Place() => ref N;
}
