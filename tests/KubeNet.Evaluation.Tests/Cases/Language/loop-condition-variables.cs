// Variables that the condition of a loop declares are new in each round, as closures see.
var f = new List<Func<string>>();
var q = new Queue<string>(["a", "b", "c"]);
while (q.TryDequeue(out var s))
    f.Add(() => s);
for (int i = 0; int.TryParse("" + i, out var p) && p < 3; i++, f.Add(() => "at" + p + i))
    f.Add(() => "p" + p);
object o = 0;
while (o is int n && n < 3)
{
    f.Add(() => "n" + n++);
    o = n + 1;
}
var r = 0;
do
{
    f.Add(() => "r");
} while (int.TryParse("" + r++, out var t) && Keep(f, () => "t" + t++) && t < 3);
for (int i = 0; i < 3; i++, Keep(f, Make(out var made, i) ? () => made : () => "")) { }
var g = 0;
again:
var h = g;
f.Add(() => "h" + h);
if (++g < 3)
    goto again;
for (int i = 0; i < 2; i++)
    switch (i)
    {
        case var x when Keep(f, () => "x" + x++):
            f.Add(() => "y" + x);
            break;
    }
for (int i = 0; i < 2; i++)
    if (int.TryParse("" + i, out var z))
        f.Add(() => "z" + z++);
for (int i = 0; i < 2; i++)
    f.Add(Make(out var e, i) ? () => e : () => "");
foreach (var a in Make(out var all, 7) ? new[] { 1, 2 } : [])
    f.Add(() => all + a);
k8s.ConfigMap("a").Data("a", string.Join(",", f.Select(x => x()))).Data("b", string.Join(",", f.Select(x => x())));
k8s.ConfigMap("b").Data("a", string.Join(",", Steps().ToList().Select(x => x())));
// members
static bool Keep(List<Func<string>> f, Func<string> one)
{
    f.Add(one);
    return true;
}

static bool Make(out string text, int i)
{
    text = "m" + i;
    return true;
}

static IEnumerable<Func<string>> Steps()
{
    var q = new Queue<string>(["a", "b"]);
    while (q.TryDequeue(out var s))
        yield return () => s;
    for (int i = 0; int.TryParse("" + i, out var p) && p < 3; i++)
        yield return () => "p" + p;
    var r = 0;
    do
    {
        yield return () => "r";
    } while (int.TryParse("" + r++, out var t) && t < 2);
}
