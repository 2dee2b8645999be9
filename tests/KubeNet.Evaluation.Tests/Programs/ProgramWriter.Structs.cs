namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// Structs in fields of every kind (instance, static, inherited, generic, in arrays, in tuples, never assigned), changed where they stand
/// and as copies. A <em>place</em> is what can be changed; a value may be a copy, and a change to it must be lost.
/// </summary>
internal sealed partial class ProgramWriter
{
    private static readonly string[] s_outerPlaces =
    [
        "_outer",
        "s_outer",
        "_holder.O",
        "Holder.S",
        "_holder.A[0]",
        "_holder.A[1]",
        "_holder.Ref",
        "_held.F",
        "Held<Outer>.S",
        "_held.Ref()",
        "_pair.Item1",
        "_pair.In.Item2",
        "_nested.O",
        "_holder.Own.O",
        "_array[1, 0]",
    ];

    private Aspect StructsInFields => new(StructTypes, StructMembers, StructStatement, StructInt);

    private void StructTypes()
    {
        Line("public interface ICounter { int Step(); int Value { get; set; } int Twice() => Step() + Step(); }");
        Line("public struct Inner");
        Open();
        Line("public int N; public (int A, string? B) T; public int? Q; public Color Shade; public int P { get; set; }");
        Line("public int Bump() { N += 2; P = N ^ P; return N; }");
        Line("public readonly int Read => N * 3 + P + (Q ?? 1);");
        Line("public static Inner operator ++(Inner i) { i.N++; i.T.A--; return i; }");
        Line("public static Inner operator +(Inner a, Inner b) { a.N += b.N; return a; }");
        Line("""public override readonly string ToString() => $"{N},{P},{T},{Q},{Shade}";""");
        Close();
        Line("public struct Outer : ICounter, IEquatable<Outer>");
        Open();
        Line("public Outer(int v) : this() { V = v; I.N = v / 2; }");
        Line("public int V; public Inner I; public Inner J { get; set; } public Inner[]? More;");
        Line("public int Step() { V += 3; I.N ^= V; return V; }");
        Line("public int Value { readonly get => V + I.N; set { V = value; I.P--; } }");
        Line("public int this[int i] { readonly get => i == 0 ? V : I.N; set { if (i == 0) V = value; else I.N = value; } }");
        Line("public readonly int Peek() { var copy = this; return copy.Step() - V; }");
        Line("public readonly Outer Copy() => this;");
        Line("public void Reset() => this = new Outer(I.N) { J = I };");
        Line("public readonly bool Equals(Outer o) => V == o.V;");
        Line("""public override readonly string ToString() => $"{V}/{I}/{J.N}/{More?.Length}";""");
        Close();
        Line("public record struct Rec(int A, Inner Given) { public Inner B = Given; public int C; public int D { get; set; } = A; }");
        Line("public struct Captured(int n) { public int Next() => ++n; }");
        Line(
            "public struct Countdown(int from) { private int _n = from & 3; public readonly int Current => _n; public bool MoveNext() "
                + "=> --_n >= 0; public readonly Countdown GetEnumerator() => this; }"
        );
        Line("public class Holder");
        Open();
        Line(
            "public Outer O; public static Outer S; public readonly Outer R = new(4); public Outer Auto { get; set; } public Outer[] "
                + "A = new Outer[2];"
        );
        Line(
            """public Inner? Maybe; public List<Outer> L = [default, new(2)]; public Dictionary<string, Outer> D = new() { ["a"] = """
                + "default };"
        );
        Line("public ref Outer Ref => ref O; public Nest Own = new(); public virtual Outer Made => O;");
        Line("public int Mine() { O.I.Bump(); Auto.Step(); R.Step(); return O.V + Auto.V + R.V; }");
        Line("public class Nest { public Outer O; }");
        Close();
        Line(
            "public sealed class Heir : Holder { public Inner Extra; public override Outer Made { get { Extra.N++; O.Step(); return "
                + "base.Made; } } }"
        );
        Line("public sealed class Held<T> where T : struct, ICounter");
        Open();
        Line("public T F; public static T S; public ref T Ref() => ref F; public T Get() => F;");
        Line("public int Go() { F.Step(); F.Value += 2; return F.Value; }");
        Line("public int Copied() { var c = F; c.Step(); return c.Value - F.Value; }");
        Line("public int Boxed() { ICounter c = F; var d = c; d.Step(); return c.Value - F.Value; }");
        Line("public static int Both(ref T a, T b) { a.Step(); b.Step(); return a.Value - b.Value; }");
        Close();
        Line("public static class Structs");
        Open();
        Line("public static int ByIn(in Outer a, ref Outer b) { b.Step(); a.Step(); return a.V * 2 - b.V; }");
        Line("public static int ByOut(out Outer o, int v) { o = default; o.V = v; o.I.T.A = v; return o.Step(); }");
        Line("public static ref Outer Larger(ref Outer a, ref Outer b) { if (a.V >= b.V) return ref a; return ref b; }");
        Line("public static int Changed(Outer o) { o.Step(); o.I.P = 9; return o.I.Read; }");
        Close();
    }

