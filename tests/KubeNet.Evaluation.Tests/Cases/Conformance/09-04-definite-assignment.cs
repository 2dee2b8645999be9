// What is assigned on every path may be read, with the value of the path that was taken.
var log = new List<string>();
foreach (var n in new[] { -1, 0, 1 })
{
    string sign;
    if (n < 0) sign = "minus";
    else if (n == 0) sign = "zero";
    else sign = "plus";
    log.Add(sign);
    int caught;
    try
    {
        caught = 10 / n;
    }
    catch (DivideByZeroException)
    {
        caught = 99;
    }
    log.Add(caught + "");
    if (Find(n, out var found) && found > 0) log.Add("found" + found);
    log.Add(n is > 0 and var positive ? "p" + positive : "none");
}
// A struct whose fields are all assigned needs no constructor.
Pair p;
p.A = 1;
p.B = 2;
var q = p;
q.A = 9;
log.Add($"{p.A}{p.B}{q.A}");
(int First, string Second) t;
t.First = 1;
t.Second = "s";
log.Add(t.ToString());
k8s.ConfigMap("assigned").Data("log", string.Join(" ", log));
// members
static bool Find(int n, out int found)
{
    found = n * 5;
    return n != 0;
}
// types
public struct Pair
{
    public int A;
    public int B;
}
