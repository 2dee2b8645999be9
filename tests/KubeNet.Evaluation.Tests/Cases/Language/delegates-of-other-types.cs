// title: Delegates of different types
// example: Action<string> s = o;
// Delegates whose types differ by variance cannot be combined.
string Try(Func<string> f)
{
    try
    {
        return f();
    }
    catch (Exception e)
    {
        return e.GetType().Name + e.Message;
    }
}
Action<object> o = x => { };
Action<string> s = o;
Action<string> t = x => { };
Func<string> fs = () => "s";
Func<object> fo = fs;
Func<object> fo2 = () => "o";
k8s.ConfigMap("x")
    .Data(
        "a",
        Try(() => (s + t).GetInvocationList().Length.ToString())
            + Try(() => (t + s).GetInvocationList().Length.ToString())
            + Try(() => ((fo + fo2)()).ToString()!)
            + Try(() =>
            {
                Action<string>? z = s;
                z -= t;
                return (z == null).ToString();
            })
            + Try(() => (s == t).ToString())
            + Try(() =>
            {
                Action<string> z = null!;
                z += s;
                return z.GetType() == typeof(Action<object>) ? "object" : "string";
            })
            + Try(() => ((Action<string>)Delegate.Combine(t, s)!).GetInvocationList().Length.ToString())
    );
