// title: Partial members of generic classes
// example: public partial T Get<U>(U u, T t) => t;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
P(new G<int>().Get("a")); P(new G<string>().Get(1, "d")); P(new G<int>().Two);
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
partial class G<T> { public partial T Get<U>(U u, T t = default); public partial int Two { get; } }
partial class G<T> { public partial T Get<U>(U u, T t) => t; public partial int Two => 2; }
