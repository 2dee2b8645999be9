// title: Overrides of `Collection<int>` and `KeyedCollection<string, App>`
// example: protected override void InsertItem(int index, int item)
var c = new Ports { 80, 443 }; c[0] = 8080; c.Remove(443); c.Insert(0, 1); try { c.Add(0); } catch (ArgumentException e) { k8s.ConfigMap("e1").Data("x", e.Message); }
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", c) + string.Join(",", c.Log) + c.Count)}");
c.Clear();
k8s.ConfigMap("c2").Data("x", $"{(string.Join(",", c.Log))}");
var k = new Apps { new("a", 1), new("b", 2) }; k.Remove("a"); 
k8s.ConfigMap("c3").Data("x", $"{(k["b"].Port + "" + k.Count + k.Contains("a") + k.Contains("b") + k[0].Name + string.Join(",", k.Select(x => x.Name)) + k.TryGetValue("b", out var f) + f!.Port)}");
try { k.Add(new("b", 3)); } catch (ArgumentException e) { k8s.ConfigMap("e2").Data("x", e.Message); }
// types
public record App(string Name, int Port);
public class Apps : System.Collections.ObjectModel.KeyedCollection<string, App> { protected override string GetKeyForItem(App item) => item.Name; }
public class Ports : System.Collections.ObjectModel.Collection<int> { public List<string> Log { get; } = []; protected override void InsertItem(int index, int item) { if (item < 1) throw new ArgumentException("bad port"); Log.Add($"+{item}@{index}"); base.InsertItem(index, item); } protected override void SetItem(int index, int item) { Log.Add($"={item} was {Items[index]}"); base.SetItem(index, item); } protected override void RemoveItem(int index) { Log.Add("-" + this[index]); base.RemoveItem(index); } protected override void ClearItems() { Log.Add("clear"); base.ClearItems(); } }
