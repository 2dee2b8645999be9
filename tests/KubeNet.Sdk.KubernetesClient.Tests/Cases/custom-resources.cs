k8s.Add(new Backup
{
    Metadata = new() { Name = "daily" },
    Spec = new()
    {
        Size = "0.5Gi", Port = 8080, Start = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), Until = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        Every = TimeSpan.FromHours(30), Key = [1, 2, 3], Mode = Mode.Full, Days = Days.Mon | Days.Tue, Keep = 3, Ratio = 0.1f, Price = 1.50m, Letter = 'x',
        Targets = [new() { Url = new Uri("https://example.com/a?b=1") }, new("named") { Weight = 2 }],
        Options = new() { ["b"] = [1, 2], ["a"] = [] }, Nested = new() { ["x"] = new Target { Weight = 0 } }, Free = new { A = 1, Text = "t", Inner = new[] { "x" } },
    },
});
k8s.Add(new Cluster { Metadata = new() { Name = "one" }, Level = 1 }, clusterScoped: true);
k8s.Add(new Generic<Target>("g", new Target("t")));
// types
public enum Mode { None, Full }
[Flags] public enum Days { None = 0, Mon = 1, Tue = 2 }
[KubernetesEntity(Group = "example.com", ApiVersion = "v1", Kind = "Backup", PluralName = "backups")]
public class Backup : IKubernetesObject<V1ObjectMeta>, ISpec<BackupSpec>
{
    [JsonPropertyName("kind")] public string Kind { get; set; } = "";
    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; } = "";
    [JsonPropertyName("spec")] public BackupSpec Spec { get; set; } = new();
    [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; } = new();
    [JsonPropertyName("status")] public object? Status { get; set; } = new();
}
public class BackupSpec
{
    [JsonPropertyName("size")] public ResourceQuantity? Size { get; set; }
    public IntOrString? Port { get; set; }
    public DateTime? Start { get; set; }
    public DateTimeOffset Until { get; set; }
    public TimeSpan Every { get; set; }
    public byte[]? Key { get; set; }
    public Mode Mode { get; set; }
    public Days Days { get; set; }
    public int Keep { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Zero { get; set; }
    [JsonIgnore] public string Hidden => "hidden";
    public string Computed => $"{Mode}-{Keep}";
    public float Ratio { get; set; }
    public decimal Price { get; init; }
    public char Letter { get; set; }
    public string? Unset { get; set; }
    public string URLPath { get; set; } = "/";
    [JsonPropertyOrder(-1)] public string First { get; set; } = "first";
    public List<Target> Targets { get; set; } = [];
    public Dictionary<string, int[]>? Options { get; set; }
    public SortedDictionary<string, Target>? Nested { get; set; }
    public object? Free { get; set; }
}
public record Target(string Name = "default") { public Uri? Url { get; set; } public int? Weight { get; set; } }
public abstract class Base { public string ApiVersion { get; set; } = "example.com/v1"; public string? Kind { get; set; } public V1ObjectMeta Metadata { get; set; } = new(); public virtual int Level { get; set; } }
[KubernetesEntity(Group = "example.com", ApiVersion = "v1beta1", Kind = "Cluster", PluralName = "clusters")]
public sealed class Cluster : Base { public string Own { get; set; } = "own"; public override int Level { get => base.Level + 1; set => base.Level = value; } }
public class Generic<T> : KubernetesObject where T : class
{
    public Generic(string name, T spec) { ApiVersion = "example.com/v1"; Kind = "Generic"; Metadata = new() { Name = name }; Spec = spec; }
    public V1ObjectMeta Metadata { get; }
    public T Spec { get; }
}
