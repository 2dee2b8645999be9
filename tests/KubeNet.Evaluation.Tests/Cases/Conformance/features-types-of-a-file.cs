var log = new List<string>();
// File types, aliases of any type, generic attributes, attributes that do nothing by themselves, static classes in files.
log.Add(new Hidden(3).Text + Tools.Twice(4) + Shared.Use());
Level level = Level.High;
log.Add(level.ToString() + Marked.Field + new Marked().Method<int>());
log.Add(new Outer.Inner { N = 5 }.N + typeof(Marked).Name);
k8s.ConfigMap("file").Data("log", string.Join(" ", log));
// types
file class Hidden(int n) { public string Text => "hidden" + n; }
file static class Tools { public static int Twice(int n) => n * 2; }
file enum Level { Low, High }
public static class Shared { public static string Use() => new Hidden(7).Text; }
[AttributeUsage(AttributeTargets.All)]
public class KindAttribute<T> : Attribute { public string Name { get; set; } = ""; }
[Kind<int>(Name = "n")]
public class Marked
{
    [Kind<string>] public static string Field = "field";
    [return: Kind<long>] public string Method<[Kind<int>] T>() => typeof(T).Name;
}
public class Outer { internal struct Inner { public int N; } }
