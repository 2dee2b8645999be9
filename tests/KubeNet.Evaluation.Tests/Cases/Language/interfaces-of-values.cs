// title: Tests for interfaces of .NET
// example: o is IFormattable
object[] os = [1, "s", TimeSpan.Zero, new Uri("http://x/"), Guid.Empty, new Version(1, 2), 'c', DayOfWeek.Friday, new DateTime(2020, 1, 1), new KeyValuePair<int, int>(1, 2), new List<int>(), 1.5m];
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", os.Select(o => (o is IFormattable ? "F" : "-") + (o is IComparable ? "C" : "-") + (o is IConvertible ? "V" : "-") + (o is ValueType ? "T" : "-") + (o is Enum ? "E" : "-") + (o is ICloneable ? "L" : "-"))))}");
