// A struct is copied when the delegate is made; what is boxed, overridden or a delegate itself.
{
    var c = new Counter08 { N = 1 };
    Func<int> inc = c.Inc;
    c.N = 10;
    var s = inc() + "," + inc() + "," + c.N;
    Func<int> other = c.Inc; s += "|" + other() + other() + "," + c.N;
    var arr = new Counter08[1]; Func<int> ai = arr[0].Inc; ai(); ai(); s += "|" + arr[0].N;
    k8s.ConfigMap("structs").Data("k", s);
}

{
    var c = new Counter13 { N = 1 };
    Counter13? nc = c;
    int five = 5;
    string log = "";
    var box = c;
    Func<int, bool> m = Enumerable.Range(1,3).Contains;
    log += m(2);
    Func<string> sh = ((IShow13)c).Show; c.N = 9; log += sh();
    log += string.Join(",", new[]{1,2}.Select(((object)five).Plus2));
    k8s.ConfigMap("boxed").Data("k", log);
}

{
    var t = (1, 2); string log = "";
    Func<string> f = t.ToString; log += f();
    Func<object?, bool> eq = ((object)t).Equals; log += eq((1, 2));
    object o = 5; Func<string> ts = o.ToString!; log += ts();
    DayOfWeek d = DayOfWeek.Friday; Func<string> ds = d.ToString; log += ds();
    int? n = 5; Func<string> ns = n.ToString!; log += ns();
    Func<int, int> cmp = 5.CompareTo; log += cmp(3);
    k8s.ConfigMap("values").Data("k", log);
}

{
    Base25 b = new Derived25();
    Func<string> f = b.Name; Func<string> g = b.ToString!; 
    k8s.ConfigMap("overridden").Data("k", f() + g() + b.Both());
}

{
    Func<int, int> f = x => x + 1; Func<int, int> g = f.Invoke; Func<int,int> h = new Func<int,int>(f);
    Func<int, Func<int>> curry = f.Bind;
    k8s.ConfigMap("delegates").Data("k", g(1) + "," + h(2) + "," + (h == f) + "," + (g == f) + "," + curry(4)());
}

// types
struct Counter08 { public int N; public int Inc() => ++N; }
interface IShow13 { string Show(); }
struct Counter13 : IShow13 { public int N; public string Show() => "n" + N; }
static class Extended13 { public static int Plus(this object o, int y) => y;
    public static int Plus2(this object o, int y) => (int)o + y; }
class Base25 { public virtual string Name() => "base"; public override string ToString() => "B" + Name();
    public virtual string Both() => "" ; }
class Derived25 : Base25 { public override string Name() => "derived";
    public override string Both() { Func<string> x = base.Name, y = Name; return x() + y(); } }
static class Extended24 { public static Func<int> Bind(this Func<int, int> f, int x) => () => f(x); }
