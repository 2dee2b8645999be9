namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// Operators and conversions of the user's over values that may be null, lifted and not, and events: with initialisers, static, virtual,
/// in records and structs.
/// </summary>
internal sealed partial class ProgramWriter
{
    private Aspect OperatorsAndEvents => new(OperatorTypes, OperatorMembers, OperatorStatement, OperatorInt);

    private void OperatorTypes()
    {
        Line("public struct Opt");
        Open();
        Line("public int? N;");
        Line("public static implicit operator Opt(int? n) => new() { N = Told.Of(\"opt\", n) };");
        Line("public static implicit operator Opt(string? s) => new() { N = s?.Length };");
        Line("public static explicit operator int(Opt o) => o.N ?? -7;");
        Line("public static explicit operator double?(Opt o) => o.N;");
        Line("public static Opt operator ++(Opt o) => new() { N = (o.N ?? 0) + 1 };");
        Line(
            "public static Opt? operator -(Opt? a, Opt? b) => a is null || b is null ? default(Opt?) : "
                + "new Opt { N = a.Value.N - b.Value.N };"
        );
        Line("public static Opt operator +(Opt a, Opt b) => new() { N = (a.N ?? 3) + (b.N ?? 5) };");
        Line("public static bool operator true(Opt o) => o.N > 0;");
        Line("public static bool operator false(Opt o) => o.N <= 0;");
        Line("public static Opt operator &(Opt a, Opt b) => new() { N = Told.Of(\"and\", (a.N ?? 0) & (b.N ?? 0)) };");
        Line("public static Opt operator |(Opt a, Opt b) => new() { N = Told.Of(\"or\", (a.N ?? 0) | (b.N ?? 0)) };");
        Line("public override string ToString() => \"<\" + N + \">\";");
        Close();
        Line("public struct Plain");
        Open();
        Line("public int V;");
        Line("public static implicit operator Plain(int n) => new() { V = n };");
        Line("public static implicit operator int(Plain p) => p.V ^ 1;");
        Line("public static Plain operator ++(Plain p) => new() { V = p.V + 10 };");
        Line("public static Plain operator -(Plain p) => new() { V = -p.V };");
        Line("public static bool operator <(Plain a, Plain b) => a.V < b.V;");
        Line("public static bool operator >(Plain a, Plain b) => a.V > b.V;");
        Line("public override string ToString() => \"p\" + V;");
        Close();
        Line("public class Badge");
        Open();
        Line("public string Text = \"\";");
        Line("public static implicit operator Badge(int? n) => new() { Text = \"m\" + n };");
        Line("public static implicit operator Badge?(string? s) => s is null ? null : new() { Text = s };");
        Line("public static explicit operator int(Badge? m) => m is null ? -1 : m.Text.Length;");
        Line("public static Badge operator ++(Badge? m) => new() { Text = (m?.Text ?? \"none\") + \"+\" };");
        Line("public static Badge? operator +(Badge? a, Badge? b) => a is null ? b : b is null ? a : new() { Text = a.Text + b.Text };");
        Line("public static bool operator ==(Badge? a, Badge? b) => a?.Text == b?.Text;");
        Line("public static bool operator !=(Badge? a, Badge? b) => !(a == b);");
        Line("public override bool Equals(object? o) => o is Badge m && this == m;");
        Line("public override int GetHashCode() => Text.Length;");
        Line("public override string ToString() => Text;");
        Close();
        Line("public struct Maybe<T> where T : struct");
        Open();
        Line("public T? Item;");
        Line("public static implicit operator Maybe<T>(T? item) => new() { Item = item };");
        Line("public static explicit operator T(Maybe<T> m) => m.Item ?? default;");
        Line("public static Maybe<T>? operator ~(Maybe<T>? m) => m?.Item is null ? new Maybe<T>() : null;");
        Line("public override string ToString() => $\"[{Item}]\";");
        Close();
        Line("public class Bell");
        Open();
        Line("private readonly int _before = Told.Of(\"before\", 1);");
        Line($"public event Func<int, int>? Rung = {_draw.OneOf("n => Told.Of(\"rung\", n + 1)", "Twice", "null", "Made()")};");
        Line("public virtual event Action<string> Heard = Told.Of<Action<string>>(\"heard\", s => Told.Of(\"first \" + s, 0));");
        Line("public static event Func<int>? Counted = () => Told.Of(\"counted\", 1);");
        Line("private readonly int _after = Told.Of(\"after\", 2);");
        Line("private static int Twice(int n) => n * 2;");
        Line("private static Func<int, int> Made() => n => Told.Of(\"made\", n) - 1;");
        Line("public int Ring(int n) => Rung?.Invoke(n) ?? -n;");
        Line("public virtual void Say(string s) => Heard(s);");
        Line("public static int Count() => Counted?.Invoke() ?? 0;");
        Line("public void Clear() => Rung = null;");
        Line("public override string ToString() => $\"{_before}{_after}\" + (Rung is null) + (Rung?.GetInvocationList().Length ?? 0);");
        Close();
        Line("public sealed class Gong : Bell");
        Open();
        Line("public override event Action<string> Heard = s => Told.Of(\"gong \" + s, 0);");
        Line("public override void Say(string s) { base.Say(s); Heard(s + s); }");
        Close();
        Line(
            "public record Signal(int N) { public event Action? Fired = Shared; private static void Shared() => Told.Of(\"shared\", 0); }"
        );
        Line("public struct Lamp(int n) { public event Func<int>? Lit = () => n; public readonly int Light() => Lit?.Invoke() ?? -1; }");
    }

