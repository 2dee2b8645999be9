namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>Statements.</summary>
internal sealed partial class ProgramWriter
{
    private static string[] Variables =>
        [
            .. s_scalars,
            "int[]",
            "List<int>",
            "List<string>",
            "Dictionary<string, int>",
            "Pair",
            "Point",
            "Shape",
            "(int, string)",
            "Func<int, int>",
            "IEnumerable<int>",
        ];

    private void Declare(string type)
    {
        var value = Expression(type, 2);
        var name = Fresh("v");
        Line($"{type} {name} = {value};");
        _scope.Add(new(name, type, IsMutable: true));
    }

    private void Body(int depth, bool isFunction, bool isLoop = false)
    {
        Open();
        Scoped(() =>
        {
            for (var i = _draw.Between(1, 3); i > 0; i--)
            {
                Statement(depth - 1, isFunction);
            }

            if (isLoop && _draw.Chance(20))
            {
                Line($"if ({Expression("bool", 1)}) {_draw.OneOf("break", "continue")};");
            }
        });
        Close();
    }

    private Variable? Mutable(string type) =>
        _scope.Where(v => v.Type == type && v.IsMutable && (v.IsCapturable || _lambdas == 0)).ToArray() is { Length: > 0 } all
            ? _draw.OneOf(all)
            : null;

    private void Log()
    {
        var type = _draw.OneOf(Variables.Where(t => t != "Func<int, int>").ToArray());
        Line(
            $"Log(\"{Fresh("at")}\", "
                + $"{Shown(type is "string" or "Shape" ? Expression(type, 2) : $"Id<{type}>({Expression(type, 2)})", type)});"
        );
    }

    private void Assign()
    {
        var type = _draw.OneOf(Variables.Where(t => t != "IEnumerable<int>" && t != "Func<int, int>").ToArray());
        if (Mutable(type) is not { } variable)
        {
            Declare(type);
            return;
        }

        var name = variable.Name;
        var e = Fresh("e");
        Line(
            type switch
            {
                "int" => $"{name} {_draw.OneOf("=", "+=", "-=", "*=", "^=", "<<=", ">>=", "|=")} {Expression("int", 3)};",
                "long" => $"{name} {_draw.OneOf("=", "+=", "-=", "&=")} {Expression(_draw.OneOf("int", "long"), 2)};",
                "decimal" => $"{name} {_draw.OneOf("=", "+=", "-=")} {Expression("decimal", 2)};",
                "double" => $"{name} {_draw.OneOf("=", "+=", "/=")} {Expression("double", 2)};",
                "bool" => $"{name} {_draw.OneOf("=", "&=", "|=", "^=")} {Expression("bool", 3)};",
                "string" => _draw.Chance(30)
                    ? $"{name} = Cut({name} + {Expression("string", 2)});"
                    : $"{name} = {Expression("string", 3)};",
                "byte" => _draw.OneOf($"{name}++;", $"{name} += {Expression("byte", 1)};", $"{name} <<= 1;"),
                "char" => _draw.OneOf($"{name} = {Expression("char", 1)};", $"if ({name} < 'z') {name}++;"),
                "int?" => _draw.OneOf(
                    $"{name} ??= {Expression("int", 2)};",
                    $"{name} = {Expression("int?", 2)};",
                    $"{name}++;",
                    $"{name} += {Expression("int?", 1)};"
                ),
                "int[]" => _draw.OneOf(
                    $"if ({name}.Length > 0) {name}[{Expression("int", 1)} & 0] {_draw.OneOf("=", "+=", "^=")} {Expression("int", 2)};",
                    $"Array.Sort({name});",
                    $"{name}[^1]++;",
                    $"{name} = {Expression("int[]", 2)};"
                ),
                "List<int>" => _draw.OneOf(
                    $"if ({name}.Count < 12) {name}.Add({Expression("int", 2)});",
                    $"{name}.Insert(0, {Expression("int", 2)});",
                    $"{name}.RemoveAll({e} => {Within(e, "int", () => Expression("bool", 1))});",
                    $"{name}.Sort();",
                    $"{name}[{Expression("int", 1)} & 1] += 2;",
                    $"{name}.Reverse();"
                ),
                "List<string>" => _draw.OneOf(
                    $"if ({name}.Count < 12) {name}.Add({Expression("string", 2)});",
                    $"{name}.Remove({Expression("string", 1)});",
                    $"{name}.Sort(string.CompareOrdinal);"
                ),
                "Dictionary<string, int>" => _draw.OneOf(
                    $"{name}[{Expression("string", 2)}] = {Expression("int", 2)};",
                    $"{name}.Remove({Expression("string", 1)});",
                    $"{name}[\"a\"] += {Expression("int", 1)};",
                    $"{name}.TryAdd({Expression("string", 1)}, {Expression("int", 1)});",
                    $"""{name}.Add("b", 1);"""
                ),
                "Point" => _draw.OneOf(
                    $"{name}.X {_draw.OneOf("=", "+=")} {Expression("int", 2)};",
                    $"{name}.Y--;",
                    $"{name}.Move({Expression("int", 2)});",
                    $"{name} = {Expression("Point", 2)};",
                    $"{name} += {Expression("Point", 1)};"
                ),
                "(int, string)" => _draw.OneOf($"{name}.Item1 += {Expression("int", 1)};", $"{name} = {Expression(type, 2)};"),
                _ => $"{name} = {Expression(type, 3)};",
            }
        );
    }

