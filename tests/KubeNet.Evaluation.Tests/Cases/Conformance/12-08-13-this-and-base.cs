var log = new List<string>();
var d = new Derived { Tag = "t" };
log.Add(d.All());
log.Add(d.Self() == d ? "same" : "other");
Base asBase = d;
log.Add(asBase.Text() + asBase["i"] + asBase.P);
// `this` of a struct is the variable, and can be assigned; a copy of it is not.
var p = new Point { X = 1 };
var before = p.Copy();
p.Reset(9);
log.Add($"{before.X} {p.X}");
p.Apply((ref Point q) => q.X += 5);
log.Add(p.X + "");
// Base access calls the base's method, whatever overrides it; also properties, indexers and events.
log.Add(new Last().Text());
k8s.ConfigMap("this").Data("log", string.Join("|", log));
// types
public delegate void Change(ref Point p);
public struct Point
{
    public int X;
    public Point Copy() => this;
    public void Reset(int x) => this = new Point { X = x };
    public void Apply(Change change) => change(ref this);
}
public class Base
{
    public string Tag = "";
    public virtual string Text() => "base" + Tag;
    public virtual string P => "P";
    public virtual string this[string i] => "base" + i;
}
public class Derived : Base
{
    public override string Text() => "derived(" + base.Text() + ")";
    public override string P => base.P + "+" + this.Tag;
    public override string this[string i] => base[i] + "!";
    public string All() => this.Text() + base.Text() + this["k"] + base["k"];
    public Derived Self() => this;
}
public class Middle : Derived { }
public class Last : Middle
{
    public override string Text() => "last(" + base.Text() + ")";
}
