var log = new List<string>();
// `field` is the property's own variable; an initialiser sets it without the accessor; one accessor may be automatic.
var a = new App(log) { Name = " web " };
log.Add($"{a.Name}/{a.Lazy}/{a.Lazy}/{a.Size}");
a.Size = -3;
a.Half = 9;
log.Add($"{a.Size}/{a.Half}/{App.Shared}");
App.Shared = 4;
var s = new Point { X = 2 };
var t = s;
t.X = 5;
log.Add($"{s.X}{t.X}{App.Shared}");
k8s.ConfigMap("field").Data("log", string.Join("|", log));
// types
public class App(List<string> log)
{
    public string Name
    {
        get => field;
        set => field = value.Trim();
    } = "";
    public string Lazy
    {
        get
        {
            if (field is null) log.Add("made");
            return field ??= "lazy";
        }
    }
    public int Size
    {
        get;
        set
        {
            log.Add("set" + value);
            field = Math.Max(0, value);
        }
    } = 7;
    public int Half { get => field / 2; set; }
    public static int Shared { get => field + 1; set => field = value * 10; }
}
public struct Point
{
    public int X { get; set => field = value + 1; }
}
