// title: Appending an interpolated string to a text: a hole sees what stands before it
// example: b.Append($"{b.Length}x{b.Length,3}")
var b = new StringBuilder("ab"); b.Append($"{b.Length}x{b.Length,3}").Append(System.Globalization.CultureInfo.InvariantCulture, $"|{b}|");
var seen = b.ToString();
try { b.Append($"y{Throw()}z"); } catch (InvalidOperationException) { seen += "," + b; }
b.Append($"{Cleared()}w").AppendLine($"{b.Length}z"); k8s.ConfigMap("c").Data("x", seen + "," + b);
string Throw() => throw new InvalidOperationException();
string Cleared() { b.Clear(); return "m"; }
