// title: `StringReader` and `StringWriter`
// example: new StringReader("xyz")
using var r = new StringReader("a\nb\r\nc");
var l = new List<string>();
while (r.ReadLine()is { } line)
    l.Add(line);
var r2 = new StringReader("xyz");
var p = r2.Peek() + "" + (char)r2.Read() + r2.ReadToEnd() + r2.Read() + (r2.ReadLine() ?? "null");
using var w = new StringWriter();
w.Write("a");
w.Write(1.5);
w.NewLine = "\n";
w.WriteLine("b");
w.WriteLine();
w.Write('c');
w.WriteLine($"q{l.Count}");
w.Write(true);
var w2 = new StringWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    NewLine = "\n"
};
w2.WriteLine("x");
w2.WriteLine(5);
TextWriter t = w2;
t.Write("base");
t.Flush();
var sb = new StringBuilder();
var w3 = new StringWriter(sb);
w3.Write("in");
k8s.ConfigMap("a").Data("l", string.Join("|", l) + p)
    .Data("w2", w2.ToString())
    .Data("w3", sb.ToString() + w3.GetStringBuilder().Length)
    .Data("t", Read(new StringReader("q\nw")));
// members
static string Read(TextReader r) => r.ReadLine() + "," + r.ReadToEnd();
