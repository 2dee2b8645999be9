namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>Expressions of numbers, truth and text.</summary>
internal sealed partial class ProgramWriter
{
    private string Int(int d)
    {
        var x = Fresh("v");
        string In(string type) => Within(x, "int", () => Expression(type, LambdaDepth(d)));
        if (!_isMember && _draw.Chance(15))
        {
            return $"({WiderInt(d)})";
        }

        if (HasAspect && _draw.Chance(12))
        {
            return $"({_draw.OneOf(_aspects).Int(LambdaDepth(d))})";
        }

        return _draw.Number(40) switch
        {
            // Members of a type that use members of that type would never end.
            24 or 27 or 29 or 30 when _isMember => Literal("int"),
            < 6 => $"({Operand("int", d)} {_draw.OneOf("+", "-", "*", "&", "|", "^")} {Expression("int", d)})",
            6 => $"({Expression("int", d)} {_draw.OneOf("/", "%")} {Operand("int", d)})",
            7 => $"({Operand("int", d)} {_draw.OneOf("<<", ">>", ">>>")} {Expression("int", d)})",
            8 => $"({_draw.OneOf("-", "~", "+")}{Operand("int", d)})",
            9 => $"{_draw.OneOf("checked", "unchecked")}({Operand("int", d)} {_draw.OneOf("+", "-", "*")} {Operand("int", d)})",
            10 => $"((int){Operand("long", d)})",
            11 => $"checked((int){Operand("long", d)})",
            12 => $"((int)({Operand("double", d)} % 1000))",
            13 => $"((int){Operand("decimal", d)})",
            14 => $"{Expression("string", d)}.Length",
            15 => $"{Expression("int[]", d)}."
                + _draw.OneOf("Length", "Sum()", "Max()", "Count()", "FirstOrDefault()", "LastOrDefault()", "Min()"),
            16 => $"{Expression("int[]", d)}[{_draw.OneOf("0", "^1", "1", Expression("int", d) + " & 1")}]",
            17 => $"{Expression("List<int>", d)}."
                + _draw.OneOf("Count", "IndexOf(5)", "DefaultIfEmpty(-1).Max()", "ElementAtOrDefault(1)", "Single()"),
            18 => $"{Expression("Dictionary<string, int>", d)}"
                + _draw.OneOf("[\"a\"]", ".Count", ".GetValueOrDefault(\"b\", 7)", ".Values.Sum()", ".Keys.Count"),
            19 => $"({Expression("Dictionary<string, int>", d)}.TryGetValue({Expression("string", d)}, out var {x}) ? "
                + $"{x} : {Expression("int", d)})",
            20 => $"({Expression("int?", d)} ?? {Expression("int", d)})",
            21 => $"({Expression("int", d)} switch {{ 0 => {Expression("int", d)}, > 10 and < 50 => {Expression("int", d)}, "
                + $"3 or 5 or <= -2 => {Expression("int", d)}, var {x} when {x} % 2 == 0 => {In("int")}, "
                + $"_ => {Expression("int", d)} }})",
            22 => $"({Expression("string", d)} switch {{ \"a\" or \"42\" => {Expression("int", d)}, {{ Length: "
                + $"> 4 }} {x} => {x}.Length, ['Z', .., 'a'] => 77, [] => {Expression("int", d)}, _ => {Expression("int", d)} }})",
            23 => $"({Expression("Pair", d)} switch {{ Triple {{ D: true, A: var {x} }} => {x}, (var {x}a, \"a\") => {x}a, {{ B.Length: "
                + $"0 }} => -5, (> 5, _) {{ C: 0 }} => 6, _ => {Expression("int", d)} }})",
            24 => $"({Expression("Shape", d)} switch {{ Cube {{ Factor: > 0 }} {x} => {x}.Factor, Square {{ Name: "
                + $"['s', ..] }} => {Expression("int", d)}, _ => 1 }})",
            25 => $"((int){Expression("Color", d)})",
            26 => $"{Expression("Pair", d)}.{_draw.OneOf("A", "Sum", "B.Length")}",
            27 => $"{Expression("Point", d)}.{_draw.OneOf("X", "Y", "Length")}",
            28 => $"{Expression("(int, string)", d)}.Item1",
            29 => $"{Expression("Shape", d)}."
                + _draw.OneOf($"Area({Expression("int", d)})", $"Factor", "Name.Length", $"CompareTo({Expression("Shape", d)})"),
            30 => $"((IScaled){Expression("Shape", d)}).Scaled({Expression("int", d)})",
            31 => $"Math."
                + _draw.OneOf(
                    $"Max({Expression("int", d)}, {Expression("int", d)})",
                    $"Abs({Expression("int", d)})",
                    $"Sign({Expression("int", d)})",
                    $"Clamp({Expression("int", d)}, 0, 9)"
                ),
            32 => $"(int.TryParse({Expression("string", d)}, out var {x}) ? {x} : -1)",
            33 => $"int.Parse({Expression("string", d)})",
            34 => $"{Expression("int[]", d)}.Aggregate({Expression("int", d)}, ({x}a, {x}) => {x}a * 3 ^ {In("int")})",
            35 => $"{Expression("Func<int, int>", d)}({Expression("int", d)})",
            36 => $"(Halve({Expression("int", d)}, out var {x}) ? {x} : -{x})",
            37 => $"Largest({Expression("int", d)}, {Expression("int", d)}, {Expression("int", d)}).Twice()",
            38 => _isMember || _recursive.Length == 0
                ? $"({Expression("char", d)} - 'a')"
                : $"{_recursive}({_draw.Number(4)}, {Expression("int", d)})",
            _ => Mutation("int", d),
        };
    }

