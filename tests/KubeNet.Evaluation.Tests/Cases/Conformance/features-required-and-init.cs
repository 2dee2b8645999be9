var log = new List<string>();
// init-only members are set in initialisers, constructors and `with`; required ones have to be; the order is that of the text.
var a = new App(log) { Size = 2, Name = "web" };
var b = new Sub(log) { Name = "sub", Size = 3, Tag = "t" };
log.Add($"{a.Name}{a.Size}{a.Default} {b.Name}{b.Tag} {new Given("given").Name} {new Field { N = 4 }.N} {new Gen<int> { Value = 5 }.Value}");
var c = new Rec { Name = "r" } with { Name = "s" };
log.Add(c.ToString());
k8s.ConfigMap("required").Data("log", string.Join(" ", log));
// types
public class App(List<string> log)
{
    readonly string _name = "";
    public required string Name
    {
        get => _name;
        init
        {
            log.Add("name=" + value);
            _name = value.Trim();
        }
    }
    public required int Size { get; init; }
    public string Default { get; init; } = "default";
}
public class Sub(List<string> log) : App(log)
{
    public required string Tag { get; set; }
}
public class Given
{
    public required string Name { get; init; }
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public Given(string name) => Name = name;
}
public struct Field { public required int N; }
public class Gen<T> { public required T Value { get; init; } }
public record Rec { public required string Name { get; init; } }
