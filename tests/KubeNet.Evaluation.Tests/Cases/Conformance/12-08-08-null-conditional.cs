var log = new List<string>();
Node Make(string name)
{
    log.Add("make-" + name);
    return new Node(name, log);
}
Node? None(string name)
{
    log.Add("none-" + name);
    return null;
}
int Arg(int n)
{
    log.Add("arg" + n);
    return n;
}
// The receiver is evaluated once; with null the rest of the chain, arguments too, is not evaluated.
log.Add(Make("a")?.Child?.Name ?? "null");
log.Add(None("b")?.Child.Child.Say(Arg(1)).Trim() ?? "null");
log.Add(Make("c").Nothing?.Say(Arg(2)) ?? "null");
log.Add((Make("d")?.Child.Say(Arg(3)).Length + "")!);
log.Add(None("e")?[Arg(4)] ?? "null");
log.Add(Make("f")?[Arg(5)] ?? "null");
k8s.ConfigMap("chain").Data("log", string.Join(" ", log));
log.Clear();
// A value type becomes nullable; the chain ends at parentheses.
log.Add((None("g")?.Number is null) + "");
log.Add((Make("h")?.Number).HasValue + "");
try
{
    log.Add((None("i")?.Child).Name);
}
catch (NullReferenceException)
{
    log.Add("thrown");
}
int? maybe = 5;
log.Add(maybe?.ToString() ?? "null");
int? no = null;
log.Add(no?.ToString() ?? "null");
// As a statement, on a delegate, on a type parameter, with an index.
None("j")?.Say(Arg(6));
Make("k")?.Say(Arg(7));
Action? action = null;
action?.Invoke();
action = () => log.Add("invoked");
action?.Invoke();
log.Add(TextOf<string>(null!) + TextOf(3) + TextOf<int?>(null));
int[]? array = null;
log.Add((array?[Arg(8)] is null) + "");
array = [1, 2];
log.Add(array?[1] + "" + array?[^1] + array?[..1]?.Length);
k8s.ConfigMap("rest").Data("log", string.Join(" ", log));
// members
static string TextOf<T>(T value) => value?.ToString() ?? "null";
// types
public class Node(string name, List<string> log)
{
    public string Name => name;
    public int Number => 4;
    public Node Child
    {
        get
        {
            log.Add("child-of-" + name);
            return new Node(name + "c", log);
        }
    }
    public Node? Nothing => null;
    public string Say(int n)
    {
        log.Add("say" + n);
        return " s ";
    }
    public string this[int i] => "item" + i;
}
