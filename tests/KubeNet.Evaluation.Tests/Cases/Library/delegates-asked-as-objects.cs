// title: Delegates as objects
// example: Equals(first, second)
var counter = new Counter();
Func<int> first = counter.Next,
    second = counter.Next,
    other = new Counter().Next;
Func<string, int> parse = int.Parse,
    parsed = int.Parse;
Func<int>? none = null;
object boxed = first;
k8s.ConfigMap("a")
    .Data("same", $"{Equals(first, second)} {object.Equals(parse, parsed)} {Equals(boxed, second)} {boxed.Equals(second)}")
    .Data("other", $"{Equals(first, other)} {Equals(first, parse)} {Equals(first, null)} {Equals(none, first)} {Equals(none, null)}")
    .Data("mixed", $"{Equals(first, "x")} {Equals("x", first)} {Equals(first + second, first + second)}");

// types
sealed class Counter
{
    private int _count;

    public int Next() => ++_count;
}
