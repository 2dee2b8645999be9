// title: JSON options: read-only once they were used
// example: o.WriteIndented = false;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
var o = new JsonSerializerOptions { WriteIndented = true }; P(o.IsReadOnly); P(JsonSerializer.Serialize(1, o)); P(o.IsReadOnly);
try { o.WriteIndented = false; P("set"); } catch (Exception e) { P(e.GetType().Name + e.Message); }
var p = new JsonSerializerOptions { WriteIndented = true }; P(JsonSerializer.Serialize(1, p));
try { p.Converters.Add(new JsonStringEnumConverter()); P("set"); } catch (Exception e) { P(e.GetType().Name + e.Message); }
try { JsonSerializerOptions.Default.WriteIndented = true; P("set"); } catch (Exception e) { P(e.GetType().Name + e.Message); }
var q = new JsonSerializerOptions { WriteIndented = true }; P(JsonSerializer.Serialize(1, q)); var c = new JsonSerializerOptions(q);
c.WriteIndented = false; P(JsonSerializer.Serialize(new[] { 1 }, c));
try { JsonSerializerOptions.Web.Converters.Clear(); P("cleared"); } catch (Exception e) { P(e.GetType().Name + e.Message); }
P(JsonSerializer.Serialize(new { Name = new[] { 1 } }, JsonSerializerOptions.Web)); P(JsonSerializer.Serialize(new { Name = new[] { 1 } }));
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