    private void StructMembers()
    {
        Line("private Outer _outer; private static Outer s_outer; private readonly Outer _fixed; private Holder _holder = new Heir();");
        Line(
            "private readonly Held<Outer> _held = new(); private (Outer, (int, Outer) In) _pair; private Outer[,] _array = new "
                + "Outer[2, 2];"
        );
        Line(
            "private readonly Holder.Nest _nested = new(); private Captured _captured; private Countdown _countdown = new(7); private "
                + "Rec _rec;"
        );
        Line(
            """private string Places() => string.Join(" ", new object[] { _outer, s_outer, _fixed, _holder.O, Holder.S, _holder.Auto, """
                + "_holder.A[1], _held.F, Held<Outer>.S, _pair, _nested.O, _rec, _holder.L[0] });"
        );
    }

    private string OuterPlace()
    {
        var locals = _scope.Where(v => v.Type == "Outer" && v.IsMutable && (v.IsCapturable || _lambdas == 0)).ToArray();
        return locals.Length > 0 && _draw.Chance(40) ? _draw.OneOf(locals).Name : _draw.OneOf(s_outerPlaces);
    }

    private string NewRecord() => $"new({Expression("int", 1)}, {InnerPlace()}) {{ C = 3 }}";

    private string InnerPlace() => $"{OuterPlace()}.I";

    private string IntPlace() =>
        _draw.Number(8) switch
        {
            < 2 => $"{InnerPlace()}.{_draw.OneOf("N", "P", "T.A")}",
            2 => $"{OuterPlace()}[{_draw.Number(2)}]",
            3 => $"_rec.{_draw.OneOf("A", "C", "D", "B.N", "B.P")}",
            _ => $"{OuterPlace()}.{_draw.OneOf("V", "Value", "I.N", "I.P")}",
        };

    private string OuterValue(int d) => OuterValue(d, Fresh("w"));

    private string OuterValue(int d, string w) =>
        _draw.Number(d <= 0 ? 5 : 16) switch
        {
            0 => _draw.OneOf("_holder.Auto", "_holder.Made", "_fixed", "_holder.R", "_holder.L[0]", """_holder.D["a"]""", "_held.Get()"),
            < 5 => OuterPlace(),
            5 => $"((Outer)(object){OuterValue(d - 1)})",
            6 => $"Id<Outer>({OuterValue(d - 1)})",
            7 => $"{OuterValue(d - 1)}.Copy()",
            8 => $"({OuterValue(d - 1)} with {{ V = {Expression("int", 1)} }})",
            9 => $"new Outer({Expression("int", 1)}) {{ I = {{ N = {Expression("int", 1)} }} }}",
            10 => "default(Outer)",
            11 => $"({Expression("bool", 1)} ? {OuterValue(d - 1)} : {OuterValue(d - 1)})",
            12 => $"({OuterValue(d - 1)}, 1).Item1",
            13 => $"({OuterValue(d - 1)} is var {w} && {w}.Step() > 3 ? {w} : default)",
            14 => $"({OuterPlace()} = {OuterValue(d - 1)})",
            _ => $"new[] {{ {OuterValue(d - 1)}, {OuterValue(d - 1)} }}[1]",
        };

    private string StructInt(int d) =>
        _draw.Number(18) switch
        {
            < 3 => $"{OuterValue(d)}.{_draw.OneOf("Step()", "Peek()", "V", "I.Read", "Value", "I.Bump()", "J.N", "J.Bump()")}",
            3 => $"{IntPlace()}{_draw.OneOf("", "++", "--")}",
            4 => $"({IntPlace()} {_draw.OneOf("=", "+=", "^=")} {Expression("int", 1)})",
            5 => $"{OuterPlace()}.Step()",
            6 => $"Structs.ByIn(in {OuterPlace()}, ref {OuterPlace()})",
            7 => $"Structs.ByOut(out {OuterPlace()}, {Expression("int", 1)})",
            8 => $"Structs.Changed({OuterValue(d)})",
            9 => $"_held.{_draw.OneOf("Go()", "Copied()", "Boxed()")}",
            10 => $"Held<Outer>.Both(ref {OuterPlace()}, {OuterValue(d)})",
            11 => $"((ICounter){OuterValue(d)}).{_draw.OneOf("Step()", "Twice()", "Value")}",
            12 =>
                $"_holder.{_draw.OneOf("Mine()", "Made.V", "L.Sum(o => o.Step())", "L.Count(o => o.Equals(default))", "A.Max(o => o.V)")}",
            13 => "_captured.Next()",
            14 => $"{InnerPlace()}.Bump()",
            15 => $"({_draw.OneOf("_holder.Maybe?.Bump() ?? 0", "_holder.Maybe?.N ?? 0", "_holder.Maybe.GetValueOrDefault().Bump()")})",
            16 => $"(_rec == new Rec({Expression("int", 1)}, default) ? 1 : (_rec with {{ A = {Expression("int", 1)} }}).D)",
            _ => $"Structs.Larger(ref {OuterPlace()}, ref {OuterPlace()}).Step()",
        };

