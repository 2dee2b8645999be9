// title: Events with initialisers
// example: public event Action<string> Opened = Trace.Handler("first");
var log = k8s.ConfigMap("log");
var door = new Door();
door.Open("front");
log.Data("order", Trace.Text);
door.Opened += name => Trace.Add("second " + name);
door.Open("back");
log.Data("added", Trace.Text);
log.Data("static", Door.Count());
Door.Counted += () => 10;
log.Data("static-added", Door.Count());
var (a, b) = (new Room(1), new Room(1));
log.Data("records", $"{a == b} {a == a with { }}");
var changed = a with { };
changed.Entered += () => { };
log.Data("copied", $"{a == changed}");
log.Data("struct", new Lamp(3).Lit());
log.Data("two", new Two().Both());
log.Data("generic", Holder<int>.Raise() + Holder<string>.Raise());
var (bell, other) = (new Bell(1), new Bell(1));
var before = bell == other;
Action rings = () => { };
bell.Listen(rings);
var unlike = bell == other;
other.Listen(rings);
log.Data("record-structs", $"{before} {unlike} {bell == other} {bell.Equals((object)other)} {bell}");
Plain plain = default, same = default;
var equal = plain.Equals(same);
plain.Listen(rings);
log.Data("structs", $"{equal} {plain.Equals(same)}");
log.Data("virtual", $"{new Spring().Own()} {((Source)new Spring()).Name()}");
var removed = new Door();
removed.Clear();
removed.Open("side");
log.Data("removed", Trace.Text);
// types
static class Trace
{
    public static string Text = "";
    public static T Add<T>(T value) { Text += value + ";"; return value; }
    public static Action<string> Handler(string name) { Add("made " + name); return s => Add(name + " " + s); }
}

class Gate
{
    private readonly int _first = Trace.Add(1);
    public event Action<string> Opened = Trace.Handler("first");
    private readonly int _last = Trace.Add(2);
    public void Open(string name) => Opened?.Invoke(name);
    public void Clear() => Opened = null!;
}

class Door : Gate
{
    private int _own = Trace.Add(3);
    public static event Func<int> Counted = () => 1;
    public static string Count() => $"{Counted()}";
}

record Room(int Number)
{
    public event Action? Entered = Shared;
    private static void Shared() { }
}

struct Lamp(int watts)
{
    public event Func<int> Switched = () => watts;
    public string Lit() => $"{Switched()}";
}

class Two
{
    private event Func<string> A = () => "a", B = () => "b";
    public string Both() => A() + B();
}

static class Holder<T>
{
    public static event Func<string> Named = () => typeof(T).Name;
    public static string Raise() => Named();
}

record struct Bell(int Tone)
{
    public event Action? Rung = null;
    public void Listen(Action heard) => Rung += heard;
}

struct Plain
{
    public int Number;
    public event Action? Rung;
    public void Listen(Action heard) => Rung += heard;
}

abstract class Source
{
    public abstract event Action Raised;
    public virtual event Func<string> Named = () => "base";
    public virtual string Name() => Named();
}

class Spring : Source
{
    public override event Action Raised = () => Trace.Add("spring");
    public override event Func<string> Named = () => "derived";
    public string Own() { Raised(); return Named() + " " + base.Name(); }
}
