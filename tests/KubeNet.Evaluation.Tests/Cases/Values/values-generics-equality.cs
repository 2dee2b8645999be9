try
{
    Show(Eq<string>("a", "a"));
    Show(Eq<object>(1, 1));
    Show(Ref(new C(), null));
    var c = new C();
    Show(Ref(c, c));
    Show(c == c);
    Show(new C() == new C());
    Show(new R(1) == new R(1));
    Show((object)new R(1) == (object)new R(1));
    I i = c;
    Show(i == c);
    Show(N<int?>(null));
    Show(N<string>(null));
    Show(N(1));
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static bool Eq<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);
static bool Ref<T>(T a, T b)
    where T : class => a == b;
static bool N<T>(T a) => a == null;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

interface I
{
}

class C : I
{
}

record R(int A);
