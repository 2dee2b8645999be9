// title: Every pattern on spans
// example: case { Length: > 3 } t when t[0] == 'a'
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(T.A("qqqq") + T.B("qqqq") + T.C("qqqq") + T.D("qabc") + T.E("qabc") + T.F("abcd") + T.G("abc") + T.H(default)); Span<char> w = ['a', 'b'];
P(w is { Length: 2 }); P(w is ['a', .. var r] && r.Length == 1); P(T.I("x=1")); P(T.I("noeq")); P(T.J(stackalloc_()));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// members
static ReadOnlySpan<byte> stackalloc_() => "ab"u8;
// types
public static class T {
public static string A(ReadOnlySpan<char> s) => s is { } ? "y" : "n";
public static string B(ReadOnlySpan<char> s) => s is ReadOnlySpan<char> ? "y" : "n";
public static string C(ReadOnlySpan<char> s) => s is { Length: var n } ? "y" + n : "n";
public static string D(ReadOnlySpan<char> s) => s is ['q', .. { Length: 3 } r] ? "y" + r.ToString() : "n";
public static string E(ReadOnlySpan<char> s) => s is not { Length: 4 } ? "y" : "n";
public static string F(ReadOnlySpan<char> s)
{ switch (s) { case "abc": return "c"; case { Length: > 3 } t when t[0] == 'a': return "l" + t.Length;
    case []: return "e"; default: return "d"; } }
public static string G(ReadOnlySpan<char> s) => s switch { ['a', .. var m, 'c'] when m is "b" => "abc", { IsEmpty: false }
x => x.ToString(), _ => "" };
public static string H(ReadOnlySpan<char> s) => s switch { { IsEmpty: true } => "empty", _ => "full" };
public static string I(ReadOnlySpan<char> s) => s.IndexOf('=') is var i and >= 0 && s[..i] is { Length: > 0 } k
    && s[(i + 1)..] is { } v ? k.ToString() + ":" + v.ToString() : "none";
public static string J(ReadOnlySpan<byte> s) => s is { Length: 2 } and [97, ..] ? "ab" : "no"; }
