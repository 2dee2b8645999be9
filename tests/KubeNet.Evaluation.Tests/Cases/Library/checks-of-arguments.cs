// title: What ArgumentException.ThrowIf… and the members of .NET throw, with their messages
// example: ArgumentOutOfRangeException.ThrowIfNegative(-0.0)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
string T(Action f) { try { f(); return "ok"; } catch (Exception e) { return e.GetType().Name + ":" + e.Message; } } int n = -1;
    int z = 0; string? s = null; var e = ""; double d = double.NaN;
P(T(() => ArgumentOutOfRangeException.ThrowIfZero(z))); P(T(() => ArgumentOutOfRangeException.ThrowIfNegative(n)));
    P(T(() => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z))); P(T(() => ArgumentOutOfRangeException.ThrowIfGreaterThan(5, 3)));
    P(T(() => ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(3, 3))); P(T(() => ArgumentOutOfRangeException.ThrowIfLessThan(n,
    z))); P(T(() => ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(z, z))); P(T(() => ArgumentOutOfRangeException.ThrowIfEqual("a",
    "a"))); P(T(() => ArgumentOutOfRangeException.ThrowIfNotEqual(1, 2))); P(T(() => ArgumentNullException.ThrowIfNull(s)));
    P(T(() => ArgumentException.ThrowIfNullOrEmpty(s))); P(T(() => ArgumentException.ThrowIfNullOrEmpty(e)));
    P(T(() => ArgumentException.ThrowIfNullOrWhiteSpace("  "))); P(T(() => ObjectDisposedException.ThrowIf(true, "x")));
    P(T(() => ArgumentOutOfRangeException.ThrowIfNegative(d))); P(T(() => ArgumentOutOfRangeException.ThrowIfNegative(-0.0)));
    P(T(() => ArgumentOutOfRangeException.ThrowIfNegative(-0.0m))); P(T(() => ArgumentOutOfRangeException.ThrowIfNegative(-0f)));
    P(T(() => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(float.NaN))); P(T(() => ArgumentOutOfRangeException.ThrowIfZero(-0.0)));
    P(T(() => ArgumentOutOfRangeException.ThrowIfNegative(-d))); P(T(() => ArgumentOutOfRangeException.ThrowIfNegative(2.5m)));
    P(T(() => ArgumentOutOfRangeException.ThrowIfNegative(TimeSpan.FromSeconds(-1).Ticks)));
    P(T(() => throw new KeyNotFoundException())); P(T(() => throw new ArgumentException("m", "p")));
    P(T(() => throw new ArgumentNullException("p"))); P(T(() => throw new ArgumentOutOfRangeException("p", 5, "m")));
    P(T(() => throw new InvalidOperationException("a", new Exception("b")))); P(T(() => throw new AggregateException("x",
    new Exception("1"), new Exception("2")))); P(T(() => throw new NotImplementedException())); P(T(() => throw new FormatException()));
    P(T(() => throw new OverflowException())); P(T(() => throw new IndexOutOfRangeException()));
    P(T(() => throw new NotSupportedException())); P(T(() => throw new TimeoutException()));
    P(T(() => throw new UnauthorizedAccessException())); P(T(() => throw new ObjectDisposedException("o")));
    P(T(() => throw new OperationCanceledException())); P(T(() => throw new DivideByZeroException()));
    P(T(() => throw new InvalidCastException())); P(T(() => throw new My("q"))); P(T(() => throw new My2())); P(T(() => throw null!));
P(T(() => _ = new List<int> { 1 }[3])); P(T(() => _ = new Dictionary<string, int>()["k"])); P(T(() => new List<int>().First()));
    P(T(() => new List<int> { 1, 2 }.Single())); P(T(() => new int[0].Max())); P(T(() => new List<int> {
    1 }.ForEach(x => throw new Exception("in")))); P(T(() => { var l = new List<int> { 1, 2 }; foreach (var x in l) l.Add(x); }));
    P(T(() => new Queue<int>().Dequeue())); P(T(() => new Stack<int>().Pop())); P(T(() => "abc".Substring(5)));
    P(T(() => _ = "abc"[7])); P(T(() => int.Parse("x1"))); P(T(() => int.Parse("99999999999"))); P(T(() => Guid.Parse("zz")));
    P(T(() => new Uri("nope"))); P(T(() => Version.Parse("a.b"))); P(T(() => DateTime.Parse("nonsense",
    System.Globalization.CultureInfo.InvariantCulture))); P(T(() => TimeSpan.Parse("99:99")));
    P(T(() => Convert.FromBase64String("*"))); P(T(() => Convert.FromHexString("abc"))); P(T(() => Convert.FromHexString("zz")));
    P(T(() => _ = (string)(object)5)); P(T(() => _ = (int)(object)"s")); P(T(() => _ = (int)(object)5L));
    P(T(() => _ = ((int?)null).Value)); P(T(() => _ = new SortedList<int, int> { { 1, 1 }, { 1, 2 } })); P(T(() => Enumerable.Range(0,
    -1))); P(T(() => Enumerable.Repeat(1, 3).ElementAt(5))); P(T(() => new[] { 1 }.Chunk(0).ToList())); P(T(() => _ = new int[-1 + z]));
    P(T(() => "a".PadLeft(-1))); P(T(() => new string('c', -1))); P(T(() => "a".Split("", 2, StringSplitOptions.None)));
    P(T(() => string.Format("{1}", 1))); P(T(() => string.Format("{", 1))); P(T(() => Enum.Parse<DayOfWeek>("x")));
    P(T(() => Regex.Match("a", "("))); P(T(() => new DateTime(2020, 13, 1))); P(T(() => DateTime.MaxValue.AddDays(1)));
    P(T(() => Math.Clamp(1, 5, 2))); P(T(() => Math.Abs(int.MinValue)));
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class My(string m) : Exception("my " + m); public class My2 : ArgumentException {
    public override string Message => "over " + base.Message; }
