// title: A generic repository behind an interface with a default member
// example: public interface IRepo<T> : IEnumerable<T> where T : class, IComparable<T>
IRepo<Item> r = new Repo<Item>(); r.Add(new("b")); r.Add(new("a")); 
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", r.All().Select(i => i.Name)) + r.Find(i => i.Name == "a")?.Name + ((IEnumerable<Item>)r).Count() + r.Describe())}");
foreach (var i in r) k8s.ConfigMap("x" + i.Name);
// types
public record Item(string Name) : IComparable<Item> { public int CompareTo(Item? o) => string.CompareOrdinal(Name, o?.Name); }
public interface IRepo<T> : IEnumerable<T> where T : class, IComparable<T> { void Add(T t); IEnumerable<T> All(); T? Find(Predicate<T> p); string Describe() => $"repo of {typeof(T).Name}"; }
public class Repo<T> : IRepo<T> where T : class, IComparable<T> { readonly List<T> _l = []; public void Add(T t) => _l.Add(t); public IEnumerable<T> All() { var c = _l.ToList(); c.Sort(); return c; } public T? Find(Predicate<T> p) => _l.Find(p); public IEnumerator<T> GetEnumerator() => _l.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
