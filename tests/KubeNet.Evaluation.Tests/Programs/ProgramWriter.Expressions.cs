namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>Expressions of a wanted type.</summary>
internal sealed partial class ProgramWriter
{
    private string Expression(string type, int depth)
    {
        var known = _scope.Where(v => v.Type == type && (v.IsCapturable || _lambdas == 0)).ToArray();
        if (known.Length > 0 && _draw.Chance(depth <= 0 ? 75 : 25))
        {
            return _draw.OneOf(known).Name;
        }

        if (depth <= 0)
        {
            return Literal(type);
        }

        if (_draw.Chance(6))
        {
            return $"({Expression("bool", depth - 1)} ? {Expression(type, depth - 1)} : {Expression(type, depth - 1)})";
        }

        if (!_isMember && _draw.Chance(12) && _functions.Where(f => f.Type == type).ToArray() is { Length: > 0 } callable)
        {
            var function = _draw.OneOf(callable);
            return $"{function.Name}({string.Join(", ", function.Parameters.Select(p => Expression(p, depth - 2)))})";
        }

        if (_draw.Chance(4))
        {
            return _draw.Chance(50)
                ? $"Pick({Expression("bool", depth - 1)}, {Operand(type, depth - 1)}, {Operand(type, depth - 1)})"
                : $"new Box<{type}>({Expression(type, depth - 1)}).As(b => b).Item";
        }

        return Compound(type, depth - 1);
    }

    /// <summary>
    /// An operand that the compiler does not see as constant, so that nothing overflows or divides by zero at compile time.
    /// </summary>
    private string Operand(string type, int depth)
    {
        var text = Expression(type, depth);
        return $"Id<{type}>({text})";
    }

