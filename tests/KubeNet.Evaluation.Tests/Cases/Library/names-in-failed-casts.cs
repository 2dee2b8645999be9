// A failed cast names nested types without those around them.
string T(Action a)
{
    try
    {
        a();
        return "no";
    }
    catch (InvalidCastException e)
    {
        return e.Message;
    }
}
object inner = new Outer.In(),
    o = new Outer(),
    g = new Outer.Gen<int>.Deep(),
    en = Outer.Kind.A,
    st = new Outer.St();
k8s.ConfigMap("a")
    .Data("a", T(() => _ = (string)inner))
    .Data("b", T(() => _ = (Outer.In)o))
    .Data("c", T(() => _ = (Outer.Gen<string>.Deep)g))
    .Data("d", T(() => _ = (Outer.Kind)(object)"x"))
    .Data("e", T(() => _ = (int)en))
    .Data("f", T(() => _ = (Outer)inner))
    .Data("g", T(() => _ = (Outer.In)(object)"s"))
    .Data("h", T(() => _ = (Outer.Gen<int>)inner))
    .Data("i", T(() => _ = (Outer.St)inner))
    .Data("j", T(() => _ = (List<Outer.In>)(object)new List<Outer>()))
    .Data("k", T(() => _ = (Outer.In[])(object)new Outer[0]))
    .Data("l", T(() => _ = (IDisposable)inner))
    .Data("m", T(() => _ = (Outer.In)(object)1))
    .Data(
        "n",
        T(() =>
            new object[] { inner }
                .Cast<string>()
                .ToList()
        )
    )
    .Data("p", T(() => _ = (int)inner))
    .Data("q", T(() => _ = (Dictionary<string, Outer.In>.Enumerator)inner))
    .Data("r", T(() => _ = (Outer.In)(object)new Dictionary<string, Outer.In>().GetEnumerator()));
// types
class Outer
{
    public class In { }

    public class Gen<T>
    {
        public class Deep { }
    }

    public enum Kind
    {
        A,
    }

    public struct St { }
}
