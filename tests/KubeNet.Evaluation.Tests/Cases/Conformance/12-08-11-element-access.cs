var log = new List<string>();
T At<T>(string name, T value)
{
    log.Add(name);
    return value;
}
void Fails(string name, Action action)
{
    try
    {
        action();
        log.Add("fine");
    }
    catch (Exception e)
    {
        log.Add(name + "=" + e.GetType().Name);
    }
}
int[] a = [10, 20, 30];
int[] none = null!;
var grid = new int[2, 3];
int[][] jagged = [[1], [2, 3]];
grid[At("row", 1), At("column", 2)] = At("value", 7);
log.Add($"{a[^1]} {a[1]} {grid[1, 2]} {jagged[1][1]} {string.Join(",", a[1..])} {a[(byte)1]} {a[2L]}");
k8s.ConfigMap("read").Data("log", string.Join(" ", log));
log.Clear();
// What is thrown, and what has been evaluated before.
Fails("range", () => At("x", a[At("i", 3)]));
Fails("negative", () => At("x", a[At("i", -1)]));
Fails("null", () => At("x", none[At("i", 0)]));
Fails("store", () => a[At("i", 5)] = At("v", 1));
Fails("null-store", () => none[At("i", 0)] = At("v", 1));
Fails("grid", () => grid[At("i", 0), At("j", 3)] = At("v", 1));
Fails("compound", () => a[At("i", 5)] += At("not reached", 1));
object[] covariant = new string[1];
Fails("type", () => covariant[At("i", 0)] = At("v", new object()));
Fails("type-null", () => covariant[0] = null!);
k8s.ConfigMap("fails").Data("log", string.Join(" ", log));
log.Clear();
// An indexer: overloads by type, several arguments, optional ones, accessors with side effects, of a base and an interface.
var t = new Table(log);
t[1] = "one";
t["k"] = "two";
t[1, 2] = "three";
log.Add(t[5] + t["q"] + t[3, 4] + t[At("named2", 2), y: At("named", 1)]);
t[At("once", 1)] += "more";
IReadOnlyList<string> list = t;
log.Add(list[9] + "abc"[1] + new List<int> { 4, 5 }[1] + new Dictionary<string, int> { ["z"] = 6 }["z"]);
Fails("list", () => new List<int>()[0].ToString());
Fails("key", () => new Dictionary<string, int>()["none"].ToString());
Fails("text", () => "abc"[3].ToString());
k8s.ConfigMap("indexers").Data("log", string.Join(" ", log));
// types
public class Table(List<string> log) : IReadOnlyList<string>
{
    public string this[int i]
    {
        get { log.Add("get" + i); return "<" + i + ">"; }
        set => log.Add($"set{i}={value}");
    }
    public string this[string k]
    {
        get => "<" + k + ">";
        set => log.Add($"set{k}={value}");
    }
    public string this[int x, int y]
    {
        get => $"<{x}.{y}>";
        set => log.Add($"set{x}.{y}={value}");
    }
    string IReadOnlyList<string>.this[int i] => "interface" + i;
    public int Count => 0;
    public IEnumerator<string> GetEnumerator() => throw new NotSupportedException();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