    private void StructStatement()
    {
        var n = Fresh("o");
        switch (_draw.Number(20))
        {
            case < 3:
                Line($"{IntPlace()} {_draw.OneOf("=", "+=", "^=", "-=")} {Expression("int", 2)};");
                break;
            case 3:
                Line($"{OuterPlace()} = {OuterValue(2)};");
                break;
            case 4:
                Line($"var {n} = {OuterValue(2)}; {n}.Step(); {OuterPlace()} = {n}; {n}.V++;");
                _scope.Add(new(n, "Outer", IsMutable: true));
                break;
            case 5:
                Line(
                    $"ICounter {n} = {OuterValue(1)}; var {n}b = {n}; {n}b.Step(); {n}.Value += {Expression("int", 1)}; Log(\"{n}\", "
                        + $"$\"{{{n}b.Value}} {{{n}}} {{((Outer){n}).Step()}} {{{n}.Twice()}}\");"
                );
                break;
            case 6:
                Line(
                    $"{{ ref var {n} = ref {OuterPlace()}; {n}.I.N += {Expression("int", 1)}; {n}.Step(); {n} = {OuterValue(1)}; "
                        + $"{n}.I++; }}"
                );
                break;
            case 7:
                Line(
                    $"{{ ref readonly var {n} = ref {OuterPlace()}; {n}.Step(); {OuterPlace()}.V = {Expression("int", 1)}; "
                        + $"Log(\"{n}\", $\"{{{n}.V}} {{{n}.Peek()}}\"); }}"
                );
                break;
            case 8:
                Line($"Swap(ref {OuterPlace()}, ref {OuterPlace()});");
                break;
            case 9:
                Line(
                    $"Func<int> {n} = () => {{ {OuterCaptured()}.Step(); return {OuterCaptured()}.V; }}; Log(\"{n}\", ({n}() + {n}() "
                        + $"* 2).ToString() + {OuterPlace()});"
                );
                break;
            case 10:
                Line(
                    $"{InnerPlace()}{_draw.OneOf("++", $" += {InnerPlace()}", $" = {OuterValue(1)}.J", ".Q ??= 5", ".Q++",
                    ".Shade |= Color.Green", ".T = (A: 4, B: \"t\")", ".T.B += \"x\"")};"
                );
                break;
            case 11:
                Line($"({IntPlace()}, {IntPlace()}) = ({Expression("int", 1)}, {IntPlace()});");
                break;
            case 12:
                Line(
                    $"_holder = new Heir {{ O = {{ V = {Expression("int", 1)}, I = {{ N = {Expression("int", 1)}, T = {{ A = 3 }} }} "
                        + $"}}, Auto = {OuterValue(1)}, A = [{OuterValue(1)}, default], Extra = {{ P = 2 }} }};"
                );
                break;
            case 13:
                Line($"foreach (var {n} in new[] {{ {OuterValue(1)}, {OuterValue(1)} }}) {{ {n}.Step(); Log(\"{n}\", {n}.ToString()); }}");
                break;
            case 14:
                Line($"foreach (ref var {n} in _holder.A.AsSpan()) {{ {n}.V += {Expression("int", 1)}; {n}.I.Bump(); }}");
                break;
            case 15:
                Line($"foreach (var {n} in _countdown) Log(\"{n}\", $\"{{{n}}}{{_countdown.Current}}{{_countdown.MoveNext()}}\");");
                break;
            case 16:
                Line(
                    $"_holder.Maybe = {_draw.OneOf("null", InnerPlace(), "default(Inner)")}; if (_holder.Maybe is {{ N: > 1 or < 1 }} "
                        + $"{n}) {{ {n}.Bump(); Log(\"{n}\", $\"{{{n}}}|{{_holder.Maybe}}\"); }}"
                );
                break;
            case 17:
                Line(
                    $"_rec = {_draw.OneOf($"_rec with {{ B = {InnerPlace()}, D = {Expression("int", 1)} }}", NewRecord())}; "
                        + $"var ({n}, {n}b) = _rec; {n}b.Bump(); _rec.B.T.A++; Log(\"{n}\", $\"{{{n}}}{{{n}b}}{{_rec}}\");"
                );
                break;
            case 18:
                Line($"{OuterPlace()}.More = [{InnerPlace()}, default]; {OuterPlace()}.More?[0].Bump(); {OuterPlace()}.Reset();");
                break;
            default:
                Line(
                    $"""_holder.L[1] = {OuterValue(1)}; _holder.L[1].Step(); _holder.D["a"] = _holder.L[1]; """
                        + $"""_holder.D["a"].I.Bump(); {OuterPlace()}.J = {InnerPlace()}; Log("{n}", Places());"""
                );
                break;
        }
    }

    /// <summary>A place that a lambda may capture.</summary>
    private string OuterCaptured()
    {
        _lambdas++;
        var place = OuterPlace();
        _lambdas--;
        return place;
    }
}
