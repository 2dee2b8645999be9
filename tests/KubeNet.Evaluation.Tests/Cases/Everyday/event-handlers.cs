// title: `EventHandler<ChArgs>` with arguments of your own
// example: public class ChArgs(int n) : EventArgs
var c = new Counter(); c.Changed += (s, e) => k8s.ConfigMap("ev" + e.N); c.Inc(); c.Inc();
// types
public class ChArgs(int n) : EventArgs { public int N => n; }
public class Counter { private int _n; public event EventHandler<ChArgs>? Changed; public void Inc() => Changed?.Invoke(this, new ChArgs(++_n)); }
