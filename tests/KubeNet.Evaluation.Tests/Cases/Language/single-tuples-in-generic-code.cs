// A ValueTuple of one element that a type parameter names: as a key it lets null be one.
var counts = new Keyed<string>();
counts.Add("a");
counts.Add(null);
counts.Add(null);
k8s.ConfigMap("a").Data("counts", counts.Of("a") + "," + counts.Of(null) + "," + counts.Of("b"))
    .Data("wrapped", Wrap(3).Item1 + Wrap("x").Item1);
// members
static ValueTuple<T> Wrap<T>(T item) => new(item);
// types
public class Keyed<T>
{
    private readonly Dictionary<ValueTuple<T?>, int> _counts = new();

    public void Add(T? key) => _counts[ValueTuple.Create(key)] = Of(key) + 1;

    public int Of(T? key) => _counts.TryGetValue(new ValueTuple<T?>(key), out var count) ? count : 0;
}
