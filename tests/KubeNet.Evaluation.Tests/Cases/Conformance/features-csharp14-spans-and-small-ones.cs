var log = new List<string>();
// Arrays and texts convert to spans by themselves, for extension methods and overloads too.
int[] array = [3, 1, 2];
Span<int> span = array;
ReadOnlySpan<int> readOnly = span;
ReadOnlySpan<char> chars = "text";
ReadOnlySpan<object> objects = new string[] { "a" };
span[0] = 30;
log.Add($"{array[0]} {readOnly[0]} {chars.Length} {objects[0]} {array.StartsWith(30)} {Take(array)} {Take("abc")} {array.Contains(2)}");
// `nameof` of an open generic type, modifiers on lambda parameters without types, partial constructors and events.
log.Add(nameof(List<>) + nameof(Dictionary<,>.Count));
Parse parse = (text, out n) => int.TryParse(text, out n);
log.Add(parse("12", out var parsed) + "" + parsed);
var part = new Part(4);
part.Changed += () => log.Add("changed");
part.Raise();
log.Add(part.N + "");
k8s.ConfigMap("small").Data("log", string.Join("|", log));
// members
static string Take(ReadOnlySpan<int> s) => "span" + s.Length;
static string Take(ReadOnlySpan<char> s) => "chars" + s.Length;
// types
public delegate bool Parse(string text, out int n);
public partial class Part
{
    public int N;
    public partial Part(int n);
    public partial event Action Changed;
}
public partial class Part
{
    Action? _changed;
    public partial Part(int n) => N = n;
    public partial event Action Changed
    {
        add => _changed += value;
        remove => _changed -= value;
    }
    public void Raise() => _changed?.Invoke();
}
