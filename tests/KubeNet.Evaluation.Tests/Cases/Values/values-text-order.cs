try
{
    Show($"{new T("a")}{Say("b", 1)}{new T("c")}");
    var s = "x" + new T("d") + Say("e", 2) + new T("f");
    Show(s);
    s += new T("g");
    Show(s);
    Show(new T("h") + "y" + new T("i"));
    Show($"{Say("s1", "p")}{Say("s2", "q")}");
    Show(string.Concat(new T("j"), Say("k", 1), new T("l")));
    FormattableString fs = $"{new T("m")}{Say("n", 3)}";
    Show(fs.ArgumentCount);
    Show(fs.ToString());
    Show($"{new T("o"), 5}{Say("p", 1):D3}");
    char ch = 'a';
    Show(ch + "b" + 1 + 2 + 'c');
    Show(1 + 2 + "a" + 1 + 2);
    string nul = null;
    Show(nul + "a" + null + (object)null);
    nul += null;
    Show(nul is null);
    nul += 'x';
    Show(nul);
    Show("a" + 1.5 + true + 2m + DayOfWeek.Monday + E.B);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static T Say<T>(string name, T value)
{
    Trace.Log.Add(name);
    return value;
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

class T(string n)
{
    public override string ToString()
    {
        Trace.Log.Add("ts" + n);
        return n;
    }
}

enum E
{
    A,
    B
}
