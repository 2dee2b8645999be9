// title: JSON of records, anonymous types and dictionaries
// example: Converters = { new JsonStringEnumConverter() }
k8s.ConfigMap("c1").Data("x", $"{(JsonSerializer.Serialize(new { a = 1, b = "x\"<", c = new[] { 1.5, 2 }, d = (string?)null, e = true, f = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) }))}");
k8s.ConfigMap("c2").Data("x", $"{(JsonSerializer.Serialize(new Cfg("n", 5, [new("p", 1)], new() { ["k"] = "v" }, Lvl.High, TimeSpan.FromMinutes(5)), new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } }))}");
k8s.ConfigMap("c3").Data("x", $"{(JsonSerializer.Serialize(new List<object> { 1, "a", new Sub("q", 2), 1.5m, 'c', Guid.Empty }))}");
k8s.ConfigMap("c4").Data("x", $"{(JsonSerializer.Serialize(new Dictionary<string, object?> { ["z"] = null, ["a"] = new[] { 1 } }, new JsonSerializerOptions(JsonSerializerDefaults.Web)))}");
// types
public record Cfg(string Name, int Port, List<Sub> Subs, Dictionary<string, string> Map, Lvl Level, TimeSpan T) { [JsonPropertyName("x-custom")] public string C => Name + Port; [JsonIgnore] public int Hidden => 1; public string? Nul { get; init; } }
public record Sub(string N, int V); public enum Lvl { Low, High }
