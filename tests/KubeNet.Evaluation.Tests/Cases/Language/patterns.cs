// title: Switch expressions with patterns of all kinds
// example: int[] and [1, .., var last] => $"ends {last}",
// title: Enums and flags
// example: [Flags] public enum Access { None, Read = 1, Write = 2, All = 3 }
object[] all = [1, "two", 3.0, null!, new Dog("rex", 3), new[] { 1, 2, 3 }, new List<string> { "a" }, 'c', (1, "t"), Color.Green];
var n = 0;
foreach (var o in all) k8s.ConfigMap($"p{n++}").Data("is", What(o)).Data("list", o is List<string> ? "ls" : o is List<int> ? "li" : "-").Data("arr", o is int[] ? "ints" : o is string[] ? "strings" : "-").Data("e", o is IEnumerable<int> ? "en" : "-");
static string What(object? o) => o switch
{
    int i and > 0 => $"positive {i}",
    string { Length: 3 } s => s.ToUpper(),
    double d when d > 2 => "big",
    null => "null",
    Dog { Name: var name, Age: >= 1 and < 5 } => name,
    int[] and [1, .., var last] => $"ends {last}",
    List<string> and [var only] => only,
    char and (>= 'a' and <= 'z') => "lower",
    (int x, string y) => x + y,
    Color.Green or Color.Red => "color",
    _ => "other",
};
k8s.ConfigMap("more").Data("a", "hello" is ['h', .. var rest] ? rest : "-").Data("not", all[0] is not string ? "y" : "n").Data("rel", (5 is > 3 and not 4) + "").Data("flags", (Access.Read | Access.Write).ToString() + (Access)8 + Access.All.HasFlag(Access.Write) + (int)Access.Write + Enum.GetNames<Color>().Length);
// types
public record Dog(string Name, int Age);
public enum Color { Red, Green = 5, Blue }
[Flags] public enum Access { None, Read = 1, Write = 2, All = 3 }
