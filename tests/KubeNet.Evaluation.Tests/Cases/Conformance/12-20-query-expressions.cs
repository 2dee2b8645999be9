var log = Log.Lines;
var apps = new[]
{
    new App("web", "shop", 2),
    new App("api", "shop", 3),
    new App("db", "data", 1),
    new App("job", "none", 5),
};
var teams = new[] { new Team("shop", "green"), new Team("data", "blue") };
log.Add(string.Join(",", from a in apps select a.Name));
log.Add(string.Join(",", from a in apps where a.Size > 1 where a.Name != "job" select a.Name));
log.Add(string.Join(",", from a in apps orderby a.Team descending, a.Size, a.Name select a.Name));
log.Add(string.Join(",", from a in apps let twice = a.Size * 2 where twice > 4 select a.Name + twice));
log.Add(string.Join(",", from a in apps from c in a.Name where c == 'b' select a.Name + c));
log.Add(string.Join(",", from a in apps join t in teams on a.Team equals t.Name select a.Name + t.Colour));
log.Add(string.Join(",", from t in teams join a in apps on t.Name equals a.Team into g select t.Name + g.Count()));
log.Add(string.Join(",", from a in apps group a.Size by a.Team into g where g.Key != "none" select g.Key + g.Sum()));
log.Add(string.Join(",", (from a in apps group a by a.Size > 2).Select(g => g.Key + ":" + g.Count())));
log.Add(string.Join(",", from object o in new object[] { 1, 2 } select o + "o"));
log.Add(string.Join(",", from App a in (System.Collections.IEnumerable)apps select a.Size));
k8s.ConfigMap("linq").Data("log", Log.Take());
// A query is calls of methods: nothing is done before it is enumerated, and each element goes through all clauses.
var query = from n in Log.Numbers()
            where Log.At("where" + n, n != 2)
            let m = Log.At("let" + n, n * 10)
            select Log.At("select" + m, m);
log.Add("before");
foreach (var m in query) log.Add("got" + m);
k8s.ConfigMap("lazy").Data("log", Log.Take());
// Any type with the methods will do.
var own = from x in new Own("o") where x > 1 orderby x descending select x + "s";
log.Add(own.Text);
k8s.ConfigMap("own").Data("log", Log.Take());
// types
public record App(string Name, string Team, int Size);
public record Team(string Name, string Colour);
public class Own(string text)
{
    public string Text => text;
    public Own Where(Func<int, bool> f) => new(text + ".Where" + f(1));
    public Own OrderByDescending(Func<int, int> f) => new(text + ".Order" + f(2));
    public Own Select(Func<int, string> f) => new(text + ".Select" + f(3));
}
public static class Log
{
    public static readonly List<string> Lines = [];
    public static T At<T>(string name, T value)
    {
        Lines.Add(name);
        return value;
    }
    public static IEnumerable<int> Numbers()
    {
        for (var i = 1; i <= 3; i++)
        {
            Lines.Add("yield" + i);
            yield return i;
        }
    }
    public static string Take()
    {
        var text = string.Join(" ", Lines);
        Lines.Clear();
        return text;
    }
}
