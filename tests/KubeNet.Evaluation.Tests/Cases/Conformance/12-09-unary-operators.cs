var log = new List<string>();
void Is(object? value) => log.Add(value is null ? "null" : value.GetType().Name + ":" + value);
byte b = 5;
uint u = 5;
var min = int.MinValue;
var zero = 0.0;
int? none = null;
bool? unknown = null;
Is(+b);
Is(-b);
Is(-u);
Is(unchecked(-min));
Is(1 / -zero < 0);
Is(-1.50m);
Is(-none);
Is(!true);
Is(!unknown);
Is(~b);
Is(~0u);
Is(~5L);
Is(~Access.Read);
Is((Access)(~(int)Access.Read & 3));
// Casts: numbers, references, boxes, with the priority of a unary operator.
Is((int)3.9 + 1);
Is((byte)(b + 252));
Is(-(int)2.5);
Is((object)b is byte);
Is((long)'a');
Is((string)(object)"s");
// Operators of the user's type.
var v = new V("v");
Is((-v).Text + (+v).Text + (!v).Text + (~v).Text);
k8s.ConfigMap("unary").Data("log", string.Join("|", log));
// types
[Flags] public enum Access { None, Read = 1, Write = 2 }
public class V(string text)
{
    public string Text => text;
    public static V operator -(V v) => new("-" + v.Text);
    public static V operator +(V v) => new("+" + v.Text);
    public static V operator !(V v) => new("!" + v.Text);
    public static V operator ~(V v) => new("~" + v.Text);
}
