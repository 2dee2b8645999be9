// When delegates are equal, and what they are made of.
{
    var t = "web"; var u = "web"; var b = new Box09();
    Func<string, string> f = t.Suffix, g = t.Suffix; Func<string> p = b.Get, q = b.Get, r = new Box09().Get;
    Func<string, string> s1 = Extended09.Suffix2, s2 = Extended09.Suffix2;
    k8s.ConfigMap("methods").Data("k", f.Equals(g) + "," + (f == g) + "," + (p == q) + "," + (p == r) + "," + (s1 == s2)
        + "," + (s1 == f) + "," + p.Equals(q));
}

{
    var b = new Box10(); var t = "web";
    Func<string> p = b.Get; Func<string, string> f = t.Suffix10; Func<string> st = Extended10.St;
    k8s.ConfigMap("targets").Data("k", ReferenceEquals(p.Target, b) + "," + (string?)f.Target + "," + (st.Target is null)
        + "," + p.GetInvocationList().Length);
}

{
    var log = new List<string>();
    Action<string> a = log.Add; a += log.AddTwice; a += log.Add; a("x");
    a -= log.Add; a("y"); a -= log.AddTwice; a("z"); 
    var list = a.GetInvocationList().Length;
    a -= log.Add;
    k8s.ConfigMap("combined").Data("k", string.Join(",", log) + list + (a is null));
}

{
    Func<int> Make(int x) { int L() => x; return L; }
    Func<int> Plain() { static int L() => 3; return L; }
    Func<int> Plain2() { int L() => 3; return L; }
    var m1 = Make(1); var m2 = Make(2);
    Func<int> H() { return Helper; } 
    k8s.ConfigMap("local").Data("k", (m1 == m2) + "," + (Plain() == Plain()) + "," + (Plain2() == Plain2()) + (H() == H())
        + m1() + m2() + (m1 == m1) + (Lam() == Lam()) + (Lam2(1) == Lam2(1)));
}

{
    var log = "";
    Func<int> a = One, b = Two;
    Func<int> c = (Func<int>)Delegate.Combine(a, b)!;
    foreach (Func<int> f in c.GetInvocationList()) log += f();
    log += c(); var d = (Func<int>)Delegate.Remove(c, b)!; log += d(); log += Delegate.Remove(d, a) is null;
    log += (d == a); log += c.GetInvocationList().Select(x => ((Func<int>)x)()).Sum();
    k8s.ConfigMap("lists").Data("k", log + (c.GetInvocationList()[0].Equals(a)) + (c.GetInvocationList()[1] == (Delegate)a));
}

// members
int Helper() => 3;
static Func<int> Lam() => () => 3;
static Func<int> Lam2(int x) => () => x;
static int One() => 1; static int Two() => 2;

// types
class Box09 { public string Get() => "g"; }
static class Extended09 { public static string Suffix(this string s, string x) => s + "-" + x;
    public static string Suffix2(string x) => x; }
class Box10 { public string Get() => "g"; }
static class Extended10 { public static string Suffix10(this string s, string x) => s + "-" + x;
    public static string St() => "s"; }
static class Extended11 { public static void AddTwice(this List<string> l, string s) { l.Add(s + "1"); l.Add(s + "2"); } }
