// title: Compound assignment operators of your own
// example: public void operator +=(int n) => V += n;
var c = new Cnt { V = 3 }; c += 4; c++; 
k8s.ConfigMap("c1").Data("x", $"{(c.V)}");
// types
public class Cnt { public int V; public void operator +=(int n) => V += n; public void operator ++() => V++; }
