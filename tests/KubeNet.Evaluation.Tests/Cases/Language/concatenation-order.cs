// title: The text of an operand is made before the next operand is evaluated
// example: s += a + F() + b;
var log = "";
string F() { log += "F "; return "f"; }
var (a, b) = (new Text(t => log += t + " "), new Text(t => log += t + " "));
var s = "s";
s = a + F(); log += "| ";
s += a + F() + b; log += "| ";
s = "x" + (a + F()); log += "| ";
s = "" + a + F(); log += "| ";
var d = new Dictionary<int, string> { [1] = "d" };
d[1] += a + F(); log += "| ";
Text? none = null;
s += none + F() + none + a;
object boxed = a;
s += boxed + F();
List<int> three = [1, 2, 3];
IList<int> list = [1, 2, 3, 4, 5];
k8s.ConfigMap("c").Data("log", log).Data("s", s).Data("d", d[1]).Data("room", $"{three.Capacity} {((List<int>)list).Capacity}");
// types
class Text(Action<string> log)
{
    public override string ToString() { log("text"); return "A"; }
}