    /// <summary>An expression that changes a variable on its way.</summary>
    private string Mutation(string type, int d)
    {
        var own = _scope.Where(v => v.Type == type && v.IsMutable && (v.IsCapturable || _lambdas == 0)).ToArray();
        if (own.Length == 0)
        {
            return Literal(type);
        }

        var name = _draw.OneOf(own).Name;
        return _draw.Number(4) switch
        {
            0 => $"({name}++)",
            1 => $"(--{name})",
            2 => $"({name} += {Expression(type, d)})",
            _ => $"({name} = {Expression(type, d)})",
        };
    }

    private string Long(int d) =>
        _draw.Number(8) switch
        {
            < 3 => $"({Operand("long", d)} {_draw.OneOf("+", "-", "*", "&", "|", "^")} {Expression(_draw.OneOf("long", "int"), d)})",
            3 => $"({Expression("long", d)} {_draw.OneOf("/", "%")} {Operand("long", d)})",
            4 => $"({Operand("long", d)} {_draw.OneOf("<<", ">>", ">>>")} {Expression("int", d)})",
            5 => $"((long){Operand(_draw.OneOf("int", "decimal", "byte", "char"), d)})",
            6 => $"checked({Operand("long", d)} {_draw.OneOf("+", "*")} {Operand("long", d)})",
            _ => $"{Expression("int[]", d)}.Sum({Fresh("e")} => (long)e{_names - 1})",
        };

    private string Decimal(int d) =>
        _draw.Number(7) switch
        {
            < 3 => $"({Operand("decimal", d)} {_draw.OneOf("+", "-", "*")} {Expression(_draw.OneOf("decimal", "int"), d)})",
            3 => $"({Expression("decimal", d)} {_draw.OneOf("/", "%")} {Operand("decimal", d)})",
            4 => $"Math.Round({Expression("decimal", d)}, {_draw.Number(3)})",
            5 => $"((decimal){Operand(_draw.OneOf("int", "long"), d)})",
            _ => $"{Expression("int[]", d)}.Sum({Fresh("e")} => e{_names - 1} * 0.5m)",
        };

    private string Double(int d) =>
        _draw.Number(6) switch
        {
            < 3 => $"({Operand("double", d)} {_draw.OneOf("+", "-", "*", "/", "%")} {Expression(_draw.OneOf("double", "int", "long"), d)})",
            3 => $"Math.{_draw.OneOf("Floor", "Sqrt", "Abs", "Round")}({Expression("double", d)})",
            4 => $"((double){Operand(_draw.OneOf("int", "decimal"), d)})",
            _ => $"{Expression("int[]", d)}.DefaultIfEmpty().Average()",
        };