    private void Statement(int depth, bool isFunction = false)
    {
        if (HasAspect && _lambdas == 0 && _draw.Chance(25))
        {
            _draw.OneOf(_aspects).Statement();
            return;
        }

        if (!_isMember && _lambdas == 0 && _draw.Chance(10))
        {
            WiderStatement();
            return;
        }

        if (depth <= 0)
        {
            if (_draw.Chance(35))
            {
                Assign();
            }
            else
            {
                Log();
            }

            return;
        }

        switch (_draw.Number(24))
        {
            case 0 or 1:
                Declare(_draw.OneOf(Variables));
                break;
            case 2 or 3 or 4 or 5:
                Assign();
                break;
            case 6 or 7:
                Log();
                break;
            case 8:
                Line($"if ({Expression("bool", 3)})");
                Body(depth, isFunction);
                Line("else");
                Body(depth, isFunction);
                break;
            case 9:
                For(depth, isFunction);
                break;
            case 10 or 11:
                ForEach(depth, isFunction);
                break;
            case 12:
                var fuel = Fresh("fuel");
                Line($"var {fuel} = {_draw.Between(1, 5)};");
                Line($"while ({fuel}-- > 0 && {Expression("bool", 2)})");
                Body(depth, isFunction, isLoop: true);
                break;
            case 13:
                var left = Fresh("left");
                Line($"var {left} = {_draw.Between(1, 4)};");
                Line("do");
                Body(depth, isFunction, isLoop: true);
                Line($"while (--{left} > 0 && {Expression("bool", 2)});");
                break;
            case 14:
                Switch(depth, isFunction);
                break;
            case 15 or 16:
                Try(depth, isFunction);
                break;
            case 17:
                Local(depth);
                break;
            case 18:
                Scoped(() =>
                {
                    Line($"using (var {Fresh("res")} = new Res(_log, \"{Fresh("r")}\"))");
                    Body(depth, isFunction);
                });
                break;
            case 19 when Mutable("int") is { } a && Mutable("int") is { } b && a != b:
                Line(
                    _draw.OneOf(
                        $"Swap(ref {a.Name}, ref {b.Name});",
                        $"({a.Name}, {b.Name}) = ({b.Name}, {Expression("int", 2)});",
                        $"(_, {a.Name}) = (0, {Expression("int", 1)});"
                    )
                );
                break;
            case 20:
                var (one, two) = (Fresh("d"), Fresh("d"));
                Line($"var ({one}, {two}) = {Expression(_draw.OneOf("(int, string)", "Pair"), 2)};");
                _scope.Add(new(one, "int", IsMutable: true));
                _scope.Add(new(two, "string", IsMutable: true));
                break;
            case 21 when Mutable("int[]") is { } array:
                var slot = Fresh("slot");
                Open();
                Line($"if ({array.Name}.Length > 0)");
                Open();
                Line($"ref var {slot} = ref {array.Name}[0];");
                Scoped(() =>
                {
                    _scope.Add(new(slot, "int", IsMutable: true, IsCapturable: false));
                    Line($"{slot} += {Expression("int", 2)};");
                });
                Close();
                Close();
                break;
            case 22:
                Closures();
                break;
            default:
                Declare(_draw.OneOf(s_scalars));
                break;
        }
    }

    private void For(int depth, bool isFunction)
    {
        var i = Fresh("i");
        Line(
            _draw.OneOf(
                $"for (var {i} = 0; {i} < {_draw.Between(1, 4)}; {i}++)",
                $"for (int {i} = {_draw.Between(2, 6)}, {Fresh("j")} = 0; {i} > 0; {i} -= 2)"
            )
        );
        Scoped(() =>
        {
            _scope.Add(new(i, "int", IsMutable: false));
            Body(depth, isFunction, isLoop: true);
        });
    }

