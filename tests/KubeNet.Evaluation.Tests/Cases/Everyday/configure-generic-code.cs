using KubeNet.Fields;
namespace App;
public static class Ext
{
    public static PodSpecFields Harden(this PodSpecFields pod, long user) { pod.SecurityContext.RunAsUser = user; return pod; }
    public static void AddTo<T>(this FieldList<T> list, T item) where T : notnull => list.Add(item);
    public static FieldList<T> Of<T>(params T[] items) where T : notnull { var list = new FieldList<T>(); foreach (var i in items) list.Add(i); return list; }
}
public sealed class Set : ManifestSet
{
    private static readonly ResourceRequirementsFields Small = new() { Requests = new() { ["cpu"] = "100m" } };
    private static void Method(DeploymentFields d) => d.Spec.Paused = true;
    private static PodSpecFields Pods(DeploymentFields d) => d.Spec.Template.Spec;
    protected override void Define(Manifests k8s)
    {
        Action<DeploymentFields> stored = d => d.Spec.RevisionHistoryLimit = 4;
        k8s.Deployment("web", image: "nginx:1.27").Configure(Method).Configure(stored).Configure(d =>
        {
            Pods(d).Harden(7).Harden(8);
            Pods(d).Containers[^1].Args.AddTo("x");
            Pods(d).Containers[^1].Command = Ext.Of("a", "b");
            Pods(d).Containers[0].Resources = Small;
            Pods(d).Containers.Add(new() { Name = "two", Image = "two", Resources = Small });
            Pods(d).Tolerations = Ext.Of(new TolerationFields { Key = "a" });
            var byName = Pods(d).Containers.ToDictionary(c => c.Name!);
            byName["two"].Stdin = true;
            var set = new HashSet<ContainerFields> { Pods(d).Containers[0], Pods(d).Containers[0] };
            var list = Pods(d).Containers.ToList();
            list.Add(new() { Name = "three", Image = "three" });
            Pods(d).Containers = list;
            object o = Pods(d);
            k8s.ConfigMap("x").Data("count", $"{set.Count} {Pods(d).Containers.Count} {Pods(d).Containers.Count()} {Pods(d).Containers.Any(c => c.Name == "three")}")
                .Data("args", string.Join(",", Pods(d).Containers[0].Command)).Data("typed", (o is PodSpecFields).ToString() + (o is ContainerFields))
                .Data("sum", Sum(Pods(d).Containers.Select(c => c.Name!)).ToString()).Data("join", Join(Pods(d).Containers[0].Command))
                .Data("last", Pods(d).Containers.Last().Image!).Data("max", Pods(d).Containers.Max(c => c.Name!.Length).ToString())
                .Data("first", Pods(d).Containers.FirstOrDefault(c => c.Name == "none")?.Name ?? "no").Data("port", ((KubeNet.CustomResources.IntOrString)5).ToString())
                .Data("ordered", string.Join(" ", Pods(d).Containers.OrderBy(c => c.Name, StringComparer.Ordinal).Select((c, i) => c.Name + i)));
            switch (o) { case PodSpecFields { ServiceAccountName: null } p: p.ServiceAccountName = "sa"; break; }
            Pods(d).Containers.First().LivenessProbe = new() { HttpGet = new() { Port = (string?)null ?? "http", Path = "/" } };
            var copy = new ContainerFields();
            copy.Name = Pods(d).Containers[0].Name + "-copy"; copy.Image = Pods(d).Containers[0].Image; copy.Env = Pods(d).Containers[0].Env;
            Pods(d).InitContainers = [copy, .. Pods(d).InitContainers];
        });
    }
    static int Sum(IEnumerable<string> names) => names.Sum(n => n.Length);
    static string Join(IReadOnlyList<string> words) { var s = ""; for (var i = 0; i < words.Count; i++) s += words[i]; return s; }
}
