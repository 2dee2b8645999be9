var log = new List<string>();
// The first arm that matches is taken; its guard runs only where the pattern matched.
bool Guard(string name, bool result)
{
    log.Add(name);
    return result;
}
foreach (var n in new[] { 1, 5, 50 })
{
    var text = n switch
    {
        < 3 when Guard("a" + n, true) => "small",
        < 10 when Guard("b" + n, false) => "never",
        < 10 when Guard("c" + n, true) => "medium",
        _ when Guard("d" + n, false) => "never",
        _ => "large",
    };
    log.Add(text);
}
// A value that no arm takes throws; with no arm for null, null throws too.
foreach (object? o in new object?[] { 3, null, true })
{
    try
    {
        log.Add(o switch { 1 => "one", bool b => b + "" });
    }
    catch (Exception e)
    {
        log.Add(e.GetType().Name + "/" + (e is InvalidOperationException));
    }
}
var colour = (Colour)9;
try
{
    log.Add(colour switch { Colour.Red => "r", Colour.Green => "g" });
}
catch (Exception e)
{
    log.Add(e.GetType().FullName!);
}
// A switch statement without a matching section does nothing.
switch (colour)
{
    case Colour.Red:
        log.Add("red");
        break;
}
k8s.ConfigMap("order").Data("log", string.Join(" ", log));
// types
public enum Colour { Red, Green }
