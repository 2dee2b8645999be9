var log = new List<string>();
int At(int n)
{
    log.Add("at" + n);
    return n;
}
int[] a = [1, 2, 3, 4, 5];
Index last = ^1;
Range middle = 1..^1;
log.Add($"{a[^At(2)]} {a[last]} {string.Join("", a[middle])} {string.Join("", a[At(1)..At(3)])}");
log.Add($"{string.Join("", a[..])} {string.Join("", a[^2..])}");
log.Add($"{last} {middle} {last.Value} {last.IsFromEnd} {middle.Start} {middle.End.GetOffset(5)}");
log.Add($"{(..3).Equals(0..3)} {"hello"[1..^1]} {"hello"[^1]}");
// A slice of an array is a new array; one of a span is the same memory.
var part = a[1..3];
part[0] = 20;
var span = a.AsSpan()[1..3];
span[0] = 30;
log.Add(string.Join(",", a) + " " + string.Join(",", part));
a[^1] = 50;
a[^2]++;
log.Add(string.Join(",", a));
// A type with a length and an indexer or Slice takes them too.
var own = new Own(log);
log.Add(own[^1] + own[1..3] + own[^At(3)..]);
foreach (var bad in new Func<object>[] { () => a[3..1], () => a[^6], () => a[..9], () => a[^0] })
{
    try
    {
        bad();
        log.Add("fine");
    }
    catch (Exception e)
    {
        log.Add(e.GetType().Name);
    }
}
k8s.ConfigMap("ranges").Data("log", string.Join("|", log));
// types
public class Own(List<string> log)
{
    public int Length
    {
        get { log.Add("Length"); return 4; }
    }
    public string this[int i] => "i" + i;
    public string Slice(int start, int length) => $"s{start}.{length}";
}
