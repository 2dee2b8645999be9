namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// Operands with side effects, nested in each other: which are evaluated, in which order, and what has happened when one of them throws
/// or is null. Reading, writing and calling tell themselves too.
/// </summary>
internal sealed partial class ProgramWriter
{
    /// <summary>The locals of the statement that is written: a cell, an array, a tuple, a struct, numbers.</summary>
    private string _local = "";

    private Aspect Effects =>
        new(
            EffectTypes,
            static () => { },
            () => Throwing(EffectBody),
            d =>
                _local.Length > 0
                    ? EffectInt(Math.Min(d, 1))
                    : $"new Cell(\"x\") {{ P = {Expression("int", d)} }}.M({Expression("int", d)})"
        );

    private void EffectTypes()
    {
        Line(
            """public struct Slot { public int X; public int Y { get; set; } public int Sum => Told.Of("sum", X + Y * 2); public int """
                + "Add(int n) { X += n; return X; } }"
        );
        Line(
            """public sealed record Rec3(int A, int B) { private readonly int _c = Told.Of("c0", 1); public int C { get => _c; init { """
                + """Told.Of("init" + value, 0); _c = value; } } }"""
        );
        Line("public class Cell(string name)");
        Open();
        Line("private int _p; private int _i; private Cell? _self; private int _r;");
        Line("public int F; public Slot S; public (int A, int B) T; public int[] Array = new int[3]; public List<int> L = [1, 2];");
        Line("""public int P { get => Told.Of(name + ".P", _p); set { Told.Of(name + ".P=" + value, 0); _p = value; } }""");
        Line(
            """public int this[int i] { get => Told.Of(name + "[" + i, _i + i); set { Told.Of(name + "[=" + i + value, 0); _i = """
                + "value; } }"
        );
        Line(
            """public int? Q { get => Told.Of(name + ".Q", F % 2 == 0 ? (int?)null : F); set { Told.Of(name + ".Q=" + value, 0); F """
                + "= value ?? -1; } }"
        );
        Line("""public Cell Self => Told.Of(name + ".Self", _self ??= new Cell(name + "s"));""");
        Line("""public Cell? Nothing => Told.Of<Cell?>(name + ".Nothing", null);""");
        Line("""public ref int R { get { Told.Of(name + ".R", 0); return ref _r; } }""");
        Line("""public int M(int a, int b = 2) { Told.Of(name + ".M", 0); F ^= a; return a - b; }""");
        Line("""public virtual int Group(int a) => Told.Of(name + ".G", a + F);""");
        Line(
            """public event Func<int, int> E { add { Told.Of(name + ".add", 0); F = value(1); } remove => Told.Of(name + ".remove", """
                + "0); }"
        );
        Line("""public void Deconstruct(out int a, out int b) { Told.Of(name + ".D", 0); a = _p; b = _i; }""");
        Line("""public static Cell operator +(Cell a, Cell b) => Told.Of("+", new Cell("t") { F = a.F - b.F });""");
        Line("""public static Cell operator ++(Cell a) => Told.Of("++", new Cell("u") { F = a.F + 1 });""");
        Line("""public static implicit operator Cell(int n) => Told.Of("conv", new Cell("n") { F = n });""");
        Line("""public static explicit operator int(Cell c) => Told.Of("int", c.F);""");
        Line("""public static bool operator true(Cell c) => Told.Of("true", c.F > 0);""");
        Line("""public static bool operator false(Cell c) => Told.Of("false", c.F <= 0);""");
        Line("""public static Cell operator &(Cell a, Cell b) => Told.Of("&", b);""");
        Line("""public override string ToString() => Told.Of(name + ".T", name + F);""");
        Close();
        Line(
            """public sealed class Shut(string name) : IDisposable { public int N => Told.Of(name + ".N", 3); public void Dispose() """
                + """=> Told.Of(name + ".dispose", 0); }"""
        );
        Line(
            """public static class Made { public static IEnumerable<int> Items(int a, int b) { Told.Of("start", 0); try { yield """
                + """return Told.Of("one", a); yield return b; } finally { Told.Of("end", 0); } } public static int Ref(ref int a, int """
                + """b) { a += b; return Told.Of("ref", a); } public static int Many(int a, params int[] more) => Told.Of("many", a + """
                + "more.Length); }"
        );
    }

