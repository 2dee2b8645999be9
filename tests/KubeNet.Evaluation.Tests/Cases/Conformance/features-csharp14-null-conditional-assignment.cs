var log = new List<string>();
// The right side is evaluated only where the receiver is not null; the receiver once; compound forms and events too.
int At(int n)
{
    log.Add("at" + n);
    return n;
}
Node? Make(bool some)
{
    log.Add("make");
    return some ? new Node(log) : null;
}
Make(true)?.P = At(1);
Make(false)?.P = At(2);
Make(true)?.P += At(3);
Make(false)?.P += At(4);
Make(true)?[At(5)] = At(6);
Make(false)?[At(7)] = At(8);
Make(true)?.Next?.P = At(9);
Make(true)?.Text ??= "given" + At(10);
Node? node = new Node(log);
var value = node?.F = At(11);
log.Add(value + "/" + node!.F);
node = null;
value = node?.F = At(12);
log.Add((value is null) + "");
node = new Node(log);
node?.E += () => log.Add("raised");
node?.Raise();
k8s.ConfigMap("assigned").Data("log", string.Join(" ", log));
// types
public class Node(List<string> log)
{
    public int F;
    public string? Text;
    public Node? Next => null;
    public int P
    {
        get { log.Add("get"); return 1; }
        set => log.Add("set" + value);
    }
    public int this[int i] { set => log.Add($"[{i}]={value}"); }
    public event Action? E;
    public void Raise() => E?.Invoke();
}
