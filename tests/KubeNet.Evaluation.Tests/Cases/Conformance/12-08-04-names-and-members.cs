var log = new List<string>();
// A simple name is the nearest: local, parameter, member, member of a base, type.
var s = new Scoped(5);
log.Add(s.Local(1) + s.Member() + s.Inherited() + s.Hidden() + s.Nested());
// A name that is both a type and a member of this type can mean either.
log.Add(new Painted { Colour = Colour.Green }.Text());
// Member access on types, namespaces, values, constants, enums.
log.Add($"{System.Math.Max(1, 2)} {int.MaxValue} {Scoped.Static} {"abc".Length} {Colour.Red} {5.ToString()}");
// Parentheses keep the value and group the operators; a tuple gives its elements in order with their names.
log.Add((1 + 2) * (3) + "" + (-(4)));
var i = 0;
var t = (First: i++, Second: i++, i);
var (x, y) = (t.Second, t.First);
log.Add($"{t} {t.First} {t.Item2} {x}{y} {t.i}");
var nested = (1, (2, "three"), (4, 5, 6, 7, 8, 9, 10, 11, 12));
log.Add($"{nested.Item2.Item2} {nested.Item3.Item9}");
k8s.ConfigMap("names").Data("log", string.Join("|", log));
// types
public class Base
{
    protected string _name = "base";
    protected string Word => "inherited";
    public string Hides => "hidden";
}
public class Scoped(int n) : Base
{
    public const string Static = "constant";
    int x = n;
    public new string Hides => "hides";
    public string Local(int x)
    {
        var text = "p" + x;
        {
            var y = this.x;
            text += "f" + y;
        }
        return text;
    }
    public string Member() => " f" + x;
    public string Inherited() => " " + Word + _name;
    public string Hidden() => " " + Hides + base.Hides + ((Base)this).Hides;
    public string Nested() => new Inner().Get();
    static string Outside = " outer";
    class Inner
    {
        public string Get() => Outside + Static;
    }
}
public enum Colour { Red, Green }
public class Painted
{
    public Colour Colour;
    public string Text() => Colour.ToString() + (Colour == Colour.Green) + Colour.Red;
}