    private void EffectBody()
    {
        var outer = _local;
        var n = _local = Fresh("q");
        Line(
            $"""var {n}c = new Cell("c"); int[] {n}a = [1, 2, 3]; var {n}t = (A: 1, B: 2); Slot {n}s = default; int? {n}n = """
                + $"{_draw.OneOf("null", "4")}; var {n}i = 1;"
        );
        for (var i = _draw.Between(1, 3); i > 0; i--)
        {
            EffectStatement(2);
        }

        Line($"Told.Of($\"{{{n}c.F}},{{{n}c.T}},{{{n}c.S.X}},{{string.Join('/', {n}a)}},{{{n}t}},{{{n}s.X}},{{{n}n}},{{{n}i}}\", 0);");
        _local = outer;
    }

    private string Operand2(string type, string value) => $"Told.Of<{type}>(\"{Fresh("o")}\", {value})";

    private string EffectArray(int d) =>
        _draw.Number(5) switch
        {
            0 => Operand2("int[]", $"{_local}a"),
            1 => $"{EffectCell(d - 1)}.Array",
            2 => $"new[] {{ {EffectInt(d - 1)}, {EffectInt(d - 1)}, 3 }}",
            _ => $"{_local}a",
        };

    private string EffectCell(int d) =>
        _draw.Number(d <= 0 ? 3 : 8) switch
        {
            0 => Operand2("Cell", $"{_local}c"),
            1 or 2 => $"{_local}c",
            3 => $"{EffectCell(d - 1)}.Self",
            4 => $"({EffectCell(d - 1)} + {EffectCell(d - 1)})",
            5 => $"new Cell(\"d\") {{ P = {EffectInt(d - 1)}, S = {{ X = {EffectInt(d - 1)}, Y = 2 }}, [{EffectInt(d - 1)}] = "
                + $"{EffectInt(d - 1)}, L = {{ {EffectInt(d - 1)} }} }}",
            6 => $"({EffectBool(d - 1)} ? {EffectCell(d - 1)} : {EffectCell(d - 1)})",
            _ => $"((Cell){EffectInt(d - 1)})",
        };

    private string EffectCellOrNull(int d) =>
        _draw.Chance(40) ? Operand2("Cell?", "null")
        : _draw.Chance(30) ? $"({EffectCell(d)}).Nothing"
        : Operand2("Cell?", $"{EffectCell(d)}");

    private string EffectBool(int d) => EffectBool(d, Fresh("w"));

    private string EffectBool(int d, string w) =>
        _draw.Number(d <= 0 ? 1 : 9) switch
        {
            0 => Operand2("bool", _draw.OneOf("true", "false")),
            1 => $"({EffectInt(d - 1)} {_draw.OneOf(">", "==", "<=")} {EffectInt(d - 1)})",
            2 => $"({EffectBool(d - 1)} {_draw.OneOf("&&", "||", "&", "|", "^")} {EffectBool(d - 1)})",
            3 => $"(({EffectInt(d - 1)}, {EffectInt(d - 1)}) {_draw.OneOf("==", "!=")} ({EffectInt(d - 1)}, {EffectInt(d - 1)}))",
            4 => $"(({EffectCell(d - 1)}) is {{ P: > 0, Self: {{ F: 0 }} {w} }} && {w}.M(1) < 3)",
            5 => $"({EffectCell(d - 1)} && {EffectCell(d - 1)} ? true : false)",
            6 => $"({EffectNullable(d - 1)} {_draw.OneOf("is null", "is > 1", "> 2", "== 4")})",
            7 => $"(({EffectCell(d - 1)}) is ({_draw.OneOf("0", "> 1", "var _")}, {_draw.OneOf("1", "< 5")}))",
            _ => $"!{EffectBool(d - 1)}",
        };

    private string EffectNullable(int d) =>
        _draw.Number(d <= 0 ? 2 : 6) switch
        {
            0 => Operand2("int?", _draw.OneOf("null", "3")),
            1 => $"{_local}n",
            2 => $"({EffectCellOrNull(d - 1)})?"
                + _draw.OneOf(
                    ".P",
                    $"[{EffectInt(d - 1)}]",
                    $".M({EffectInt(d - 1)}, {EffectInt(d - 1)})",
                    ".Self.P",
                    $".Self?[{EffectInt(d - 1)}]",
                    ".Q"
                ),
            3 => $"({EffectCell(d - 1)}).Q",
            4 => $"({EffectNullable(d - 1)} {_draw.OneOf("+", "*")} {EffectNullable(d - 1)})",
            _ => $"(int?){EffectInt(d - 1)}",
        };

