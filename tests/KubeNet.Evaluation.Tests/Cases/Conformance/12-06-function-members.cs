var log = new List<string>();
T At<T>(string name, T value)
{
    log.Add(name);
    return value;
}
string Take() { var text = string.Join(" ", log); log.Clear(); return text; }
// Arguments are evaluated in the order they are written; a default value is taken for those that are missing.
Named(At("a", 1), c: At("c", 3), b: At("b", 2));
Named(c: At("c", 3), a: At("a", 1));
k8s.ConfigMap("named").Data("log", Take());
// Parameters are variables that get the values in that order: a later argument may change what an earlier one read.
var i = 1;
log.Add(Three(i, i = 5, i++));
log.Add(i + "");
int[] cells = [10, 20, 30];
var at = 0;
Swap(ref cells[at++], ref cells[at++]);
log.Add(string.Join(",", cells) + at);
k8s.ConfigMap("changed").Data("log", Take());
// `params`: expanded form makes an array for each call, the normal form passes the array itself.
log.Add(Rest());
log.Add(Rest(1));
log.Add(Rest(1, 2, 3));
int[] own = [7, 8];
log.Add(Rest(own) + own[0]);
log.Add(Objects(new object[] { 1, 2 }) + Objects((object)new object[] { 1, 2 }) + Objects(new[] { "a" }) + Objects(null!));
k8s.ConfigMap("params").Data("log", Take());
// Type inference and overload resolution.
log.Add(Infer(1) + Infer("s") + Infer(new List<int>()) + Infer(1, 2L));
log.Add(Over(1) + Over(1L) + Over('c') + Over((byte)1) + Over("s") + Over(1.5f) + Over(null!));
log.Add(Best(new Dog()) + Best((Animal)new Dog()) + Best((object)new Dog()));
log.Add(Generic("s") + Generic<string>("s") + Optional(1) + Optional(1, 2));
k8s.ConfigMap("chosen").Data("log", Take());
// A call on a box changes the box, and an interface call on a struct variable through a type parameter changes the variable.
ICount box = new Count();
box.Up();
box.Up();
var same = box;
same.Up();
var unboxed = (Count)box;
unboxed.Up();
var variable = new Count();
UpTwice(ref variable);
ICount fresh = variable;
fresh.Up();
log.Add($"{box.N} {unboxed.N} {variable.N} {fresh.N}");
object boxedInt = 5;
log.Add(boxedInt.ToString() + boxedInt.Equals(5) + 5.GetType().Name);
k8s.ConfigMap("boxes").Data("log", Take());
// members
static void Named(int a, int b = 8, int c = 9) { }
static string Three(int a, int b, int c) => $"{a}{b}{c}";
static void Swap(ref int a, ref int b) => (a, b) = (b, a);
static string Rest(params int[] items)
{
    if (items.Length > 0) items[0]++;
    return items.Length + ":" + string.Join(",", items);
}
static string Objects(params object[] items) => items is null ? "none" : items.Length + "";
static string Infer<T>(T value) => typeof(T).Name;
static string Infer<T>(List<T> value) => "List of " + typeof(T).Name;
static string Infer<T>(T a, T b) => "two " + typeof(T).Name;
static string Over(int x) => "int ";
static string Over(long x) => "long ";
static string Over(double x) => "double ";
static string Over(object x) => "object ";
static string Over(string x) => "string ";
static string Best(object x) => "object ";
static string Best(Animal x) => "animal ";
static string Generic<T>(T x) => "generic ";
static string Generic(string x) => "plain ";
static string Optional(int a) => "one ";
static string Optional(int a, int b = 3) => "two" + b;
static void UpTwice<T>(ref T count) where T : ICount
{
    count.Up();
    count.Up();
}
// types
public class Animal { }
public class Dog : Animal { }
public interface ICount
{
    int N { get; }
    void Up();
}
public struct Count : ICount
{
    public int N { get; private set; }
    public void Up() => N++;
}
