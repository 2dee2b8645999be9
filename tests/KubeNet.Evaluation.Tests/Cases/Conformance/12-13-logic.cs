var log = Log.Lines;
bool B(string name, bool value)
{
    log.Add(name);
    return value;
}
// `&` and `|` evaluate both, `&&` and `||` the right side only if it is needed.
log.Add(B("a", false) & B("b", true) ? "t" : "f");
log.Add(B("c", true) | B("d", false) ? "t" : "f");
log.Add(B("e", true) ^ B("f", true) ? "t" : "f");
log.Add(B("g", false) && B("not", true) ? "t" : "f");
log.Add(B("h", true) || B("not", true) ? "t" : "f");
log.Add(B("i", true) && B("j", false) || B("k", true) ? "t" : "f");
k8s.ConfigMap("order").Data("log", Log.Take());
// Three values: null is unknown.
bool?[] all = [true, false, null];
foreach (var x in all)
{
    foreach (var y in all) log.Add($"{Text(x & y)}{Text(x | y)}{Text(x ^ y)}");
    log.Add(Text(!x) + (x == true) + (x != false));
}
k8s.ConfigMap("three").Data("log", Log.Take());
// Integers, enums.
var a = Access.Read | Access.Write;
log.Add($"{6 & 3}{6 | 3}{6 ^ 3} {0xF0u & 0x3C} {-1L & 0xFF}");
log.Add($"{a & Access.Write} {a ^ Access.Read} {a & ~Access.Read} {(a & Access.All) != 0}");
int? none = null;
log.Add(((none & 1) is null) + "");
k8s.ConfigMap("bits").Data("log", Log.Take());
// The user's `&` and `|` with `true` and `false`: x && y is false(x) ? x : x & y.
var t = new T("t", true);
var f = new T("f", false);
log.Add((t && f).Name);
log.Add((f && t).Name);
log.Add((t || f).Name);
log.Add((f || t).Name);
if (t && f || t) log.Add("then");
k8s.ConfigMap("own").Data("log", Log.Take());
// members
static string Text(bool? b) => b is null ? "n" : b.Value ? "t" : "f";
// types
public static class Log
{
    public static readonly List<string> Lines = [];
    public static string Take()
    {
        var text = string.Join(" ", Lines);
        Lines.Clear();
        return text;
    }
}
[Flags] public enum Access { None, Read = 1, Write = 2, All = 3 }
public class T(string name, bool value)
{
    public string Name => name;
    bool Value => value;
    public static T operator &(T a, T b)
    {
        Log.Lines.Add($"{a.Name}&{b.Name}");
        return new T($"({a.Name}&{b.Name})", a.Value & b.Value);
    }
    public static T operator |(T a, T b)
    {
        Log.Lines.Add($"{a.Name}|{b.Name}");
        return new T($"({a.Name}|{b.Name})", a.Value | b.Value);
    }
    public static bool operator true(T a)
    {
        Log.Lines.Add("true?" + a.Name);
        return a.Value;
    }
    public static bool operator false(T a)
    {
        Log.Lines.Add("false?" + a.Name);
        return !a.Value;
    }
}
