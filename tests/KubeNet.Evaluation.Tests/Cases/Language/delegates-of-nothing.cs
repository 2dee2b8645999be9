// title: Sums and differences of delegates that are null
// example: n += null;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
Action? n = null; n += null; P(n == null); n -= null; P(n is null); Func<int>? f = null; f = f + null; P(f?.Invoke()); f += () => 3;
f -= null; P(f!());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
