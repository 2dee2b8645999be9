// title: Exceptions about files, which touch none
// example: new FileNotFoundException("no such app", "apps.json")
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
void Try(Action action) { try { action(); } catch (System.IO.IOException e) { P(e.GetType().Name + ": " + e.Message); }
catch (Exception e) { P(e.GetType() + ": " + e.Message); } }
Try(() => throw new FileNotFoundException("no such app", "apps.json"));
Try(() => throw new FileNotFoundException("no such app"));
Try(() => throw new DirectoryNotFoundException("no folder"));
Try(() => throw new IOException("broken", new InvalidOperationException("inner")));
Try(() => throw new EndOfStreamException("end"));
Try(() => throw new InvalidDataException("data"));
Try(() => throw new UnauthorizedAccessException("not you"));
P(new FileNotFoundException("m", "f").FileName);
P(new IOException("a", new IOException("b")).InnerException!.Message);
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
