// title: Caller information
// example: CallerArgumentExpression(nameof(b))
k8s.ConfigMap("c1").Data("x", $"{(Check(1 + 2 > 2))}");
k8s.ConfigMap("c2").Data("x", $"{(Who())}");
k8s.ConfigMap("c3").Data("x", $"{(Line())}");
// members
static string Check(bool b, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(b))] string? e = null) => e + b;
static string Who([System.Runtime.CompilerServices.CallerMemberName] string m = "") => m;
static string Line([System.Runtime.CompilerServices.CallerLineNumber] int m = 0) => "" + m;
