// Types, tuples, indices, enumerators and comparers as objects.
k8s.ConfigMap("types")
    .Data("type", (Boxed(typeof(int)) is Type) + "," + (Boxed(typeof(int)) is Type { Name: "Int32" }) + ","
        + (Boxed(typeof(int)) is string) + "," + ((Type)Boxed(typeof(List<int>))).Name)
    .Data("switch", Kind(typeof(string)) + Kind("a") + Kind(new List<Type> { typeof(int) }[0]))
    .Data("index", (Boxed(^1) is Index) + "," + (Boxed(1..2) is Range) + "," + (Boxed(1..2) is Index) + "," + (Boxed(^1) is ValueType))
    .Data("tuples", Tuples((1, 2)) + Tuples((1, "a")) + Tuples((1, (string?)null))
        + Tuples(ValueTuple.Create(1)) + Tuples((1, 2, 3, 4, 5, 6, 7, 8)))
    .Data("classes", Tuples(Tuple.Create(1, "a")) + Tuples(Tuple.Create(1)) + Tuples(null!))
    .Data("positions", Positions((1, "a")) + Positions(Tuple.Create(2, "b")) + Positions(Tuple.Create("c", "d", "e")) + Positions("f"))
    .Data("parts", Parts(Tuple.Create(3, "x")));
k8s.ConfigMap("others")
    .Data("enumerators", Enumerators(new List<int> { 1 }.GetEnumerator())
        + Enumerators(((IEnumerable<string>)new List<string> { "" }).GetEnumerator())
        + Enumerators(new Dictionary<string, int>().GetEnumerator()))
    .Data("comparers", Comparers(StringComparer.Ordinal) + Comparers(Comparer<string>.Create((a, b) => 0)))
    .Data("formats", (Boxed(System.Net.IPAddress.Loopback) is IFormattable) + "");
// members
static object Boxed(object o) => o;
static string Kind(object o) => o switch { string => "text ", Type t => t.Name + " ", _ => "else " };

static string Tuples(object o) =>
    (o is (int, int) ? "positional " : "") + (o is ValueTuple<int, int> ? "ints " : "") + (o is ValueTuple<int, string> ? "mixed " : "")
    + (o is ValueTuple<int, Version> ? "version " : "") + (o is System.Runtime.CompilerServices.ITuple ? "tuple " : "")
    + (o is IComparable ? "comparable " : "")
    + (o is System.Collections.IStructuralEquatable ? "structural " : "")
    + (o is IEquatable<(int, int)> ? "equatable " : "") + (o is ValueType ? "value;" : ";");

static string Positions(object o) => o switch { (int n, string s) => $"{n}{s} ", (var a, var b, _) => $"{a}{b} ", _ => "none " };
static string Parts(Tuple<int, string> tuple) { var (number, text) = tuple; return number + text; }

static string Enumerators(object o) =>
    (o is IEnumerator<int> ? "ints " : "") + (o is IEnumerator<string> ? "texts " : "") + (o is IEnumerator<object> ? "objects " : "")
    + (o is IEnumerator<KeyValuePair<string, int>> ? "pairs " : "") + (o is IDisposable ? "disposable;" : ";");

static string Comparers(object o) =>
    (o is IComparer<string> ? "texts " : "") + (o is IComparer<int> ? "ints " : "") + (o is IEqualityComparer<string> ? "equal " : "")
    + (o is System.Collections.IComparer ? "plain;" : ";");
