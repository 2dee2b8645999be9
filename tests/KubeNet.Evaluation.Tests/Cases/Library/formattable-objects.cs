// The user's IFormattable and format providers wherever a text is made of parts.
{
    var m = new Money(5); var q = new Q(2);
    k8s.ConfigMap("holes").Data("a", $"{m}").Data("b", $"{m:X}").Data("c", $"{m,30}|{m,-30:Y}|").Data("d",
        $"{q}-{q:m}-{q,6}-{q,-8:m}|");
}

{
    var m = new Money(5); var q = new Q(2);
    k8s.ConfigMap("composite").Data("a", string.Format("{0} {0:X} {1,8:m}|{1,-5}|", m, q)).Data("b",
        string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0} {1:m}", m, q)).Data("c", string.Format("{0}",
            q)).Data("d", string.Format("{0}{1}{2}{3}", m, q, m, 4));
}

{
    var m = new Money(5); var q = new Q(2); var sb = new System.Text.StringBuilder();
    sb.AppendFormat("{0:X}{1:m}", m, q).Append($"{m:Z}|{q:m}").Append($"{q,7:m}\n").Append(m).Append(q).AppendJoin(",",
        new object[] { m, q }).AppendJoin(",", new[] { q, q }).Append((object)q);
    k8s.ConfigMap("builders").Data("a", sb.ToString());
}

{
    var m = new Money(5); var q = new Q(2);
    k8s.ConfigMap("joined").Data("a", "" + m + q).Data("b", string.Concat(m, q)).Data("c", string.Join(",",
        new[] { q })).Data("d", string.Join(",", m, q)).Data("e", m.ToString() + q.ToString()).Data("f",
            Convert.ToString((object)q) + Convert.ToString(m, System.Globalization.CultureInfo.InvariantCulture)).Data("g",
                new object[] { q, m }.Aggregate("", (a, b) => a + b)).Data("h", string.Concat(new[] { q, q })).Data("i",
                    string.Concat(new object[] { q, m }));
}

{
    var m = new Money(5); var q = new Q(2); var c = System.Globalization.CultureInfo.InvariantCulture;
    k8s.ConfigMap("created").Data("a", string.Create(c, $"{m:A}{q:m}{m}")).Data("b",
        FormattableString.Invariant($"{m:A}{q:m}{m}")).Data("c", FormattableString.CurrentCulture($"{q:m}"));
}

{
    var q = new Q(2); var m = new Money(5); Q? n = q; Q? none = null; var t = (q, m);
    k8s.ConfigMap("nested").Data("a", $"{n}{n:m}{none}|{none:m}|").Data("b", $"{t}").Data("c", t.ToString()).Data("d",
        new Rec(q, m).ToString()).Data("e", $"{new { q, m }}").Data("f", $"{new KeyValuePair<string, Q>("a", q)}").Data("g",
            string.Format("{0:m}", n)).Data("h", "" + n + none + t).Data("i", n.ToString() + "|" + none.ToString());
}

{
    var u = new Upper(); var q = new Q(2); var m = new Money(5);
    k8s.ConfigMap("providers").Data("a", string.Format(u, "{0:f1} {1} {2,6}", 5, "s", q)).Data("b", string.Create(u,
        $"{5:f1}{q}{"s"}{m:z}")).Data("c", ((FormattableString)$"{5:f1}{q}").ToString(u)).Data("d",
            new System.Text.StringBuilder().AppendFormat(u, "{0:zz}", 3).Append(u, $"{4:y}").ToString()).Data("e",
                ((IFormattable)$"{5:f1}").ToString(null, u));
}

{
    var q = new Q(2); var m = new Money(5); FormattableString f = $"{q:m}-{m,30:T}-{m}"; IFormattable g = $"{q:m}";
    k8s.ConfigMap("kept").Data("a", f.ToString()).Data("b",
        f.ToString(System.Globalization.CultureInfo.InvariantCulture)).Data("c", f.Format + f.ArgumentCount).Data("d",
            FormattableString.Invariant(f)).Data("e", g.ToString(null, null)).Data("f", string.Format(f.Format,
                f.GetArguments()));
}

{
    var q = new Q(2); var log = "";
    try { log += $"{q:bad}"; } catch (FormatException e) { log += e.Message; }
    try { log += string.Format("{0:bad}", q); } catch (FormatException e) { log += e.Message; }
    try { log += new System.Text.StringBuilder().AppendFormat("{0:bad}", q); } catch (FormatException e) { log += e.Message; }
    try { log += new System.Text.StringBuilder().Append($"{q:bad}"); } catch (FormatException e) { log += e.Message; }
    k8s.ConfigMap("errors").Data("a", log);
}

{
    var q = new Q(2); var m = new Money(5);
    k8s.ConfigMap("generic").Data("a", Show(q) + Show(m) + Show(5) + Fmt(q, "m") + Fmt(m, "k") + Fmt(5, "000") + Obj(q)
        + Obj(m) + Obj(5));
}

{
    var log = new List<string>(); var l = new Lg(log, "a"); var l2 = new Lg(log, "b");
    var t = $"{l}{l2:x}"; log.Add("-"); t = string.Format("{1}{0}{1}", l, l2); log.Add("-"); t = "" + l + l2;
    FormattableString f = $"{l}"; log.Add("n"); t = f.ToString(); t = f.ToString();
    k8s.ConfigMap("order").Data("a", string.Join(",", log));
}

