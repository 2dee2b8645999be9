// title: Property patterns on spans
// example: s is { Length: > 3 } ? "long" : "?"
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(T.B("qqqq") + T.B("q") + T.C("a") + T.C("long") + T.C("") + T.D([1, 2]) + T.E("abc".ToCharArray()) + T.F(default) + T.B(default));
ReadOnlySpan<char> r = "ab"; P(r is { IsEmpty: false, Length: 2 } and not "x"); P(r is ['a', ..] and { Length: 2 });
P(r is var q && q.Length == 2); P(r[1..] is { Length: 1 } t ? t.Length : 0);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public static class T { public static string B(ReadOnlySpan<char> s) => s is { Length: > 3 } ? "long" : "?";
public static string C(ReadOnlySpan<char> s) => s switch { "a" => "a", { Length: > 3 } => "long", { IsEmpty: true } => "e", _ => "?" };
public static string D(ReadOnlySpan<int> s) => s is { Length: 2 } ? "two" : "?";
public static string E(Span<char> s) => s switch { { Length: 3 } => "three", _ => "?" };
public static string F(ReadOnlySpan<int> s) => s switch { { Length: 3 } => "three", { IsEmpty: true } => "none", _ => "?" }; }
