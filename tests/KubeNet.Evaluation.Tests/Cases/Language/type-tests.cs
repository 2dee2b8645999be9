// title: Type tests of boxed values, arrays and generic types
// example: o is IEnumerable<int>
object[] os = [1, 1L, "s", new List<int>(), new int[0], new A1<int>(), null!, (1, 2), 'c', (int?)5, DayOfWeek.Monday, new Dictionary<string, string>(), new A1<string>()];
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", os.Select(o => (o is int) + "" + (o is long) + (o is IEnumerable<int>) + (o is System.Collections.IEnumerable) + (o is A1<int>) + (o is IA) + (o is ValueType) + (o is IConvertible) + (o is object) + (o is int?) + (o is Enum) + (o is IDictionary<string, string>) + (o is (int, int))).Select(x => x.Replace("True", "T").Replace("False", "f"))))}");
k8s.ConfigMap("c2").Data("x", $"{(os.OfType<int>().Sum() + os.OfType<IA>().Count() + os.Where(o => o is A1<string>).Count())}");
// types
public interface IA; public class A1<T> : IA;
