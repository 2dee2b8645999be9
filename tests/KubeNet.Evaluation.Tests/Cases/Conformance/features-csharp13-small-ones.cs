var log = new List<string>();
// `\e`, the index from the end in an initialiser, natural types of method groups, overload priority, partial properties.
log.Add((int)"\e"[0] + "");
var buffer = new Buffer { Cells = { [^1] = 5, [0] = 1 } };
log.Add(string.Join(",", buffer.Cells));
log.Add(new Choice().Take("s") + new Split { Name = " n " }.Name + new Split()[3]);
// `ref` locals and spans in iterators, between the yields; a ref struct as a type argument and behind an interface.
log.Add(string.Join(",", Steps()));
log.Add(Use(new Window(4)));
k8s.ConfigMap("small").Data("log", string.Join("|", log));
// members
static IEnumerable<int> Steps()
{
    int[] cells = [1, 2, 3];
    for (var i = 0; i < 3; i++)
    {
        {
            ref var cell = ref cells[i];
            cell *= 10;
            Span<int> span = cells;
            span[0]++;
        }
        yield return cells[i] + cells[0];
    }
}
static string Use<T>(T window) where T : IWindow, allows ref struct => "width" + window.Width;
// types
public class Buffer { public int[] Cells = new int[3]; }
public class Choice
{
    public string Take(string s) => "string";
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public string Take(object o) => "object";
}
public partial class Split
{
    public partial string Name { get; set; }
    public partial string this[int i] { get; }
}
public partial class Split
{
    string _name = "";
    public partial string Name { get => _name; set => _name = value.Trim(); }
    public partial string this[int i] => "i" + i;
}
public interface IWindow { int Width { get; } }
public ref struct Window(int width) : IWindow { public int Width => width; }