    private string Compound(string type, int d) =>
        type switch
        {
            "int" => Int(d),
            "long" => Long(d),
            "decimal" => Decimal(d),
            "double" => Double(d),
            "bool" => Bool(d),
            "string" => String(d),
            "char" => _draw.OneOf<Func<string>>(
                () => $"((char)({Operand("int", d)} % 20 + 97 & 127))",
                () => $"{Expression("string", d)}[{Expression("int", d)} & 3]",
                () => $"char.ToUpperInvariant({Expression("char", d)})",
                () => $"{Expression("string", d)}.LastOrDefault('q')"
            )(),
            "byte" => _draw.OneOf<Func<string>>(
                () => $"((byte){Operand("int", d)})",
                () => $"checked((byte)({Operand("int", d)} & 511))",
                () => $"((byte)({Operand("byte", d)} >> 1))"
            )(),
            "int?" => _draw.OneOf<Func<string>>(
                () => $"((int?){Operand("int", d)})",
                () => $"({Expression("int?", d)} {_draw.OneOf("+", "-", "*")} {Expression("int?", d)})",
                () => $"{Nullable("string", d)}?.Length",
                () => $"({Expression("bool", d)} ? {Expression("int", d)} : (int?)null)",
                () => $"{Expression("List<int>", d)}.Cast<int?>().FirstOrDefault({Fresh("y")} => y{_names - 1} > {Literal("int")})",
                () => $"(-{Operand("int?", d)})"
            )(),
            "Color" => _draw.OneOf<Func<string>>(
                () => $"((Color)({Operand("int", d)} & 7))",
                () => $"Enum.Parse<Color>({_draw.OneOf("\"Red\"", "\"Blue\"", "\"green\"")})",
                () => $"({Expression("Color", d)} + 1)"
            )(),
            "Access" => _draw.OneOf<Func<string>>(
                () => $"({Expression("Access", d)} {_draw.OneOf("|", "&", "^")} {Expression("Access", d)})",
                () => $"((Access)({Operand("int", d)} & 15))",
                () => $"(~{Expression("Access", d)} & Access.Both)"
            )(),
            "int[]" => Numbers(d) + ".ToArray()",
            "List<int>" => Numbers(d) + ".ToList()",
            "IEnumerable<int>" => $"((IEnumerable<int>){Numbers(d)})",
            "string[]" => _draw.OneOf<Func<string>>(
                () => Words(d) + ".ToArray()",
                () => $"{Expression("string", d)}.Split({_draw.OneOf("','", "' '", "\"a\"")})"
            )(),
            "List<string>" => Words(d) + ".ToList()",
            "Dictionary<string, int>" => Dictionary(d),
            "Pair" => _draw.OneOf<Func<string>>(
                () => $"new Pair({Expression("int", d)}, {Expression("string", d)})",
                () => $"new Pair(B: {Expression("string", d)}, A: {Expression("int", d)}) {{ C = {_draw.Number(9)} }}",
                () => $"({Expression("Pair", d)} with {{ A = {Expression("int", d)} }})",
                () => $"new Triple({Expression("int", d)}, {Expression("string", d)}, {Expression("bool", d)})"
            )(),
            "Point" => _draw.OneOf<Func<string>>(
                () => $"new Point({Expression("int", d)}, {Expression("int", d)})",
                () => $"({Expression("Point", d)} + {Expression("Point", d)})",
                () => $"((Point){Operand("int", d)})",
                () => $"new Point {{ X = {Expression("int", d)} }}"
            )(),
            "Shape" => _draw.OneOf<Func<string>>(
                () => $"new Square({Expression("int", d)})",
                () => $"new Cube({Expression("int", d)})",
                () => $"new Cube({Expression("string", d)})"
            )(),
            "(int, string)" => _draw.OneOf<Func<string>>(
                () => $"({Expression("int", d)}, {Expression("string", d)})",
                () => $"{Words(d)}.Select(({Fresh("w")}, {Fresh("i")}) => (i{_names - 1}, w{_names - 2})).LastOrDefault()"
            )(),
            "Func<int, int>" => Lambda(d),
            _ => Literal(type),
        };

    private string Dictionary(int d)
    {
        var w = Fresh("w");
        return $"{Expression("string[]", d)}.Distinct().ToDictionary({w} => {w}, {w} => {Within(w, "string", () => Expression("int", d))})";
    }

    private string Lambda(int d)
    {
        var name = Fresh("x");
        return $"((Func<int, int>)({name} => {Within(name, "int", () => Expression("int", d))}))";
    }

    /// <summary>Something inside a lambda over a parameter.</summary>
    private string Within(string name, string type, Func<string> write)
    {
        var text = "";
        _lambdas++;
        Scoped(() =>
        {
            _scope.Add(new(name, type, IsMutable: false));
            text = write();
        });
        _lambdas--;
        return text;
    }

    /// <summary>The compiler binds a lambda once an overload; lambdas in lambdas in lambdas take it seconds.</summary>
    private int LambdaDepth(int d) => Math.Min(d, _lambdas > 0 ? 0 : 2);

    private string Nullable(string type, int d) => $"({Expression("bool", d)} ? {Expression(type, d)} : null)";

    private string Numbers(int d)
    {
        var x = Fresh("x");
        string In(string type) => Within(x, "int", () => Expression(type, LambdaDepth(d)));
        return _draw.Number(14) switch
        {
            0 => $"{Expression("int[]", d)}.Where({x} => {In("bool")})",
            1 => $"{Expression("List<int>", d)}.Select({x} => {In("int")})",
            2 => $"{Expression("int[]", d)}.OrderBy({x} => {In(_draw.OneOf("int", "string", "bool"))}).ThenByDescending({x} => {x})",
            3 => $"Enumerable.Range({_draw.Number(9)}, {_draw.Number(5)}).Select({x} => {In("int")})",
            4 => $"{Expression("List<int>", d)}.Skip({_draw.Number(3)}).Take({_draw.Number(4)})",
            5 => $"{Expression("int[]", d)}.GroupBy({x} => {In("int")} & 3).Select({x}g => {x}g.Key * 10 + {x}g.Count())",
            6 => $"(from {x} in {Expression("int[]", d)} where {In("bool")} let {x}y = {In("int")} orderby {x}y descending, "
                + $"{x} select {x}y - {x})",
            7 => $"{Expression("int[]", d)}.Zip({Expression("List<int>", d)}, ({x}, {x}b) => {x} - {x}b)",
            8 => $"{Expression("int[]", d)}.Concat({Expression("int[]", d)}).Distinct().Reverse()",
            9 => $"{Expression("int[]", d)}[{_draw.OneOf("1..", "..^1", "1..^1", "^2..")}]",
            10 => $"Id<int[]>([{Expression("int", d)}, .. {Expression("int[]", d)}.Take(5), {Expression("int", d)}])",
            11 => $"new[] {{ {Expression("int", d)}, {Expression("int", d)} }}.SelectMany({x} => new int[] {{ {x}, {In("int")} }})",
            12 => $"Map({Expression("int[]", d)}, {Lambda(d)})",
            _ => $"new List<int> {{ {Expression("int", d)}, {Expression("int", d)} }}",
        };
    }

    private string Words(int d)
    {
        var x = Fresh("w");
        string In(string type, string of = "string") => Within(x, of, () => Expression(type, LambdaDepth(d)));
        return _draw.Number(7) switch
        {
            0 => $"{Expression("string[]", d)}.Where({x} => {In("bool")})",
            1 => $"{Expression("List<string>", d)}.Select({x} => Cut({In("string")}))",
            2 => $"{Expression("string[]", d)}.OrderBy({x} => {In(_draw.OneOf("int", "string"))})",
            3 => $"{Expression("int[]", d)}.Select({x} => {In("string", "int")})",
            4 => $"{Expression("Dictionary<string, int>", d)}.OrderBy({x} => {x}.Value).ThenBy({x} => {x}.Key).Select({x} => {x}.Key + "
                + $"{x}.Value)",
            5 => $"{Expression("string[]", d)}.GroupBy({x} => {In("int")}).Select({x}g => {x}g.Key + \":\" + string.Join(\"|\", {x}g))",
            _ => $"new[] {{ {Expression("string", d)}, {Expression("string", d)} }}.Concat({Expression("List<string>", d)})",
        };
    }

    private string Literal(string type) =>
        type switch
        {
            "int" => _draw.Chance(8) ? _draw.OneOf("int.MaxValue", "int.MinValue", "(-1)") : $"{_draw.Number(60)}",
            "long" => _draw.Chance(10) ? "long.MaxValue" : $"{_draw.Number(100000)}L",
            "decimal" => _draw.OneOf("0m", "1.50m", "-2.25m", "100m", "0.001m", $"{_draw.Number(1000)}.{_draw.Number(9)}m"),
            "double" => _draw.OneOf("0.0", "1.5", "-2.25", "1e10", "0.1", "100.0", "3.0"),
            "bool" => _draw.OneOf("true", "false"),
            "string" => _draw.OneOf(
                "\"\"",
                "\"a\"",
                "\"Zebra\"",
                "\"apple,pear\"",
                "\"x y  z\"",
                "\"42\"",
                "\"-7\"",
                "\"é\\\"q\"",
                "\"true\"",
                "\"web-01\""
            ),
            "char" => _draw.OneOf("'a'", "'Z'", "'0'", "' '", "','"),
            "byte" => $"((byte){_draw.Number(256)})",
            "int?" => _draw.Chance(30) ? "((int?)null)" : $"((int?){_draw.Number(20)})",
            "Color" => "Color." + _draw.OneOf("Red", "Green", "Blue", "Black"),
            "Access" => "Access." + _draw.OneOf("None", "Read", "Write", "Both", "Own"),
            "int[]" => $"new int[] {{ {string.Join(", ", Enumerable.Range(0, _draw.Number(4)).Select(_ => Literal("int")))} }}",
            "List<int>" => $"new List<int> {{ {string.Join(", ", Enumerable.Range(0, _draw.Number(4)).Select(_ => Literal("int")))} }}",
            "IEnumerable<int>" => Literal("int[]"),
            "string[]" => $"new string[] {{ {string.Join(", ", Enumerable.Range(0, _draw.Number(4)).Select(_ => Literal("string")))} }}",
            "List<string>" =>
                $"new List<string> {{ {string.Join(", ", Enumerable.Range(0, _draw.Number(4)).Select(_ => Literal("string")))} }}",
            "Dictionary<string, int>" =>
                $"new Dictionary<string, int> {{ [\"b\"] = {Literal("int")}, [\"a\"] = {Literal("int")}, [{Literal("string")}] = 1 }}",
            "Pair" => $"new Pair({Literal("int")}, {Literal("string")})",
            "Point" => $"new Point({Literal("int")}, {Literal("int")})",
            "Shape" => $"new {_draw.OneOf("Square", "Cube")}({_draw.Number(9)})",
            "(int, string)" => $"({Literal("int")}, {Literal("string")})",
            "Func<int, int>" => "((Func<int, int>)Extensions.Twice)",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };

    /// <summary>The text of a value, in one of the ways that people write.</summary>
    private string Shown(string value, string type) =>
        type switch
        {
            "string" => $"{_draw.OneOf("", "\"\" + ")}Cut({value})",
            "int[]" or "List<int>" or "string[]" or "List<string>" or "IEnumerable<int>" => _draw.OneOf(
                $"""string.Join(",", {value})""",
                $"{value} is var s{++_names} ? s{_names}.Count() + \":\" + string.Join(' ', "
                    + $"s{_names}.Select(e{_names} => $\"{{e{_names},3}}\")) : \"\""
            ),
            "Dictionary<string, int>" =>
                $"string.Join(\";\", {value}.Select({Fresh("e")} => $\"{{e{_names - 1}.Key}}={{e{_names - 1}.Value}}\"))",
            "Shape" => $"{value} is var s{++_names} ? s{_names}.Name + s{_names}[2] + s{_names} + "
                + $"((IScaled)s{_names}).Scaled(3).ToString(System.Globalization.CultureInfo.InvariantCulture) : \"\"",
            "int" or "long" => _draw.OneOf(
                $"{value}.ToString()",
                $"$\"{{{value}:D4}}\"",
                $"$\"{{{value}:X}}\"",
                $"$\"{{{value},8}}|\"",
                $"$\"{{{value}:N0}}\"",
                $"$\"{{{value},-8:0}}|\""
            ),
            "decimal" or "double" => _draw.OneOf(
                $"{value}.ToString()",
                $"$\"{{{value}:F2}}\"",
                $"$\"{{{value}:0.##}}\"",
                $"$\"{{{value}:N1}}\""
            ),
            "Color" or "Access" => _draw.OneOf($"{value}.ToString()", $"$\"{{{value}:D}}\"", $"""("" + {value})"""),
            _ => _draw.OneOf(
                $"{value}.ToString()!",
                $"$\"{{{value}}}\"",
                $"""("" + {value})""",
                $"string.Format(\"{{0}}-{{0,5}}\", {value})"
            ),
        };
}
