// title: The interfaces of collections without types
// example: System.Collections.IList list = new List<int> { 3, 1 };
System.Collections.IList list = new List<int> { 3, 1 };
System.Collections.IDictionary map = new Dictionary<string, int> { ["a"] = 1 };
System.Collections.IList array = new[] { "b", "a" };
list.Add(7);
list.Insert(0, 5);
list[1] = 4;
map["b"] = 2;
map.Add("c", 3);
array[0] = "z";
k8s.ConfigMap("c1").Data("x", $"{list.Contains(1)} {list.Contains("1")} {list.IndexOf(7)} {list.Count} {list[0]} {list[1]}");
k8s.ConfigMap("c2").Data("x", $"{map.Contains("a")} {map["b"]} {map["x"] is null} {map.Count} {array.Contains("a")} {array.IndexOf("z")}");
list.Remove(4);
map.Remove("a");
k8s.ConfigMap("c3").Data("x", $"{list.Count} {map.Count}");
