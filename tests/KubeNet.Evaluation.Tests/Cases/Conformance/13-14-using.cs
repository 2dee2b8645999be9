var log = new List<string>();
// Disposed at the end of the block, in the opposite order, whether it ends, is left or throws; null is fine.
using (new Res("a", log)) log.Add("body");
using (Res b = new("b", log), c = new("c", log)) log.Add("body");
using (Res? none = null) log.Add("null");
foreach (var how in new[] { 0, 1, 2 })
{
    try
    {
        using var d = new Res("d" + how, log);
        using var e = new Res("e", log);
        if (how == 1) continue;
        if (how == 2) throw new InvalidOperationException();
        log.Add("end");
    }
    catch (InvalidOperationException)
    {
        log.Add("caught");
    }
}
log.Add(Returns(log));
k8s.ConfigMap("using").Data("log", string.Join(" ", log));
log.Clear();
// A resource whose making fails disposes those made before it; an exception in Dispose replaces the one of the body.
try
{
    using (Res f = new("f", log), g = new("throw", log)) log.Add("not");
}
catch (ArgumentException)
{
    log.Add("caught");
}
try
{
    using var bad = new Bad();
    throw new ArgumentException();
}
catch (Exception e)
{
    log.Add(e.GetType().Name);
}
// What is disposed is what was acquired; a struct's Dispose acts on the variable; a ref struct needs no interface.
var variable = new Res("first", log);
using (variable)
{
    variable = new Res("second", log);
}
using (var s = new Counted(log))
{
    s.Use();
    s.Use();
}
{
    using var r = new Plain(log);
    log.Add("plain");
}
IDisposable boxed = new Counted(log);
using (boxed) ((Counted)boxed).Use();
k8s.ConfigMap("resources").Data("log", string.Join(" ", log));
// members
static string Returns(List<string> log)
{
    using var r = new Res("r", log);
    return "value" + log.Count;
}
// types
public class Res : IDisposable
{
    readonly string _name;
    readonly List<string> _log;
    public Res(string name, List<string> log)
    {
        if (name == "throw") throw new ArgumentException();
        (_name, _log) = (name, log);
        log.Add("+" + name);
    }
    public void Dispose() => _log.Add("-" + _name);
}
public class Bad : IDisposable
{
    public void Dispose() => throw new NotSupportedException();
}
public struct Counted(List<string> log) : IDisposable
{
    int _uses;
    public void Use() => _uses++;
    public void Dispose() => log.Add("uses" + _uses);
}
public ref struct Plain(List<string> log)
{
    public void Dispose() => log.Add("disposed");
}
