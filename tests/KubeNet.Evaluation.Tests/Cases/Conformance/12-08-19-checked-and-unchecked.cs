var log = new List<string>();
void Try(string name, Func<object> value)
{
    try
    {
        log.Add(name + "=" + value());
    }
    catch (OverflowException)
    {
        log.Add(name + "!");
    }
}
var max = int.MaxValue;
var min = int.MinValue;
var u = 0u;
var l = long.MaxValue;
var big = 1e300;
short s = short.MaxValue;
Try("add", () => checked(max + 1));
Try("unchecked-add", () => unchecked(max + 1));
Try("sub", () => checked(min - 1));
Try("mul", () => checked(max * 2));
Try("neg", () => checked(-min));
Try("unchecked-neg", () => unchecked(-min));
Try("uint", () => checked(u - 1));
Try("unchecked-uint", () => unchecked(u - 1));
Try("long", () => checked(l * 2));
Try("cast", () => checked((short)max));
Try("unchecked-cast", () => unchecked((short)max));
Try("double", () => checked((int)big));
Try("char", () => checked((char)-max));
Try("default", () => max + 1);
Try("decimal", () => decimal.MaxValue + (decimal)max);
Try("divide", () => min / (max - max - 1));
// The body of a method that is called is not in the context of the caller; a lambda in it is.
Try("called", () => checked(Plus(max)));
Try("nested", () => checked(unchecked(max + 1) + 0));
Try("inner", () => unchecked(checked(max + 1)));
checked
{
    Try("block", () => max + 1);
    Try("compound", () => s += 1);
    Try("increment", () => ++s);
    unchecked
    {
        Try("unchecked-block", () => max + 1);
        Try("unchecked-compound", () => s += 1);
    }
    int Local() => max + 1;
    Try("local-function", () => Local());
}
// An operator that fails in a compound assignment leaves the variable.
try
{
    checked { max += 1; }
}
catch (OverflowException)
{
    log.Add(max == int.MaxValue ? "kept" : "changed");
}
k8s.ConfigMap("checked").Data("log", string.Join("|", log));
// members
static int Plus(int n) => n + 1;