    private string Bool(int d)
    {
        var x = Fresh("b");
        return _draw.Number(16) switch
        {
            9 when _isMember => Literal("bool"),
            < 3 => Comparison(_draw.OneOf("int", "int", "long", "decimal", "double", "char", "byte"), d),
            3 => $"({Operand("bool", d)} {_draw.OneOf("&&", "||", "&", "|", "^", "==")} {Expression("bool", d)})",
            4 => $"(!{Operand("bool", d)})",
            5 => Equality(_draw.OneOf("string", "Color", "Pair", "(int, string)", "int?", "Access", "bool"), d),
            6 => $"({Expression("int?", d)} {_draw.OneOf("<", ">=", ">")} {Expression("int?", d)})",
            7 => $"({Expression("int", d)} is {_draw.OneOf("> 3 and < 40", "0 or 1 or 2", "not 5", "< 0")})",
            8 => $"({Expression("string", d)} is {_draw.OneOf("{ Length: > 2 }", "['a', ..]", "not \"a\"", "\"42\" or \"\"")})",
            9 => $"({Expression("Shape", d)} is {_draw.OneOf("Cube", "Square { Factor: > 1 }", "not Cube")})",
            10 => $"{Expression("int[]", d)}.{_draw.OneOf("Any", "All")}({x} => "
                + $"{Within(x, "int", () => Expression("bool", LambdaDepth(d)))})",
            11 => $"{Expression("string", d)}."
                + _draw.OneOf(
                    $"Contains({Expression("string", d)})",
                    "StartsWith(\"a\", StringComparison.Ordinal)",
                    $"EndsWith({Expression("char", d)})"
                ),
            12 => $"{Expression("List<int>", d)}."
                + _draw.OneOf(
                    $"Contains({Expression("int", d)})",
                    $"Remove({Expression("int", d)})",
                    $"SequenceEqual({Expression("int[]", d)})"
                ),
            13 => $"{Expression("Access", d)}.HasFlag({Expression("Access", d)})",
            14 => $"({Boxed(d)} is {_draw.OneOf("int", "string", "null", "Pair", "bool or char", "IComparable")})",
            _ => $"({Expression("int[]", d)} is "
                + $""
                + _draw.OneOf(
                    "[1, ..]",
                    "[_, > 3]",
                    "[..]",
                    "[.., < 10]",
                    $"[var {x}, ..] && {x} > 3",
                    "[0, .. { Length: 2 }]",
                    $"[_, .. var {x}] && {x}.Length > 0"
                )
                + $")",
        };
    }

    private string Boxed(int d) => $"((object?){Expression(_draw.OneOf(s_scalars), d)})";

    private string Comparison(string type, int d) =>
        $"({Expression(type, d)} {_draw.OneOf("<", "<=", ">", ">=", "==", "!=")} {Operand(type, d)})";

    private string Equality(string type, int d) =>
        _draw.Chance(70)
            ? $"({Expression(type, d)} {_draw.OneOf("==", "!=")} {Expression(type, d)})"
            : $"{Operand(type, d)}.Equals({Expression(type, d)})";

    private string String(int d)
    {
        var x = Fresh("t");
        var text =
            !_isMember && _draw.Chance(20)
                ? WiderString(d)
                : _draw.Number(22) switch
                {
                    18 when _isMember => Literal("string"),
                    < 3 => $"({Operand("string", d)} + "
                        + $"{Expression(_draw.OneOf("string", "int", "char", "decimal", "bool", "int?", "double", "Color"), d)})",
                    3 or 4 => $"$\"{{({Expression("int", d)})"
                        + _draw.OneOf("", ":D3", ":X2", ",5", ",-4:N1")
                        + $"}}-{{{Expression("string", d)}}}{{({Expression(_draw.OneOf(s_scalars), d)})}}\"",
                    5 => $"{Expression("string", d)}.Substring({_draw.Number(3)})",
                    6 => $"{Expression("string", d)}.Replace({_draw.OneOf("\"a\", \"bb\"", "'a', 'o'", "\"-\", null")})",
                    7 => $"{Expression("string", d)}."
                        + _draw.OneOf(
                            "ToUpperInvariant()",
                            "ToLower()",
                            "Trim()",
                            "TrimStart('a')",
                            "Shout()",
                            "PadLeft(6, '.')",
                            "PadRight(4)"
                        ),
                    8 => $"string.Join({_draw.OneOf("\",\"", "'-'", "\" \"")}, "
                        + $"{Expression(_draw.OneOf("string[]", "int[]", "List<int>", "List<string>"), d)})",
                    9 => $"new string({Expression("string", d)}.Reverse().ToArray())",
                    10 => $"{Expression("string", d)}{_draw.OneOf("[1..]", "[..^1]", "[^2..]")}",
                    11 => $"{Expression("string", d)}.Split({_draw.OneOf("','", "'a'", "\" \"")}){_draw.OneOf("[0]", ".Last()", "[^1]")}",
                    12 => $"string.Format(\"{{0:D2}}/{{1}}\", {Expression("int", d)}, "
                        + $"{Expression(_draw.OneOf("string", "char", "bool"), d)})",
                    13 => $"({Expression("Color", d)} switch {{ Color.Red => {Expression("string", d)}, "
                        + $"Color.Blue or Color.Black => \"dark\", _ => {Expression("string", d)} }})",
                    14 => $"{Expression(_draw.OneOf("Color", "Access"), d)}.ToString()",
                    15 => $"({Expression("Pair", d)}.{_draw.OneOf("B", "ToString()", "GetType().Name")})",
                    16 => $"({Boxed(d)} switch {{ int {x} when {x} > 3 => $\"int {{{x}}}\", string {{ Length: "
                        + $"< 3 }} {x}s => {x}s, bool or char => \"small\", null => \"null\", decimal and > 1 => \"big\", "
                        + $"_ => \"other\" }})",
                    17 => $"({Nullable("string", d)} ?? {Expression("string", d)})",
                    18 => $"{Expression("Shape", d)}.{_draw.OneOf("Name", "ToString()!", "GetType().Name")}",
                    19 => $"{Expression("(int, string)", d)}.{_draw.OneOf("Item2", "ToString()")}",
                    20 => $"new System.Text.StringBuilder({Expression("string", d)})"
                        + $".Append({Expression(_draw.OneOf("int", "char", "bool", "string"), d)})"
                        + $".Insert(0, {Expression("int", d)}).ToString()",
                    _ => $"string.Concat({Expression("string[]", d)})",
                };
        return $"""Cut({text} ?? "nil")""";
    }
}
