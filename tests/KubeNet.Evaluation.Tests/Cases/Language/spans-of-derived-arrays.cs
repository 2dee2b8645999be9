// title: Spans of an array of a derived type: conversions of every form throw
// example: Span<An> s = a;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
An[] a = new De[2]; void T(Action f) { try { f(); P("none"); } catch (Exception e) { P(e.GetType().Name); } }
T(() => { Span<An> s = a; });
T(() => { ReadOnlySpan<An> s = a; });
T(() => { Span<An> s = (Span<An>)a; });
T(() => { var s = a.AsSpan(); });
T(() => { M(a); });
T(() => { Span<An> s = [.. a]; });
static void M(Span<An> x) { }
string[] ss = ["a"]; object[] oo = ss; T(() => { Span<object> s = oo; }); T(() => { ReadOnlySpan<object> s = oo; });
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
class An { } class De : An { }
