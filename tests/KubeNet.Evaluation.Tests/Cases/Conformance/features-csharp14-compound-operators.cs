var log = new List<string>();
// `+=` of the user's own changes the object in place; where there is none, `+` makes a new one; `++` of an instance.
var a = new Sum(1);
var same = a;
a += 5;
a++;
++a;
log.Add($"{a.N}{same.N} {ReferenceEquals(a, same)}");
var s = new Value(1);
var copy = s;
s += 4;
log.Add($"{s.N}{copy.N}");
Value[] array = [new(1), new(2)];
array[1] += 5;
var holder = new Holder();
holder.Sum += 3;
holder.Value += 2;
log.Add($"{array[1].N} {holder.Sum.N} {holder.Value.N}");
var plain = new Plain(1);
var before = plain;
plain += 1;
log.Add($"{plain.N}{before.N}");
k8s.ConfigMap("compound").Data("log", string.Join("|", log));
// types
public class Sum(int n)
{
    public int N = n;
    public void operator +=(int by) => N += by;
    public void operator ++() => N += 100;
    public static Sum operator +(Sum a, int by) => new(-1);
}
public struct Value(int n)
{
    public int N = n;
    public void operator +=(int by) => N += by;
}
public class Holder
{
    public Sum Sum = new(1);
    public Value Value = new(1);
}
public class Plain(int n)
{
    public int N => n;
    public static Plain operator +(Plain a, int by) => new(a.N + by);
}