{
    var e = new Ex(); var d = new Der(1); var nl = new Nl();
    k8s.ConfigMap("inherited").Data("a", $"{e}{e:q}").Data("b", $"{d}{d:q}").Data("c", $"[{nl}]" + string.Format("[{0}]",
        nl) + nl + $"[{nl,4}]").Data("d", new System.Text.StringBuilder().Append(nl).ToString() + "|");
}

{
    var qs = new List<Q> { new(1), new(2) }; var ms = new[] { new Money(1) };
    var d = new Dictionary<string, Q> { ["a"] = new(3) };
    k8s.ConfigMap("lists").Data("a", string.Join(";", qs) + string.Join(";", ms.AsEnumerable()) + string.Join(";",
        qs.Select(x => $"{x:m}")) + string.Join(";", d) + string.Join(",", qs.Cast<object>())).Data("b", string.Join(";",
            ms)).Data("c", new System.Text.StringBuilder().AppendJoin(';', qs).AppendJoin(";", ms.AsEnumerable()).ToString());
}

{
    k8s.ConfigMap("direct").Data("a", new Q(3).ToString("m", null)).Data("b", ((IFormattable)new Q(3)).ToString("m",
        null)).Data("c", ((ISpanFormattable)new Sp { N = 1 }).ToString("m", null)).Data("d", new Q(2) + "").Data("e",
            $"{new Q(2)}" + $"{5:000}{1.5:F2}");
}

{
    var log = new List<string>(); var p = new Pr(log, true); var p2 = new Pr(log, false);
    var a = string.Create(p, $"{1}{"s"}{2.5:F2}|{3,5}|"); log.Add("-"); a += string.Format(p, "{0}{1:q}", 1, "x");
    log.Add("-"); a += ((FormattableString)$"{1}{2}").ToString(p); log.Add("--");
    a += string.Create(p2, $"{new M()}{"s"}"); log.Add("-"); a += string.Format(p2, "{0}", new M()); log.Add("-");
    a += 5.ToString(p2); a += 2.5.ToString("F1", p2); a += new System.Text.StringBuilder().Append(p2, $"{new M():z}");
    log.Add("--"); a += DayOfWeek.Friday.ToString("D");
    k8s.ConfigMap("asked").Data("a", a).Data("b", string.Join(",", log));
}

// members
static string Show<T>(T t) => $"{t}"; static string Fmt<T>(T t, string f) where T : IFormattable => t.ToString(f, null);
static string Obj(object o) => o is IFormattable f ? f.ToString("G", System.Globalization.CultureInfo.InvariantCulture) : "no";

// types
class Money : IFormattable { public int C; public Money(int c) { C = c; }
    public string ToString(string? f, IFormatProvider? p) =>
        $"[{f ?? "null"}:{C}:{(p is null ? "nop" : p is System.Globalization.CultureInfo ? "ci" : p.GetType().Name)}]";
        public override string ToString() => "plain" + C; }
readonly struct Q : IFormattable { public Q(int n) { N = n; } public int N { get; }
    public string ToString(string? f, IFormatProvider? p) => f switch { null or "" or "G" => N + "u", "m" => N * 1000 + "m",
        _ => throw new FormatException("bad " + f) }; public override string ToString() => ToString("G", null); }
struct Sp : ISpanFormattable { public int N; public string ToString(string? f, IFormatProvider? p) => "str" + f + N;
    public bool TryFormat(Span<char> d, out int w, ReadOnlySpan<char> f, IFormatProvider? p) { w = 0; var t = "span"
        + f.ToString() + N; if (d.Length < t.Length) return false; for (var i = 0; i < t.Length; i++) d[i] = t[i];
        w = t.Length; return true; } public override string ToString() => "ts" + N; }
record Rec(Q Size, Money Price);
class Upper : IFormatProvider, ICustomFormatter { public object? GetFormat(Type? t) => t == typeof(ICustomFormatter) ? this
    : null; public string Format(string? f, object? a, IFormatProvider? p) => "<" + f + "|" + a + ">"; }
class NoFmt { public override string ToString() => "nf"; }
class Lg(List<string> log, string n) : IFormattable { public string ToString(string? f, IFormatProvider? p) { log.Add(n
    + f); return n; } public override string ToString() { log.Add("T" + n); return n; } }
class Ex : IFormattable { string IFormattable.ToString(string? f, IFormatProvider? p) => "ex" + f; }
class Der(int c) : Money(c) { }
class Nl : IFormattable { public string ToString(string? f, IFormatProvider? p) => null!;
    public override string? ToString() => null; }
class M : IFormattable { public string ToString(string? f, IFormatProvider? p) => "m" + f + (p is Pr); }
class Pr(List<string> log, bool c) : IFormatProvider, ICustomFormatter { public object? GetFormat(Type
    ? t) { log.Add(t!.Name); return c && t == typeof(ICustomFormatter) ? this : null; }
 public string Format(string? f, object? a, IFormatProvider? p) { log.Add("F" + f + a + (p == this)); return a is string
     ? null! : "<" + a + ">"; } }
