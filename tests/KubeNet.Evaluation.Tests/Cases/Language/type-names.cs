// title: The text of a list, an array, a delegate and a type: the name of the type
// example: new Dictionary<string, List<int?>>()
var f = (int x) => x; Func<int, string> g = x => "" + x; Action h = () => { };
k8s.ConfigMap("c1").Data("x", $"{("" + g + h + new[] { new[] { 1 } } + new int[1][,] + new List<(int, string)>() + new Dictionary<string, List<int?>>() + new Outer<int>.In() + new Outer<int>.In[2] + new List<Outer<string>.In>() + new ArgumentException("m").GetType() + typeof(List<>) + typeof(Dictionary<,>) + typeof(int[]).Name + typeof((int, string)).Name + typeof(int?).Name + typeof(int?) + new object() + new LinkedList<int>() + ImmutableArray.Create(1) + new SortedDictionary<int, int>().Keys + new Lazy<int>(() => 1).GetType().Name + typeof(Outer<int>.In) + typeof(Outer<>).Name + new Stack<int>() + new int?[1] + new DayOfWeek[1] + new Uri[0])}");
k8s.ConfigMap("c2").Data("x", $"{(string.Format("{0}|{1}", new List<int>(), new[] { "a" }) + string.Concat((object)new List<int>(), "x") + new StringBuilder().Append((object)new int[1]) + string.Join(",", new object[] { new List<int>(), 1 }) + (object)"s" + Convert.ToString((object)new List<int>()))}");
k8s.ConfigMap("c3").Data("x", $"{(new R(1, [1], new() { ["a"] = 1 }, new int[2]))}");
// types
public class Outer<T> { public class In; }
public record R(int A, List<int> L, Dictionary<string, int> D, int[] Arr);
