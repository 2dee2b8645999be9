// title: Names of an enum's constants in JSON
// example: [JsonStringEnumMemberName("HI")]
var log = JsonSerializer.Serialize(new { a = Level.High, b = Level.Low }) + JsonSerializer.Serialize(new Dictionary<Level, int> { [Level.High] = 1, [Level.Low] = 2 });
log += JsonSerializer.Serialize(Level.High) + JsonSerializer.Serialize(Plain.A) + JsonSerializer.Serialize(new Dictionary<Plain, int> { [Plain.A] = 1, [Plain.B] = 2 });
log += JsonSerializer.Serialize(new[] { Plain.A, Plain.B }, new JsonSerializerOptions { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } });
k8s.ConfigMap("c").Data("x", log);
// types
[JsonConverter(typeof(JsonStringEnumConverter))] enum Level { Low, [JsonStringEnumMemberName("HI")] High }
enum Plain { [JsonStringEnumMemberName("aaa")] A, B }
