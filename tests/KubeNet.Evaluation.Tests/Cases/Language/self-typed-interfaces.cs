// title: Interfaces over their own type
// example: public interface IUnit<T> where T : IUnit<T>
k8s.ConfigMap("c1").Data("x", $"{(Measured<Metre>(3) + Measured<Mile>(4) + Add(new Repo<string>(), "x") + Cmp(new V(1), new V(2)) + Both<Metre>(2))}");
// members
static string Measured<T>(int n) where T : IUnit<T> => T.Of(n).Size + T.Unit + T.Twice(T.Of(n)) + T.Of(n).Label(); static string Add<T>(IRepo<T> r, T t) { r.Add(t); return r.All().Count() + r.Default() + r.Map(x => x + "!"); } static int Cmp<T>(T a, T b) where T : IRank<T> => a.Rank(b);
static int Both<T>(int n) where T : struct, IUnit<T> => Enumerable.Range(1, n).Select(T.Of).Sum(x => x.Size);
// types
public interface IUnit<T> where T : IUnit<T> { static abstract string Unit { get; } static abstract T Of(int n); int Size { get; } static virtual int Twice(T t) => t.Size * 2; string Label() => typeof(T).Name + Size; }
public readonly record struct Metre(int Size) : IUnit<Metre> { public static string Unit => "m"; public static Metre Of(int n) => new(n); }
public sealed record Mile(int Size) : IUnit<Mile> { public static string Unit => "mi"; public static Mile Of(int n) => new(n ^ 3); public static int Twice(Mile t) => t.Size - 1; }
public interface IRepo<T> { void Add(T t); IEnumerable<T> All(); string Default() => "d" + All().Count(); R Map<R>(Func<T, R> f); }
public class Repo<T> : IRepo<T> { List<T> _l = []; public void Add(T t) => _l.Add(t); public IEnumerable<T> All() => _l; R IRepo<T>.Map<R>(Func<T, R> f) => f(_l[0]); }
public interface IRank<in T> { int Rank(T o); }
public record V(int N) : IRank<V> { public int Rank(V o) => N - o.N; }
