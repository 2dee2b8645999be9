// title: Static state of generic and nested types
// example: Outer<int>.Nested.Count++;
var o = new Outer<int> { Inner = { V = 4, L = { 1, 2 } } };
k8s.ConfigMap("c1").Data("x", $"{(o.Inner.V + o.Inner.L.Count + Outer<int>.Nested.Count + Outer<string>.Nested.Count)}");
Outer<int>.Nested.Count++; 
k8s.ConfigMap("c2").Data("x", $"{(Outer<int>.Nested.Count + "" + Outer<string>.Nested.Count)}");
// types
public class Outer<T> { public In Inner { get; } = new(); public class In { public int V; public List<T> L = []; } public static class Nested { public static int Count = 5; } }
