// title: Counters, currying, memoisation and events in lambdas
// example: Func<int, Func<int, int>> add = x => y => x + y;
var fs = new List<Func<int>>(); for (var i = 0; i < 3; i++) { var j = i; fs.Add(() => i * 10 + j++); }
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", fs.Select(f => f()).Concat(fs.Select(f => f()))))}");
Func<int, Func<int, int>> add = x => y => x + y;
k8s.ConfigMap("c2").Data("x", $"{(add(3)(4))}");
int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
k8s.ConfigMap("c3").Data("x", $"{(Fib(12))}");
var memo = new Dictionary<int, long>(); long Fm(int n) => memo.TryGetValue(n, out var v) ? v : memo[n] = n < 2 ? n : Fm(n - 1) + Fm(n - 2);
k8s.ConfigMap("c4").Data("x", $"{(Fm(50))}");
Action<string> log = _ => { }; var lines = new List<string>(); log += lines.Add; log += s => lines.Add(s + "!"); log("x"); log -= lines.Add; log("y");
k8s.ConfigMap("c5").Data("x", $"{(string.Join(",", lines))}");
var compose = (Func<int, int> f, Func<int, int> g) => (int x) => g(f(x));
k8s.ConfigMap("c6").Data("x", $"{(compose(x => x + 1, x => x * 2)(5))}");
k8s.ConfigMap("c7").Data("x", $"{(new[] { 1, 2, 3 }.Select(int.Abs).Sum())}");
Func<string, int> parse = int.Parse;
k8s.ConfigMap("c8").Data("x", $"{(parse("12") + new[] { "1", "2" }.Select(int.Parse).Sum())}");
k8s.ConfigMap("c9").Data("x", $"{(string.Join(",", new[] { "b", "a" }.Select(string.IsNullOrEmpty)))}");
var lambdaWithDefault = (int a, int b = 5) => a + b;
k8s.ConfigMap("c10").Data("x", $"{(lambdaWithDefault(1))}");
k8s.ConfigMap("c11").Data("x", $"{(((Func<int>)(() => 5)).Invoke())}");
static string St(Func<int, string> f) => f(3);
k8s.ConfigMap("c12").Data("x", $"{(St(static x => $"<{x}>"))}");
