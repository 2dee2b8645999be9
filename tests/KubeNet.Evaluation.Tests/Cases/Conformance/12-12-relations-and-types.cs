var log = new List<string>();
void Is(params object?[] values) => log.Add(string.Join(",", values));
var (nan, d0) = (double.NaN, 0.0);
uint u = 5;
int minus = -1;
// Integers of two types compare by value; NaN equals nothing; both zeros are equal; decimals ignore the scale.
Is(minus < u, 1 == 1L, 'a' < 'b', 5 >= 5, 3 != 4);
Is(nan == nan, nan != nan, nan < 1, nan > 1, nan.Equals(nan), d0 == -d0, double.PositiveInfinity > double.MaxValue);
Is(1.0m == 1.00m, 1.0m.Equals(1.00m), 0.1m < 0.11m, 1 == 1.0, 0.1f == 0.1);
Is(true == false, true != false, Level.Low < Level.High, Level.Low == 0);
// References: the same object, or the operator of the declared type.
var a = new V(1);
var b = new V(1);
object oa = a;
object ob = b;
Is(a == b, oa == ob, oa.Equals(ob), ReferenceEquals(a, b), a != b, oa == (object)a, new Plain() == new Plain());
object boxed = 5;
object other = 5;
Is(boxed == other, boxed.Equals(other), Equals(boxed, other));
// Texts by their characters, also when put together; as objects by identity.
var left = "a" + minus;
var right = "a" + -1;
Is(left == right, "a" == "A", null == (string?)null, "a" != null, string.Equals(left, right));
// Delegates by target and method, in order.
Action one = Nothing;
Action two = Nothing;
Action lambda = () => { };
Is(one == two, one + lambda == two + lambda, lambda + one == one + lambda, lambda == null, (Action?)null == null);
// Nullables and null, tuples.
int? none = null;
int? five = 5;
Is(none == null, five == null, five == 5, null != five, (1, "a") == (1, "a"), (1, 2) != (1, 3), (five, none) == (5, null));
Is((1, (2, 3L)) == (1L, (2, 3)), (A: 1, B: 2) == (B: 1, A: 2));
// `is` and `as`: by the object's own type, for null false and null.
object text = "s";
object ints = new[] { 1 };
Is(text is string, text is object, text is int, (object?)null is string, text is IComparable<string>, ints is int[], ints is uint[]);
Is(boxed is int, boxed is int?, boxed is long, boxed is IFormattable, boxed is Enum, Level.Low is Enum, five is int, none is int);
Is(text as string, (text as Plain) is null, (boxed as int?) == 5, (boxed as long?) is null, (a as object) == a);
Is(IsA<string>(text), IsA<int>(text), IsA<int?>(boxed), IsA<object>(null), AsA<string>(text), AsA<Plain>(text) is null);
IEnumerable<object> strings = new List<string>();
Is(strings is List<string>, strings is IEnumerable<string>, (object)strings is IEnumerable<object>, strings is IList<object>);
k8s.ConfigMap("relations").Data("log", string.Join("|", log));
// members
static void Nothing() { }
static bool IsA<T>(object? o) => o is T;
static T? AsA<T>(object? o) where T : class => o as T;
// types
public enum Level { Low, High }
public class Plain { }
public class V(int n)
{
    readonly int _n = n;
    public static bool operator ==(V? a, V? b) => a?._n == b?._n;
    public static bool operator !=(V? a, V? b) => !(a == b);
    public override bool Equals(object? o) => o is V v && v._n == _n;
    public override int GetHashCode() => _n;
}
