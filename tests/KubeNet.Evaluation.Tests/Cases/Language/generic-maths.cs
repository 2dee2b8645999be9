// title: Members of `INumber<T>` and `IParsable<T>`
// example: T.Max(lo, T.Min(v, hi))
k8s.ConfigMap("c1").Data("x", $"{(Sum([1.5m, 2m]) + Sum([1, 2]))}");
k8s.ConfigMap("c2").Data("x", $"{(Avg<double>([1, 2]) + Clamp(5, 1, 3))}");
k8s.ConfigMap("c3").Data("x", $"{(P2<int>("12") + P2<double>("1.5"))}");
// members
static T Sum<T>(IEnumerable<T> items) where T : System.Numerics.INumber<T> { var s = T.Zero; foreach (var i in items) s += i; return s; }
static T Avg<T>(T[] items) where T : System.Numerics.INumber<T> => Sum<T>(items) / T.CreateChecked(items.Length);
static T Clamp<T>(T v, T lo, T hi) where T : System.Numerics.INumber<T> => T.Max(lo, T.Min(v, hi));
static T P2<T>(string s) where T : IParsable<T> => T.Parse(s, null);
