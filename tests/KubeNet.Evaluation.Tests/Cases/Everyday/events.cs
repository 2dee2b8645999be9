// title: Events with accessors of your own
// example: add { N++; _e += value; }
var p = new Pub(); p.E += () => k8s.ConfigMap("h1"); Action h2 = () => k8s.ConfigMap("h2"); p.E += h2; p.E -= h2; p.Fire(); 
k8s.ConfigMap("c1").Data("x", $"{(p.N)}");
// types
public class Pub { private Action? _e; public int N; public event Action E { add { N++; _e += value; } remove { N--; _e -= value; } } public void Fire() => _e?.Invoke(); }
