// title: Raw strings with interpolation
// example: $$"""{{v + 1}} {brace}"""
var v = 7; k8s.ConfigMap("a").Data("x", """
  raw "text"
    indented {x}
  """).Data("y", $$"""{{v + 1}} {brace}""").Data("z", @"c:\x" + "\t\u0041\x41").Data("w", $"""
    a {v:D2}
      b "{v,4}"
    """);
