var log = new List<string>();
// A finalizer is never called by the program; what has one is an object as any other.
var a = new Res(log);
a.Use();
a = null;
log.Add(a is null ? "gone" : "there");
using (var b = new Res(log)) b.Use();
k8s.ConfigMap("finalizers").Data("log", string.Join(" ", log));
// types
public class Res(List<string> log) : IDisposable
{
    int _uses;
    ~Res() => _uses = -1;
    public void Use() => log.Add("use" + ++_uses);
    public void Dispose() => log.Add("dispose");
}