    private void ForEach(int depth, bool isFunction) =>
        Scoped(() =>
        {
            var e = Fresh("e");
            switch (_draw.Number(4))
            {
                case 0:
                    Line(
                        $"foreach (var {e} in "
                            + $"{Expression(_draw.OneOf("List<int>", "int[]", "IEnumerable<int>"), 2)}{_draw.OneOf("", ".Take(5)")})"
                    );
                    _scope.Add(new(e, "int", IsMutable: false));
                    break;
                case 1:
                    Line($"foreach (var {e} in {Expression(_draw.OneOf("List<string>", "string[]"), 2)})");
                    _scope.Add(new(e, "string", IsMutable: false));
                    break;
                case 2:
                    Line($"foreach (var ({e}, {e}v) in {Expression("Dictionary<string, int>", 2)})");
                    _scope.Add(new(e, "string", IsMutable: false));
                    _scope.Add(new(e + "v", "int", IsMutable: false));
                    break;
                default:
                    Line($"foreach (var {e} in {Expression("string", 2)})");
                    _scope.Add(new(e, "char", IsMutable: false));
                    break;
            }

            Body(depth, isFunction, isLoop: true);
        });

    private void Switch(int depth, bool isFunction)
    {
        var x = Fresh("c");
        Line($"switch ({Operand("int", 2)})");
        Open();
        foreach (
            var label in new[]
            {
                $"case {_draw.Between(0, 3)}:",
                $"case > 5 and < {_draw.Between(9, 40)}:",
                "case -1 or 4:",
                $"case var {x} when {Within(x, "int", () => Operand("bool", 1))}:",
                "default:",
            }
        )
        {
            if (_draw.Chance(70) || label == "default:")
            {
                Line(label);
                Body(depth, isFunction);
                Line("break;");
            }
        }

        Close();
    }

    private void Try(int depth, bool isFunction)
    {
        var e = Fresh("e");
        Line("try");
        Open();
        Scoped(() =>
        {
            Statement(depth - 1, isFunction);
            if (_draw.Chance(40))
            {
                Line(
                    $"if ({Expression("bool", 2)}) throw new "
                        + $"{_draw.OneOf("InvalidOperationException", "Wrong", "Wrong", "FormatException")}({Expression("string", 1)});"
                );
            }

            Statement(depth - 1, isFunction);
        });
        Close();
        if (_draw.Chance(40))
        {
            Line(
                $"catch ({_draw.OneOf("InvalidOperationException", "Wrong", "ArithmeticException", "DivideByZeroException")} {e}) when "
                    + $"({Expression("bool", 1)} | (Exception){e} is Wrong {{ Message.Length: > 1 }})"
            );
            Body(depth, isFunction);
        }

        Line(
            $"catch (Exception {e}) {{ Log(\"{Fresh("caught")}\", "
                + $"{e}.GetType().Name{_draw.OneOf("", $" + ({e} is Wrong ? {e}.Message : \"\")")}); }}"
        );
        if (_draw.Chance(40))
        {
            Line("finally");
            Body(depth, isFunction);
        }
    }

    private void Local(int depth)
    {
        var (name, parameter, extra) = (Fresh("Local"), Fresh("p"), Fresh("p"));
        Line($"""int {name}(int {parameter}, string {extra} = "none")""");
        Open();
        var count = _functions.Count;
        Scoped(() =>
        {
            _lambdas++;
            _scope.Add(new(parameter, "int", IsMutable: true));
            _scope.Add(new(extra, "string", IsMutable: true));
            Statement(Math.Min(depth - 1, 1), isFunction: true);
            Line($"return {Expression("int", 2)};");
            _lambdas--;
        });
        _functions.RemoveRange(count, _functions.Count - count);
        Close();
        Line(
            $"Log(\"{name}\", ({name}({Expression("int", 1)}) + {name}({Expression("int", 1)}, {extra}: "
                + $"{Expression("string", 1)})).ToString());"
        );
    }

    /// <summary>Lambdas that capture a loop's variable and one outside of it, called afterwards.</summary>
    private void Closures()
    {
        var (actions, total, i) = (Fresh("actions"), Fresh("total"), Fresh("i"));
        Line($"var {actions} = new List<Func<int>>();");
        Line($"var {total} = {Expression("int", 1)};");
        _scope.Add(new(total, "int", IsMutable: true));
        Line(
            $"{_draw.OneOf($"for (var {i} = 0; {i} < 3; {i}++)", $"foreach (var {i} in {Expression("int[]", 1)}.Take(3))")} {{ var "
                + $"{i}own = {i} * 2; {actions}.Add(() => {{ {i}own++; {total} += {i} + {i}own; "
                + $"return {Within(i, "int", () => Expression("int", 2))}; }}); }}"
        );
        Line($"""Log("{actions}", string.Join(",", {actions}.Concat({actions}).Select({i}a => {i}a())) + {total});""");
    }
}