    /// <summary>Somewhere to store a number.</summary>
    private string EffectPlace(int d) =>
        _draw.Number(12) switch
        {
            0 or 1 => $"({EffectCell(d)}).P",
            2 => $"({EffectCell(d)})[{EffectInt(d - 1)}]",
            3 => $"({EffectCell(d)}).F",
            4 or 5 => $"{EffectArray(d)}[{EffectInt(d - 1)} & 3]",
            6 => $"({EffectCell(d)}).S.X",
            7 => $"({EffectCell(d)}).R",
            8 => $"({EffectCell(d)}).T.B",
            9 => $"({EffectCell(d)}).L[{EffectInt(d - 1)} & 1]",
            10 => $"{_local}t.{_draw.OneOf("A", "B")}",
            _ => $"{_local}{_draw.OneOf("i", "s.X", "s.Y")}",
        };

    private string EffectInt(int d)
    {
        if (d <= 0)
        {
            return _draw.Chance(15) ? $"{_local}i" : Operand2("int", _draw.Chance(20) ? Expression("int", 0) : $"{_draw.Number(6)}");
        }

        string I() => EffectInt(d - 1);
        var w = Fresh("w");
        return _draw.Number(27) switch
        {
            0 => $"({I()} {_draw.OneOf("+", "-", "*", "&")} {I()})",
            1 => $"({I()} {_draw.OneOf("/", "%")} ({I()} & 3))",
            2 or 3 => EffectPlace(d - 1),
            4 or 5 => $"({EffectPlace(d - 1)} {_draw.OneOf("=", "+=", "-=", "^=")} {I()})",
            6 => _draw.Chance(50) ? $"({EffectPlace(d - 1)}){_draw.OneOf("++", "--")}" : $"({_draw.OneOf("++", "--")}{EffectPlace(d - 1)})",
            7 or 8 =>
                $"({EffectCell(d - 1)}).M({_draw.OneOf($"{I()}, {I()}", $"b: {I()}, a: {I()}", I(), $"{_local}i++, {_local}i += {I()}")})",
            9 => $"({EffectBool(d - 1)} ? {I()} : {I()})",
            10 => $"({EffectNullable(d - 1)} ?? {I()})",
            11 => $"({_local}n ??= {I()})",
            12 => $"new[] {{ {I()}, {I()} }}[{I()} & 1]",
            13 => $"Id<List<int>>([{I()}, .. {EffectArray(d - 1)}, {I()}])[{I()} & 3]",
            14 => $"({I()} switch {{ > 3 => {I()}, 0 or 1 => {I()}, var {w} when {EffectBool(d - 1)} => {w}, _ => {I()} }})",
            15 => $"$\"{{{I()}}}{{{EffectCell(d - 1)}}}{{{I()},3}}\".Length",
            16 => $"new Slot {{ X = {I()}, Y = {I()} }}.Sum",
            17 => $"(new Rec3({I()}, {I()}) {{ C = {I()} }} with {{ B = {I()}, C = {I()} }}).{_draw.OneOf("A", "B", "C")}",
            18 => $"checked({I()} + {I()})",
            19 => $"((Func<int, int>)({EffectCell(d - 1)}).Group)({I()})",
            20 => $"((int)({EffectCell(d - 1)}))",
            21 => $"""({EffectNullable(d - 1)} ?? throw new Wrong("none"))""",
            22 => $"(Id<object>({I()}) is int and > 1 and var {w} ? {w} : {I()})",
            23 => $"Made.Ref(ref "
                + $"{_draw.OneOf($"{EffectArray(d - 1)}[{I()} & 3]", $"({EffectCell(d - 1)}).F", $"({EffectCell(d - 1)}).R",
                    $"{_local}i")}, {I()})",
            24 => $"Made.Many({I()}, {I()}, {I()})",
            25 => $"(({I()}, {I()}) is (> 1, var {w}) ? {w} : {I()})",
            _ => $"{_local}s.Add({_local}s.Add({I()}))",
        };
    }

    private void EffectStatement(int d)
    {
        var n = Fresh("x");
        switch (_draw.Number(20))
        {
            case < 4:
                Line($"{EffectPlace(d)} {_draw.OneOf("=", "+=", "*=", "=")} {EffectInt(d)};");
                break;
            case 4 or 5:
                Line($"""Told.Of("=" + ({EffectInt(d)}), 0);""");
                break;
            case 6:
                Line(
                    $"({EffectPlace(d - 1)}, {EffectPlace(d - 1)}, {_local}i) = ({EffectInt(d - 1)}, {EffectInt(d - 1)}, "
                        + $"{EffectInt(d - 1)});"
                );
                break;
            case 7:
                Line(
                    $"({EffectPlace(d - 1)}, {EffectPlace(d - 1)}) = "
                        + $"{_draw.OneOf(EffectCell(d - 1), $"{_local}t", $"({EffectCell(d - 1)}).T")};"
                );
                break;
            case 8:
                Line($"({_local}i, ({EffectPlace(d - 1)}, _)) = ({EffectInt(d - 1)}, ({EffectInt(d - 1)}, {EffectInt(d - 1)}));");
                break;
            case 9:
                Line($"foreach (var {n} in {_draw.OneOf($"Made.Items({EffectInt(d - 1)}, {EffectInt(d - 1)})", EffectArray(d))})");
                Open();
                EffectStatement(d - 1);
                Line($"if ({EffectBool(d - 1)}) {_draw.OneOf("break", "continue", $"throw new Wrong(\"{n}\")")};");
                Close();
                break;
            case 10:
                Line($"using (var {n} = new Shut(\"{n}\")) {{ {_local}i += {n}.N; {EffectPlace(1)} = {EffectInt(d - 1)}; }}");
                break;
            case 11:
                Line("try");
                Open();
                EffectStatement(d - 1);
                Close();
                if (_draw.Chance(60))
                {
                    Line(
                        $"catch (Exception {n}) when ({EffectBool(1)}) {{ Told.Of({n}.GetType().Name, 0); "
                            + $"{_draw.OneOf("", "throw;", $"{_local}c.P = 8;")} }}"
                    );
                    Line(_draw.OneOf("", """finally { Told.Of("finally", 0); }"""));
                }
                else
                {
                    Line($"finally {{ {EffectPlace(1)} = {EffectInt(1)}; }}");
                }

                break;
            case 12:
                Line($"if ({EffectBool(d)}) {EffectPlace(1)} = {EffectInt(1)}; else {_local}c++;");
                break;
            case 13:
                Line(
                    $"switch ({EffectInt(d - 1)}) {{ case > 2 when {EffectBool(1)}: {EffectPlace(1)} = {EffectInt(1)}; goto default; "
                        + $"case 1: {_local}t = (3, {EffectInt(1)}); break; default: Told.Of(\"default\", 0); break; }}"
                );
                break;
            case 14:
                Line($"({EffectCell(d - 1)}).E {_draw.OneOf("+=", "-=")} ({EffectCell(d - 1)}).Group;");
                break;
            case 15:
                Line($"({EffectCellOrNull(d - 1)})!.{_draw.OneOf("P", "F", "S.X", "T.A")} = {EffectInt(d - 1)};");
                break;
            case 16:
                Line(
                    $"var {n} = "
                        + $"({EffectCellOrNull(d - 1)})?.{_draw.OneOf($"M({EffectInt(d - 1)})",
                        $"Self.M({EffectInt(1)}, {EffectInt(1)})")}; {_local}n = {n};"
                );
                break;
            case 17:
                Line(
                    $"for (var {n} = {EffectInt(d - 1)} & 1; {n} < 2 && {EffectBool(1)}; {n} += Told.Of(\"step\", 1)) {{ "
                        + $"{_local}a[{n}] += {EffectInt(1)}; }}"
                );
                break;
            case 18:
                Line($"({EffectCell(d - 1)}).Q {_draw.OneOf("??=", "=", "+=")} {EffectInt(d - 1)};");
                break;
            default:
                Line(
                    $"{_local}s = "
                        + $"{_draw.OneOf($"new Slot {{ X = {EffectInt(1)} }}",
                        $"{_local}s with {{ Y = {EffectInt(1)}, X = {EffectInt(1)} }}")}; {_local}s.X += {_local}s.Add({EffectInt(1)});"
                );
                break;
        }
    }
}
