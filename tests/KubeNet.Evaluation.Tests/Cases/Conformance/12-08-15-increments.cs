var log = new List<string>();
var h = new Holder(log);
// Postfix gives the value before, prefix the one after; the operand is evaluated once.
var i = 5;
log.Add($"{i++}{i}{++i}{i--}{--i}");
int[] a = [1, 2];
var at = 0;
log.Add($"{a[at++]++}{a[0]}{at}");
log.Add($"{++a[at--]}{at}");
log.Add(h.Get().P++ + "/" + ++h.Get().P);
log.Add(h[h.Index()]++ + "");
// In an expression with the same variable.
i = 1;
i = i++ + ++i;
log.Add(i + "");
i = i++;
log.Add(i + "");
// Bytes wrap, chars step, floats, decimals and nullables count, enums go on.
byte b = 255;
b++;
sbyte s = -128;
s--;
char c = 'a';
c++;
var f = 0.5;
f++;
var m = 1.50m;
m--;
int? none = null;
none++;
int? some = 1;
some++;
var level = Level.Low;
level++;
log.Add($"{b} {s} {c} {f} {m} {none is null} {some} {level}");
try
{
    checked
    {
        b--;
        log.Add(b + "");
    }
}
catch (OverflowException)
{
    log.Add("overflow");
}
try
{
    var max = int.MaxValue;
    checked { max++; }
}
catch (OverflowException)
{
    log.Add("overflow");
}
// The user's operator makes a new object: the old value of a postfix form is the old object.
var v = new V(1);
var old = v++;
var now = ++v;
log.Add($"{old.N}{v.N}{ReferenceEquals(now, v)}");
k8s.ConfigMap("increments").Data("log", string.Join(" ", log));
// types
public enum Level { Low, High }
public class V(int n)
{
    public int N => n;
    public static V operator ++(V v) => new(v.N + 1);
}
public class Holder(List<string> log)
{
    int _p = 10;
    public Holder Get()
    {
        log.Add("Get");
        return this;
    }
    public int Index()
    {
        log.Add("Index");
        return 3;
    }
    public int P
    {
        get { log.Add("get"); return _p; }
        set { log.Add("set" + value); _p = value; }
    }
    public int this[int i]
    {
        get { log.Add("get[" + i); return i; }
        set => log.Add($"set[{i}={value}");
    }
}
