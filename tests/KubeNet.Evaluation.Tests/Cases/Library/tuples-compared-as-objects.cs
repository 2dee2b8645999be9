// title: Tuples compared as objects: their types count
// example: ((IComparable)(1, "b")).CompareTo((1, 2))
var log = new List<string>();
void T(Func<object?> f) { try { log.Add($"{f()}"); } catch (Exception e) { log.Add(e.GetType().Name + e.Message); } }
T(() => ((IComparable)(1, "b")).CompareTo((1, 2))); T(() => ((IComparable)(1, "b")).CompareTo("x"));
T(() => ((IComparable)(1, "b")).CompareTo(null));
T(() => ((IComparable)(1, "b")).CompareTo((1, "a"))); T(() => ((IComparable)(1, 2, 3)).CompareTo((1, 2)));
T(() => ((IComparable)(1, (2, "x"))).CompareTo((1, (2, 3))));
T(() => ((IComparable)Tuple.Create(1, 2)).CompareTo(Tuple.Create(1, "a"))); T(() => ((IComparable)ValueTuple.Create(1)).CompareTo((1, 2)));
object a = ((int, object?))(1, null), b = (1, (string?)null), c = (1, (object?)null);
log.Add($"{a.Equals(b)}{a.Equals(c)}{Equals(a, b)}{b.Equals(a)}{new List<object> { a }.Contains(b)}{new HashSet<object> { a, b, c }.Count}");
log.Add($"{((object)(1, 2)).Equals((1L, 2L))}{(1, 2).Equals((1, 2, 3))}{new Dictionary<object, int> { [(1, (object?)"a")] = 1 }.ContainsKey((1, "a"))}");
object x = Tuple.Create(1, (object?)null), y = Tuple.Create(1, (string?)null), k = new KeyValuePair<int, object?>(1, null), m = new KeyValuePair<int, string?>(1, null);
log.Add($"{Equals(x, y)}{x.Equals(y)}{new List<object> { x }.Contains(y)}{k.Equals(m)}{new HashSet<object> { k, m }.Count}{Equals(x, Tuple.Create(1, (object?)null))}");
k8s.ConfigMap("c").Data("x", string.Join("\n", log));
