// title: Registries, factories and constraints
// example: public class Registry<T> where T : class, IKind
k8s.ConfigMap("c1").Data("x", $"{(new Registry<Web>().Add(new Web("a")).Add(new Web("b")).Describe())}");
k8s.ConfigMap("c2").Data("x", $"{(Factory.Make<Web, int>(5, n => new Web("n" + n)).Name)}");
k8s.ConfigMap("c3").Data("x", $"{(Max(3, 7) + Max("a", "b"))}");
k8s.ConfigMap("c4").Data("x", $"{(Kind.Of<Web>() + Kind.Of<Db>())}");
k8s.ConfigMap("c5").Data("x", $"{(Sum([1.5m, 2m]) + Sum([1, 2]))}");
k8s.ConfigMap("c6").Data("x", $"{(Default<int>() + "|" + Default<string>() + "|" + Default<(int, string)>() + "|" + Default<int?>())}");
k8s.ConfigMap("c7").Data("x", $"{(typeof(Registry<Web>).Name + typeof(int).Name + nameof(Registry<Web>) + typeof(List<>).Name)}");
k8s.ConfigMap("c8").Data("x", $"{(new Node<int>(1, new(2, null)).Depth())}");
k8s.ConfigMap("c9").Data("x", $"{(Pair.Of(1, "x").Swap())}");
k8s.ConfigMap("c10").Data("x", $"{(Is<string>("x") + "" + Is<int>("x") + Is<IComparable>(5) + Is<IEnumerable<int>>(new List<int>()))}");
// members
static T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;
static T Sum<T>(IEnumerable<T> items) where T : System.Numerics.INumber<T> { var s = T.Zero; foreach (var i in items) s += i; return s; }
static T? Default<T>() => default;
static bool Is<T>(object o) => o is T;
// types
public interface IKind { static abstract string Kind { get; } static virtual string Group => "core"; string Name { get; } string Full => $"{GetType().Name}/{Name}"; }
public sealed record Web(string Name) : IKind { public static string Kind => "Web"; }
public sealed record Db(string Name) : IKind { public static string Kind => "Db"; public static string Group => "data"; }
public static class Kind { public static string Of<T>() where T : IKind => T.Group + "/" + T.Kind; }
public class Registry<T> where T : class, IKind { private readonly List<T> _all = []; public Registry<T> Add(T t) { _all.Add(t); return this; } public string Describe() => string.Join(",", _all.Select(a => a.Full)) + _all.Count + typeof(T).Name; }
public static class Factory { public static T Make<T, A>(A a, Func<A, T> make) where T : IKind => make(a); }
public record Node<T>(T Value, Node<T>? Next) { public int Depth() => 1 + (Next?.Depth() ?? 0); }
public static class Pair { public static Pair<A, B> Of<A, B>(A a, B b) => new(a, b); }
public readonly record struct Pair<A, B>(A First, B Second) { public Pair<B, A> Swap() => new(Second, First); }
