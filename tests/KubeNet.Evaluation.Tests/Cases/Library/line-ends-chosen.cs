// title: Line ends that the program chooses, of JSON and of writers
// example: new JsonSerializerOptions { WriteIndented = true, NewLine = "\r\n" }
var options = new JsonSerializerOptions { WriteIndented = true, NewLine = "\r\n" };
var log = JsonSerializer.Serialize(new { a = 1, b = new[] { 2 } }, options).Replace("\r", "R").Replace("\n", "N");
try { options = new JsonSerializerOptions { NewLine = "\r" }; } catch (ArgumentOutOfRangeException e) { log += e.ParamName; }
using var w = new StringWriter(); w.NewLine = "\r\n"; w.WriteLine("a"); w.NewLine = null!; w.WriteLine(1); w.NewLine = ";";
w.WriteLine(true);
k8s.ConfigMap("c").Data("x", log + w.ToString().Replace("\r", "R").Replace("\n", "N"));
