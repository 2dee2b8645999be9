var log = new List<string>();
// Raw strings: indentation, quotes, braces, one line; with holes.
var name = "web";
var raw = """
    first "quoted"
      second \n {brace}

    last
    """;
var holes = $$"""
    {"name": "{{name}}", "n": {{1 + 1:D2}}}
    """;
var single = """a "b" c""";
var four = """"has """ inside"""";
log.Add(raw.Replace("\n", "/"));
log.Add(holes);
log.Add(single + four);
// New lines in holes, verbatim, UTF-8.
log.Add($"{name switch
{
    "web" => "w",
    _ => "x",
}}!");
log.Add($@"{name}\{name}""");
log.Add(@$"c:\{name}");
ReadOnlySpan<byte> utf8 = "aé"u8;
log.Add($"{utf8.Length} {utf8[0]} {utf8[1]} {System.Text.Encoding.UTF8.GetString(utf8)} {"xyz"u8.ToArray()[2]}");
const string Part = "p";
const string Constant = $"{Part}/{Part}";
log.Add(Constant);
k8s.ConfigMap("texts").Data("log", string.Join("|", log));
