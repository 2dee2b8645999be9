var log = new List<string>();
// Blocks, the empty statement, labels and `goto`.
{
    var inner = 1;
    {
        inner++;
        ;
    }
    log.Add(inner + "");
}
var tries = 0;
again:
tries++;
if (tries < 3) goto again;
log.Add("tries" + tries);
for (var i = 0; i < 3; i++)
{
    for (var j = 0; j < 3; j++)
    {
        if (i * j == 2) goto done;
        log.Add($"{i}{j}");
    }
}
done:
log.Add("done");
// A label in a block that is entered again: its variables are new.
var made = new List<Func<int>>();
var round = 0;
start:
{
    int fresh = round * 10;
    made.Add(() => fresh++);
    if (++round < 3) goto start;
}
log.Add(string.Join(",", made.Concat(made).Select(f => f())));
// Declarations: several in one, with initialisers that use the ones before; constants; local functions before they are declared.
int x = 1, y = x + 1, z = x + y;
const int Limit = 5;
var (u, v) = (x, y);
log.Add($"{x}{y}{z}{Limit}{u}{v}{Later(2)}");
int Later(int n) => n == 0 ? x : Other(n - 1) + 1;
int Other(int n) => Later(n);
x = 100;
log.Add(Later(2) + "");
static int Pure(int n, int m = 4) => n * m;
log.Add(Pure(3) + "");
// Expression statements: calls, assignments, increments, objects that are made and forgotten.
new Noted(log);
x++;
--x;
_ = x == 5;
log.Add(x + "");
k8s.ConfigMap("statements").Data("log", string.Join(" ", log));
// types
public class Noted
{
    public Noted(List<string> log) => log.Add("made");
}
