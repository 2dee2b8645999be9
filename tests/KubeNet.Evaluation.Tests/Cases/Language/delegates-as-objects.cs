// title: Delegates compared as objects and with other types of delegates
// example: Equals(f, g)
var a = new Target(); Func<int> f = a.M; Func<int> g = a.M; object of = f, og = g; Other other = a.M;
k8s.ConfigMap("equal").Data("x", $"{Equals(f, g)}{of.Equals(og)}{f.Equals(other)}{Equals(f, other)}{(Delegate)f == g}{(Delegate)f != other}{(1, f) == (1, g)}{(1, f).Equals((1, g))}"
    + $"{new object[] { f }.Contains(g)}{new HashSet<object> { f, g }.Count}{new HashSet<Delegate> { f, g, other }.Count}{new Holder(f) == new Holder(g)}{Equals(null, f)}{Equals(f, "x")}");
k8s.ConfigMap("same").Data("x", $"{of == og}{ReferenceEquals(f, g)}{ReferenceEquals(f, f)}{ReferenceEquals(f, Kept(f))}{(of, 1) == (og, 1)}");
Action b = B, c = C; var both = b + c;
k8s.ConfigMap("several").Data("x", $"{ReferenceEquals(both - (() => { }), both)}{ReferenceEquals(b + null, b)}{ReferenceEquals(both - c, b)}{(object)(b + c) == (object)(b + c)}"
    + $"{Equals(both, b + c)}{Equals(both, c + b)}{((object)both).Equals(b + c)}{(both - (Action)B) == c}{new Dictionary<Action, int> { [both] = 1 }.ContainsKey(b + c)}");
Func<object> wide = (Func<string>)a.Text; Func<object> wider = a.Text;
k8s.ConfigMap("variance").Data("x", $"{wide.Equals((Func<string>)a.Text)}{wider.Equals(wide)}{Equals(wide, wider)}");
void B() { }
void C() { }
Func<int> Kept(Func<int> h) => h;
// types
class Target { public int M() => 1; public string Text() => "t"; } delegate int Other(); record Holder(Func<int> F);
