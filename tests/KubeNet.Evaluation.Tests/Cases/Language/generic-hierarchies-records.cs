// title: Generic records with bases
// example: public record S(string Z) : B<List<string>>(
var r = new R<int>(1, "x");
var c = r with
{
    V = 2
};
k8s.ConfigMap("a").Data("a", r.ToString())
    .Data("b", c.ToString())
    .Data("c", (r == new R<int>(1, "x")) + "")
    .Data("d", r.Kind)
    .Data("e", new S("q").ToString())
    .Data("f", new S("q").Kind);
// types
public abstract record B<T>(T V)
{
    public string Kind => typeof(T).Name;
    public T? Extra { get; init; }

    protected virtual bool PrintMembers(System.Text.StringBuilder b)
    {
        b.Append(typeof(T).Name + V);
        return true;
    }
}

public record R<T>(T V, string N) : B<T>(V);
public record S(string Z) : B<List<string>>(new List<string> { Z });
