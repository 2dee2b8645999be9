// title: Interpolation with formats and alignment
// example: {x:F2}|{m}|{none}|{c,3}
// title: Ranges and indices
// example: "hello"[1..^1] + "hello"[^1]
var x = 3.14159; decimal m = 1.10m; int? none = null; char c = 'q';
string? nothing = null;
k8s.ConfigMap("s")
  .Data("f", $"{x:F2}|{m}|{none}|{c,3}|{nothing}|{42:X4}|{-7,5}|{true}")
  .Data("r", """
    raw "text"
      indented
    """)
  .Data("c", "a" + 1 + 'b' + 2.5 + null + true)
  .Data("j", string.Join(", ", "a", "b", "c"))
  .Data("sub", "hello"[1..^1] + "hello"[^1])
  .Data("t", "  trim ".Trim().PadLeft(8, '.'))
  .Data("o", (nothing ?? "default") + (nothing?.Length.ToString() ?? "-"));
