// title: Collection expressions with several Add methods
// example: Bag b = [1, "a", 2.5
// The Add of a collection expression's element is chosen by the element's static type, not by its value.
Bag b = [1, "a", 2.5, 'c', null, .. new object[] { 3, "x" }, .. new[] { 4, 5 }];
k8s.ConfigMap("x").Data("a", b.Log);
Bag c = new() { 1, "a", 2.5 };
k8s.ConfigMap("y").Data("a", c.Log);
// types
class Bag : System.Collections.IEnumerable
{
    public string Log = "";

    public void Add(int n) => Log += $"int{n};";

    public void Add(string? s) => Log += $"str{s};";

    public void Add(object? o) => Log += $"obj{o};";

    public System.Collections.IEnumerator GetEnumerator() => Log.GetEnumerator();
}
