var log = new List<string>();
var h = new Holder(log);
// Accessors run at each read and write; automatic ones have a field; get-only ones are set in the constructor; init in an initialiser.
h.P = 5;
h.P += h.P;
log.Add($"{h.P} {h.Auto} {h.Only} {new Holder(log) { Init = 8 }.Init} {Holder.Shared} {h.Computed}{h.Computed}");
h.Auto.Add(1);
log.Add(h.Auto.Count + "" + h.Private);
// Overridden accessors, one of two; abstract ones; access through the base.
Base b = new Derived();
b.V = 3;
b.V++;
log.Add(b.V + b.A + ((Derived)b).A);
b.W = 2;
((Derived)b).W += 3;
log.Add(b.W + "/" + new More { V = 4, W = 5 }.Sum());
// A property of a struct type gives a copy.
var copy = h.Point;
copy.X = 9;
log.Add(h.Point.X + "");
h.Point = copy;
log.Add(h.Point.X + "");
k8s.ConfigMap("properties").Data("log", string.Join(" ", log));
log.Clear();
// Events: field-like ones keep the order, take a method twice, remove the last one; accessors; static; overridden.
Action one = () => log.Add("one");
Action two = () => log.Add("two");
h.E += one;
h.E += two;
h.E += one;
h.E -= one;
h.E -= () => { };
h.Raise();
h.E -= one;
h.E -= two;
h.Raise();
h.Own += one;
h.Own -= two;
Holder.Static += two;
Holder.RaiseStatic();
Base e = new Derived();
e.Event += one;
e.Raise();
// A handler that throws stops those after it; one that adds a handler does not change this call.
h.E += () => h.E += two;
h.E += () => throw new InvalidOperationException();
h.E += one;
try
{
    h.Raise();
}
catch (InvalidOperationException)
{
    log.Add("stopped");
}
k8s.ConfigMap("events").Data("log", string.Join(" ", log));
log.Clear();
// Indexers: overloads, named and optional arguments, overridden, with `params`, of an explicit interface.
h[1] = "a";
h["k", 2] += "b";
log.Add(h[1] + h["q"] + h[1, 2, 3] + ((IHas)h)[4] + b[1]);
k8s.ConfigMap("indexers").Data("log", string.Join(" ", log));
// types
public interface IHas { string this[int i] { get; } }
public struct Point { public int X; }
public abstract class Base
{
    protected int _v = 1;
    public virtual int V { get => _v; set => _v = value; }
    public virtual int W { get; set; }
    public abstract string A { get; }
    public virtual string this[int i] => "base" + i;
    public virtual event Action? Event;
    public virtual void Raise() => Event?.Invoke();
}
public class Derived : Base
{
    public override int V { set => base.V = value * 10; }
    public override int W { get => base.W + 100; }
    public override string A => "abstract" + _v;
    public override string this[int i] => base[i + 1] + "!";
    Action? _event;
    public override event Action? Event
    {
        add => _event += value + value;
        remove => _event -= value;
    }
    public override void Raise() => _event?.Invoke();
}
public class More : Derived
{
    public override int V { get => base.V + 1000; }
    public int Sum() => V + base.V + W + base.W;
}
public class Holder(List<string> log) : IHas
{
    int _p;
    int _computed;
    public int P
    {
        get { log.Add("get"); return _p; }
        set { log.Add("set" + value); _p = value; }
    }
    public List<int> Auto { get; } = [];
    public string Only { get; } = "only" + log.Count;
    public int Init { get; init; } = 3;
    public static int Shared { get; private set; } = 4;
    public int Computed => ++_computed;
    public int Private { get; private set; } = 6;
    public Point Point { get; set; }
    public event Action? E;
    public void Raise() => E?.Invoke();
    public event Action Own
    {
        add { log.Add("add"); value(); }
        remove { log.Add("remove"); value(); }
    }
    public static event Action? Static;
    public static void RaiseStatic() => Static?.Invoke();
    public string this[int i]
    {
        get => "i" + i;
        set => log.Add($"[{i}]={value}");
    }
    public string this[string k, int n = 7]
    {
        get { log.Add($"get{k}{n}"); return k + n; }
        set => log.Add($"[{k}{n}]={value}");
    }
    public string this[int a, int b, params int[] rest] => $"{a}{b}{rest.Length}";
    string IHas.this[int i] => "explicit" + i;
}
