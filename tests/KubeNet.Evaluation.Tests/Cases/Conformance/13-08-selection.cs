var log = new List<string>();
T At<T>(string name, T value)
{
    log.Add(name);
    return value;
}
// An `else` belongs to the nearest `if`.
foreach (var (a, b) in new[] { (true, false), (false, true), (true, true) })
{
    if (At("a", a))
        if (At("b", b)) log.Add("both");
        else log.Add("only-a");
}
// A switch evaluates its value once; cases in their order; `default` last, wherever it stands; `goto case`.
foreach (var n in new[] { 1, 2, 3, 4, 50, -1 })
{
    switch (At("n" + n, n))
    {
        default:
            log.Add("default");
            break;
        case 1:
        case 2:
            log.Add("one-or-two");
            if (n == 2) goto case 3;
            break;
        case 3:
            log.Add("three");
            goto default;
        case var big when At("guard", big > 10):
            log.Add("big" + big);
            break;
        case 4:
            log.Add("four");
            break;
    }
}
foreach (object? o in new object?[] { "a", "", null, 'c', 3, Level.High })
{
    switch (o)
    {
        case "a":
            log.Add("text-a");
            break;
        case string s when s.Length == 0:
            log.Add("empty");
            break;
        case null:
            log.Add("null");
            continue;
        case char or int:
            log.Add("char-or-int");
            break;
        case Level.High:
            log.Add("high");
            break;
    }
    log.Add("after");
}
// The variable of the value may change in the switch; the scope of all sections is one.
var k = 1;
switch (k)
{
    case 1:
        k = 2;
        int shared = 5;
        log.Add("k" + k + shared);
        break;
    case 2:
        shared = 6;
        log.Add("not" + shared);
        break;
}
k8s.ConfigMap("selection").Data("log", string.Join(" ", log));
log.Clear();
log.Add(Early(1) + Early(2) + Early(3));
k8s.ConfigMap("returns").Data("log", string.Join(" ", log));
// members
static string Early(int n)
{
    switch (n)
    {
        case 1:
            return "one";
        case 2:
            break;
        default:
            return "other";
    }
    return "after";
}
// types
public enum Level { Low, High }
