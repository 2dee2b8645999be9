// title: Events of interfaces
// example: b.Said += h;
var log = new List<string>();
IBus b = new Bus(log);
IBus v = new Vb(log);
Action<string> h = s => log.Add("h" + s);
b.Said += h;
b.Said += s => log.Add("2" + s);
b.Say("a");
b.Said -= h;
b.Say("b");
v.Said += h;
v.Say("c");
((Bus0)v).Said += h;
v.Say("d");
IBus? none = null;
try
{
    none!.Said += Log(log, h);
}
catch (NullReferenceException e)
{
    log.Add(e.GetType().Name);
}

Get(log, b).Said += Log(log, h);
k8s.ConfigMap("a").Data("x", string.Join(",", log));
// members
static Action<string> Log(List<string> log, Action<string> a)
{
    log.Add("handler");
    return a;
}

static IBus Get(List<string> log, IBus b)
{
    log.Add("target");
    return b;
}
// types
public interface IBus
{
    event Action<string>? Said;
    void Say(string s);
}

public class Bus(List<string> log) : IBus
{
    public event Action<string>? Said;
    public void Say(string s)
    {
        log.Add("say");
        Said?.Invoke(s);
    }
}

public abstract class Bus0
{
    public virtual event Action<string>? Said;
    protected void Base(string s) => Said?.Invoke("base" + s);
}

public class Vb(List<string> log) : Bus0, IBus
{
    public override event Action<string>? Said
    {
        add
        {
            log.Add("add");
            base.Said += value;
        }

        remove
        {
            base.Said -= value;
        }
    }

    public void Say(string s) => Base(s);
}
