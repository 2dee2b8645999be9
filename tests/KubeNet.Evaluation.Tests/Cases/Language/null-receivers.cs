// title: Null where an extension takes it
// example: none.AsSpan().Length
string? none = null;
int[]? nobody = null;
k8s.ConfigMap("c1").Data("x", $"{none.AsSpan().Length} {nobody.AsSpan().Length} {none.AsSpan().IsEmpty} {Parsed(none.AsSpan())} {Parsed(none)} {Sum(nobody)}");
k8s.ConfigMap("c2").Data("x", $"{none is ['a', ..]} {none switch { "a" or "42" => 1, { Length: > 4 } v => v.Length, ['Z', .., 'a'] => 77, [] => 2, _ => 3 }} {nobody is [1, ..]} {nobody is []}");
// members
private static int Parsed(ReadOnlySpan<char> text) { var n = 0; foreach (var c in text) n = n * 31 + c; return text.IndexOf('a') is var i and >= 0 ? n ^ text[..i].Length : n; }

private static int Sum(ReadOnlySpan<int> items) { var n = 0; foreach (var i in items) n += i; return n + items.Length; }
