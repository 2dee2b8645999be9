// title: Query syntax over a type of your own
// example: from x in new Maybe<int>(5) where x > 3 select x * 2
k8s.ConfigMap("c1").Data("x", $"{((from x in new Maybe<int>(5) where x > 3 select x * 2).ToString())}");
k8s.ConfigMap("c2").Data("x", $"{((from x in new Maybe<int>(5) from y in new Maybe<int>(2) select x * y).ToString())}");
// types
public record Maybe<T>(T? Value, bool Has = true) { public Maybe<R> Select<R>(Func<T, R> f) => Has ? new(f(Value!)) : new(default, false); public Maybe<T> Where(Func<T, bool> p) => Has && p(Value!) ? this : new(default, false); public Maybe<R> SelectMany<M, R>(Func<T, Maybe<M>> f, Func<T, M, R> g) { var m = f(Value!); return m.Has ? new(g(Value!, m.Value!)) : new(default, false); } public override string ToString() => Has ? $"Some({Value})" : "None"; }
