// title: Inheritance, `MemberwiseClone`, `Lazy`, singletons
// example: var c = (Config)MemberwiseClone();
Base b = new Derived("d"); 
k8s.ConfigMap("c1").Data("x", $"{(b.Who() + b.Virt() + ((Derived)b).New() + b.New() + b + (b is IThing { Name: "d" } ? "yes" : "no") + ((IThing)b).Default() + Base.Count + b.Prop + b[3])}");
IThing t = new Struct1 { Name = "s" };
k8s.ConfigMap("c2").Data("x", $"{(t.Default() + t.Name)}");
k8s.ConfigMap("c3").Data("x", $"{(string.Join(",", Base.Log))}");
var p = new Point3(1, 2, 3); var q = p; q.X = 9; Mutate(ref p); var boxed = (object)p; p.Y = 77;
k8s.ConfigMap("c4").Data("x", $"{(p + "" + q + ((Point3)boxed).Y + p.Equals(q) + (p == q))}");
var arr = new Point3[2]; arr[0].X = 5; var list = new List<Point3> { new(1, 1, 1) }; var f = list[0]; f.X = 100;
k8s.ConfigMap("c5").Data("x", $"{(arr[0].X + arr[1].X + list[0].X)}");
var lz = new Lazy<string>(() => { Base.Log.Add("lazy"); return "v"; }); 
k8s.ConfigMap("c6").Data("x", $"{(lz.Value + lz.Value + Base.Log.Count + lz.IsValueCreated)}");
k8s.ConfigMap("c7").Data("x", $"{(new Deep().A.B.C.Text + Singleton.Instance.Name + Singleton.Instance.Name + Config.Default.With(port: 5))}");
var cfg = new Config { Name = "x", Ports = { 1, 2 }, Map = { ["a"] = 1, ["b"] = 2 } };
k8s.ConfigMap("c8").Data("x", $"{(cfg.Ports.Count + cfg.Map["b"] + cfg.Name)}");
var (nm, prt) = cfg; 
k8s.ConfigMap("c9").Data("x", $"{(nm + prt)}");
// members
static void Mutate(ref Point3 p) { p.Z *= 10; p = p with { Y = 5 }; }
// types
public interface IThing { string Name { get; } string Default() => "def:" + Name; }
public abstract class Base : IThing { public static int Count; public static readonly List<string> Log = []; protected Base(string name) { Name = name; Count++; Log.Add("base ctor " + Virt()); } static Base() { Log.Add("static base"); } public string Name { get; } public string Who() => $"{GetType().Name}:{Name}"; public virtual string Virt() => "base"; public string New() => "basenew"; public abstract string Prop { get; } public virtual int this[int i] => i; public override string ToString() => "B(" + Name + ")"; }
public class Derived(string name) : Base(name) { private readonly string _f = "field"; public override string Virt() => "derived" + (_f ?? "null") + base.Virt(); public new string New() => "derivednew"; public override string Prop => "prop" + name; public override int this[int i] => base[i] * 2; }
public struct Struct1 : IThing { public string Name { get; set; } }
public record struct Point3(int X, int Y, int Z);
public class Deep { public AA A { get; } = new(); public class AA { public BB B => new(); } public class BB { public readonly CC C = new(); } public class CC { public string Text => "deep"; } }
public sealed class Singleton { private Singleton() { Base.Log.Add("single"); } public static Singleton Instance { get; } = new(); public string Name => "sing"; }
public class Config { public static readonly Config Default = new(); public string Name { get; init; } = "def"; public List<int> Ports { get; } = []; public Dictionary<string, int> Map { get; } = []; public int Port { get; private set; } = 80; public Config With(int? port = null) { var c = (Config)MemberwiseClone(); c.Port = port ?? c.Port; return c; } public void Deconstruct(out string name, out int port) { name = Name; port = Port; } public override string ToString() => $"{Name}:{Port}"; }