    private void OperatorMembers()
    {
        Line("private Opt _opt; private Opt? _maybe; private Plain? _plain; private Badge? _mark; private readonly Bell _bell = new();");
        Line("private static Opt s_opt = (int?)null; private static Maybe<int> s_item = null; private readonly Opt[] _opts = new Opt[2];");
    }

    private string OptOf(int d) =>
        _draw.Number(9) switch
        {
            0 => "_opt",
            1 => "_opts[1]",
            2 => "s_opt",
            3 => $"((Opt){Expression("int?", d)})",
            4 => $"((Opt){Expression("string", d)})",
            5 => $"({OptOfLess(d)} + {OptOfLess(d)})",
            6 => $"({OptOfLess(d)} {_draw.OneOf("&&", "||", "&", "|")} {OptOfLess(d)})",
            7 => $"({_draw.OneOf("_maybe", "_opts[0]", "((Opt?)null)")} - {OptOfLess(d)} ?? default)",
            _ => $"((Opt)(int?){Expression("int", d)})",
        };

    private string OptOfLess(int d) => d > 0 ? OptOf(d - 1) : "_opt";

    private string BadgeOf(int d) =>
        _draw.OneOf(
            "_mark",
            $"((Badge){Expression("int?", d)})",
            $"((Badge?){Expression("string", d)})",
            $"(_mark + (Badge?){Expression("string", d)})",
            "((Badge?)(string?)null)"
        );

    private string OperatorInt(int d) =>
        _draw.Number(14) switch
        {
            0 => $"((int){OptOf(d)})",
            1 => $"({OptOf(d)} ? {Expression("int", d)} : {Expression("int", d)})",
            2 => $"((int?)(double?){OptOf(d)} ?? -2)",
            3 => $"((int){BadgeOf(d)})",
            4 => $"({BadgeOf(d)} == {BadgeOf(d)} ? 1 : 2)",
            5 => $"((int)(Plain){Expression("int", d)})",
            6 => $"((int?)_plain ?? {Expression("int", d)})",
            7 => $"(-_plain < {Expression("int", d)} ? 3 : 4)",
            8 => $"((int)s_item + ((~(Maybe<int>?)s_item) is null ? 5 : 6))",
            9 => $"_bell.Ring({Expression("int", d)})",
            10 => $"new Bell().Ring({Expression("int", d)})",
            11 => $"new Lamp({Expression("int", d)}).Light()",
            12 => $"unchecked((int)({_draw.OneOf("3e9", "-5e9", "1e30f", "double.NaN", "300.7")}) + "
                + $"(byte){_draw.OneOf("300.7", "-1.5", "1e9f")})",
            _ => "Bell.Count()",
        };

    private void OperatorStatement()
    {
        var n = Fresh("op");
        switch (_draw.Number(9))
        {
            case 0:
                Line(
                    $"{_draw.OneOf("_opt", "s_opt", "_opts[0]", "_maybe", "_plain", "_mark")}{_draw.OneOf("++", "++")}; "
                        + $"Log(\"{n}\", $\"{{_opt}}{{s_opt}}{{_opts[0]}}{{_maybe}}{{_plain}}{{_mark}}\");"
                );
                break;
            case 1:
                Line(
                    $"_opt = {_draw.OneOf("(int?)null", Expression("int?", 1), OptOf(1))}; Log(\"{n}\", $\"{{_opt}}{{_opt.N is null}}\");"
                );
                break;
            case 2:
                Line(
                    $"_maybe = {_draw.OneOf("null", "(int?)null", Expression("int?", 1), OptOf(1))}; "
                        + $"Log(\"{n}\", $\"{{_maybe}}{{_maybe.HasValue}}\");"
                );
                break;
            case 3:
                Line(
                    $"_plain = {_draw.OneOf("null", Expression("int?", 1), Expression("int", 1))}; "
                        + $"_plain++; Log(\"{n}\", $\"{{_plain}}{{_plain > {Expression("int", 1)}}}\");"
                );
                break;
            case 4:
                Line(
                    $"_mark = {_draw.OneOf("null", BadgeOf(1), "(int?)null")}; "
                        + $"_mark += {BadgeOf(1)}; Log(\"{n}\", $\"{{_mark}}{{_mark is null}}\");"
                );
                break;
            case 5:
                Line(
                    $"s_item = {Expression("int?", 1)}; Maybe<int>[] {n} = [null, {Expression("int?", 1)}, 4]; "
                        + $"Log(\"{n}\", string.Join(\",\", {n}) + s_item);"
                );
                break;
            case 6:
                Line(
                    $"Func<int, int> {n} = {n}x => Told.Of(\"{n}\", {n}x + {Expression("int", 1)}); _bell.Rung += {n}; "
                        + $"Log(\"{n}\", $\"{{_bell.Ring(1)}}{{_bell}}\"); {_draw.OneOf($"_bell.Rung -= {n};", "_bell.Clear();", "")}"
                );
                break;
            case 7:
                Line(
                    $"Bell {n} = {_draw.OneOf("new Gong()", "new Bell()")}; {n}.Heard += s => Log(\"{n}\", s); {n}.Say(\"a\"); "
                        + $"Bell.Counted += () => {Expression("int", 1)}; Log(\"{n}\", $\"{{Bell.Count()}}{{{n}}}\" + Told.Text());"
                );
                break;
            default:
                Line(
                    $"var ({n}, {n}b) = (new Signal({Expression("int", 1)}), new Signal(1)); "
                        + $"var {n}c = {n}b with {{ N = {Expression("int", 1)} }}; "
                        + $"{n}c.Fired += () => {{ }}; Log(\"{n}\", $\"{{{n} == {n}b}}{{{n}b == {n}c}}{{{n}b.Equals({n}b with {{ }})}}\");"
                );
                break;
        }
    }
}
