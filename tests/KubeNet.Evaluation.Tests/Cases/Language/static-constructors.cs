// title: Static constructors when their type is used first
// example: static A() { Log.All.Add("A"); }
k8s.ConfigMap("c1").Data("x", $"{(A.X + B.Y + C<int>.Id + C<string>.Id + C<int>.Id + Log.All.Count)}");
// types
public static class Log { public static List<string> All = []; }
public static class A { public static int X = B.Y + 1; static A() { Log.All.Add("A"); } }
public static class B { public static int Y = 5; public static int Z = A.X; static B() { Log.All.Add("B"); } }
public static class C<T> { private static int s_n; public static string Id { get; } = typeof(T).Name + ++s_n; }
