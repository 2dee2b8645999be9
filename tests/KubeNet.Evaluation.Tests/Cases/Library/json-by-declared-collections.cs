// title: A dictionary is written as JSON as the type says that it is declared as
// example: JsonSerializer.Serialize<System.Collections.IEnumerable>(d)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var d = new Dictionary<string, string> { ["A"] = "b" };
P(JsonSerializer.Serialize(new R(d))); P(JsonSerializer.Serialize<IEnumerable<KeyValuePair<string, string>>>(d));
P(JsonSerializer.Serialize<ICollection<KeyValuePair<string, string>>>(d)); P(JsonSerializer.Serialize<System.Collections.IEnumerable>(d));
P(JsonSerializer.Serialize<System.Collections.ICollection>(d)); P(JsonSerializer.Serialize<System.Collections.IDictionary>(d));
P(JsonSerializer.Serialize<object>(d)); P(JsonSerializer.Serialize<IReadOnlyDictionary<string, string>>(d));
P(JsonSerializer.Serialize<IDictionary<string, string>>(d)); P(JsonSerializer.Serialize(d.AsEnumerable()));
P(JsonSerializer.Serialize(new { E = d.AsEnumerable(), D = d, O = (object)d }));
P(JsonSerializer.Serialize(new System.Collections.ObjectModel.ReadOnlyDictionary<string, string>(d)));
var only = new System.Collections.ObjectModel.ReadOnlyDictionary<string, string>(d);
P(JsonSerializer.Serialize<IEnumerable<KeyValuePair<string, string>>>(only));
P(JsonSerializer.Serialize<IEnumerable<KeyValuePair<string, string>>>(new SortedDictionary<string, string>(d)));
P(JsonSerializer.Serialize(new List<IEnumerable<KeyValuePair<string, string>>> { d }));
P(JsonSerializer.Serialize(new Dictionary<string, IEnumerable<KeyValuePair<string, string>>> { ["x"] = d }));
P(JsonSerializer.Serialize(d, typeof(IEnumerable<KeyValuePair<string, string>>))); P(JsonSerializer.Serialize(d.ToList()));
P(JsonSerializer.Serialize(new Env { ["q"] = "r" }));
P(JsonSerializer.Serialize<IEnumerable<KeyValuePair<string, string>>>(new Env { ["q"] = "r" }));
P(JsonSerializer.Serialize<object>(new Env { ["q"] = "r" }));
P(JsonSerializer.Serialize<Dictionary<string, string>>(new Env { ["q"] = "r" }));
P(JsonSerializer.Serialize<INamed>(new Env { ["q"] = "r" })); P(JsonSerializer.Serialize(new { N = (INamed)new Env() }));
P(JsonSerializer.Serialize<INamed>(new Own())); P(JsonSerializer.Serialize(new Own()));
P(JsonSerializer.Serialize<IEnumerable<int>>(new Own())); P(JsonSerializer.Serialize<object>(new Own()));
P(JsonSerializer.Serialize<System.Collections.IEnumerable>(new Own())); P(JsonSerializer.Serialize<IReadOnlyList<int>>(new Li { 1 }));
P(JsonSerializer.Serialize<INamed>(new Li { 1 })); P(JsonSerializer.Serialize(new Li { 1 }));
var camel = new JsonSerializerOptions
{
    PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
};
P(JsonSerializer.Serialize<IEnumerable<KeyValuePair<string, string>>>(d, new JsonSerializerOptions(camel) { WriteIndented = true }));
P(JsonSerializer.Serialize(d, camel));
P(T.G<IEnumerable<KeyValuePair<string, string>>>(d)); P(T.G(d)); P(T.G<object>(d));
P(JsonSerializer.Serialize<IEnumerable<byte>>(new byte[] { 1, 2 })); P(JsonSerializer.Serialize<IReadOnlyList<byte>>(new byte[] { 1, 2 }));
P(JsonSerializer.Serialize<object>(new byte[] { 1, 2 }));
P(JsonSerializer.Serialize<OwnStruct?>(new OwnStruct())); P(JsonSerializer.Serialize(new { S = (OwnStruct?)new OwnStruct() }));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public record R(IReadOnlyCollection<KeyValuePair<string, string>> Env);
public interface INamed { string Name { get; } }
public class Env : Dictionary<string, string>, INamed { public string Name => "env"; }
public class Li : List<int>, INamed { public string Name => "li"; }
public class Own : IEnumerable<int>, INamed { public string Name => "own"; public IEnumerator<int> GetEnumerator() { yield return 4; }
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
public static class T { public static string G<X>(X x) => JsonSerializer.Serialize(x) + JsonSerializer.Serialize(new Box<X>(x)); }
public record Box<X>(X V);
public struct OwnStruct : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { yield return 4; }
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
