// title: `EventArgs.Empty`
// example: EventArgs.Empty
var log = new List<string>();
var p = new Pub();
p.Done += (s, e) => log.Add((s == p) + "" + (e == EventArgs.Empty) + e.GetType().Name);
p.Fire();
k8s.ConfigMap("a").Data("x", string.Join(",", log));
// types
public class Pub
{
    public event EventHandler? Done;
    public void Fire() => Done?.Invoke(this, EventArgs.Empty);
}
