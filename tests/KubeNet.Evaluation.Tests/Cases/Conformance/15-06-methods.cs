var log = new List<string>();
// Virtual, override, sealed, abstract, hidden: the most derived override of the method that was declared.
A a = new C();
A b = new D();
log.Add($"{a.M()}{b.M()}{((B)a).M()}{((C)a).N()}{((B)a).N()}{((D)b).M()}{((HidesC)new HidesC()).N()}{((B)new HidesC()).N()}");
log.Add(((A)new E()).M() + new E().M() + ((D)new E()).M());
// Value, reference, output and input parameters; arrays of parameters.
var n = 1;
var text = Parameters(n, ref n, out var o, in n, n, n);
log.Add($"{text}{n}{o}");
// Structs as arguments are copies, and so are those that are returned.
var p = new Point { X = 1 };
Change(p);
var q = Same(ref p);
q.X = 9;
ChangeRef(ref p);
log.Add($"{p.X}{q.X}");
SameRef(ref p).X = 40;
log.Add(p.X + "");
// Static and instance methods, expression bodies, partial and extension methods, optional parameters of overrides, recursion.
log.Add(Static() + new Partial().Call() + "x".Twice() + new Point { X = 4 }.Plus(3) + a.Optional() + ((C)a).Optional() + Ackermann(2, 2));
var moved = new Point { X = 1 };
moved.MoveExtension();
log.Add(moved.X + "");
// Covariant returns, generic virtual methods, overloads that differ in `ref`.
log.Add(new Maker2().Make().Own + ((Maker)new Maker2()).Make().GetType().Name + a.Generic(1) + a.Generic("s") + Over(1) + Over(ref n));
k8s.ConfigMap("methods").Data("log", string.Join(" ", log));
// members
static string Static() => "static";
static string Parameters(int value, ref int reference, out int output, in int input, params int[] rest)
{
    value += 10;
    reference += 100;
    output = value + input;
    rest[0]++;
    return $"{value}.{reference}.{output}.{input}.{rest.Length}.{rest[0]}";
}
static void Change(Point p) => p.X = 99;
static void ChangeRef(ref Point p) => p.X++;
static Point Same(ref Point p) => p;
static ref Point SameRef(ref Point p) => ref p;
static int Ackermann(int m, int n) => m == 0 ? n + 1 : n == 0 ? Ackermann(m - 1, 1) : Ackermann(m - 1, Ackermann(m, n - 1));
static string Over(int n) => "value";
static string Over(ref int n) => "ref";
// types
public struct Point
{
    public int X;
}
public abstract class A
{
    public abstract string M();
    public virtual string Optional(int n = 1) => "A" + n;
    public virtual string Generic<T>(T value) => "A" + typeof(T).Name;
}
public class B : A
{
    public override string M() => "B";
    public virtual string N() => "BN";
}
public class C : B
{
    public sealed override string M() => "C" + base.M();
    public override string N() => "CN";
    public override string Optional(int n = 2) => "C" + n;
    public override string Generic<T>(T value) => "C" + base.Generic(value) + value;
}
public class HidesC : C
{
    public new string N() => "hides" + base.N();
}
public class D : B
{
    public new virtual string M() => "D";
}
public class E : D
{
    public override string M() => "E" + base.M();
}
public class Maker
{
    public virtual Base Make() => new Base();
}
public class Maker2 : Maker
{
    public override Derived Make() => new Derived();
}
public class Base { }
public class Derived : Base { public string Own => "own"; }
public partial class Partial
{
    public string Call()
    {
        var text = "partial";
        There(ref text);
        return text;
    }
    partial void There(ref string text);
}
public partial class Partial
{
    partial void There(ref string text) => text += "!";
}
public static class Extensions
{
    public static string Twice(this string s) => s + s;
    public static int Plus(this in Point p, int n) => p.X + n;
    public static void MoveExtension(this ref Point p) => p.X++;
}
