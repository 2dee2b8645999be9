namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>Classes over collections of .NET, spans, generic maths, anonymous types, delegates and more of the library.</summary>
internal sealed partial class ProgramWriter
{
    /// <summary>Types that need nothing of the program; their members are found by <see cref="WiderInt"/> and the others.</summary>
    private void WiderTypes()
    {
        Line(
            "public sealed class Bag : List<int> { public Bag(IEnumerable<int> items) : "
                + "base(items.Take(8)) { } public int Total { get { var t = 0; foreach (var x in this) t ^= x; return t; "
                + "} } public new void Add(int n) { if (Count < 12) base.Add(n); } }"
        );
        Line(
            """public sealed class Words : Dictionary<string, int> { public Words() : """
                + """base(StringComparer.OrdinalIgnoreCase) { } public Words With(string word) { this[word] = TryGetValue(word, """
                + """out var n) ? n + 1 : 1; return this; } public override string ToString() => string.Join(" ", """
                + """this.Select(p => $"{p.Key}*{p.Value}")); }"""
        );
        Line(
            "public sealed class Ports : System.Collections.ObjectModel.Collection<int> { public int Moves; "
                + "protected override void InsertItem(int index, int item) { Moves++; base.InsertItem(index, item ^ 1); "
                + "} protected override void SetItem(int index, int item) { Moves += 10; base.SetItem(index, item); } }"
        );
        Line(
            "public sealed class Key(int a, string b) : IEquatable<Key> { public int A => a; public string B => b; "
                + "public bool Equals(Key? o) => o is not null && o.A == A && o.B == B; public override bool Equals(object? "
                + "o) => Equals(o as Key); public override int GetHashCode() => HashCode.Combine(A, B); "
                + "public override string ToString() => A + B; }"
        );
        Line(
            $"public sealed class ByDigits : Comparer<int> {{ public override int Compare(int a, "
                + $"int b) => (a % {_draw.Between(2, 9)}).CompareTo(b % {_draw.Between(2, 9)}) is var c and not 0 ? c : a.CompareTo(b); }}"
        );
        Line(
            "public interface IUnit<T> where T : IUnit<T> { static abstract string Unit { get; } static abstract T Of(int n); "
                + "int Size { get; } static virtual int Twice(T t) => t.Size * 2; }"
        );
        Line(
            """public readonly record struct Metre(int Size) : IUnit<Metre> { public static string Unit => "m"; """
                + """public static Metre Of(int n) => new(n); }"""
        );
        Line(
            """public sealed record Mile(int Size) : IUnit<Mile> { public static string Unit => "mi"; """
                + """public static Mile Of(int n) => new(n ^ 3); public static int Twice(Mile t) => t.Size - 1; }"""
        );
        Line("public static class Wider");
        Open();
        Line(
            "public static T Total<T>(params T[] items) where T : System.Numerics.INumber<T> { var sum = T.Zero; "
                + "foreach (var x in items) sum += x; return T.Max(sum, T.One); }"
        );
        Line("public static string Measured<T>(int n) where T : IUnit<T> => T.Of(n).Size + T.Unit + T.Twice(T.Of(n));");
        Line(
            "public static int[] Sorted(int[] a, int from) { var b = (int[])a.Clone(); var s = b.AsSpan(Math.Min(from, b.Length)); "
                + "s.Sort(); if (s.Length > 1) s[0] ^= 1; foreach (ref var x in s) x += 2; s[..Math.Min(2, s.Length)].Reverse(); "
                + "return b; }"
        );
        Line(
            "public static int Parsed(ReadOnlySpan<char> text) { var n = 0; foreach (var c in text) n = n * 31 + c; "
                + "return text.IndexOf('a') is var i and >= 0 ? n ^ text[..i].Length : n; }"
        );
        Line("public static int Sum(params ReadOnlySpan<int> items) { var t = 0; foreach (var x in items) t += x; return t; }");
        Line(
            """public static string Inner(this (int A, string B) t) => t switch { (0, _) => "zero", ( > 5, "a" or "b") => "big", """
                + """var (a, b) when a == b.Length => "same", _ => t.B + t.A };"""
        );
        Line("public static ref int First(int[] a) => ref a[0];");
        Line("public static int Both(in int a, ref int b) { b += 1; return a * 3 + b; }");
        Line(
            "public static IEnumerable<(T Item, int At)> Numbered<T>(IEnumerable<T> items) { var i = 0; "
                + "foreach (var x in items) yield return (x, i++); }"
        );
        Close();
    }

    private string WiderInt(int d)
    {
        var x = Fresh("h");
        string In(string type) => Within(x, "int", () => Expression(type, LambdaDepth(d)));
        return _draw.Number(18) switch
        {
            0 => $"new Bag({Expression("int[]", d)}) {{ {Expression("int", d)}, "
                + $"7 }}.{_draw.OneOf("Total", "Count", "Max()", "IndexOf(7)", "Find(e => e > 3)", "Last()")}",
            1 => $"new Words().With({Expression("string", d)}).With({Expression("string", d)})."
                + _draw.OneOf("Count", "Values.Sum()", "Keys.Max(k => k.Length)", "GetValueOrDefault(\"A\")"),
            2 => $"new Ports {{ {Expression("int", d)}, {Expression("int", d)} "
                + $"}}.{_draw.OneOf("Moves", "Sum()", "Count", "IndexOf(1)", "Last()")}",
            3 => $"new Dictionary<Key, int> {{ [new({Expression("int", d)}, "
                + $"\"a\")] = {Expression("int", d)} "
                + $"}}.{_draw.OneOf("GetValueOrDefault(new(1, \"a\"), -1)", "Count", "Keys.First().A", "Values.Sum()")}",
            4 => $"Wider.Total({Expression("int", d)}, {Expression("int", d)}, 3)",
            5 => $"Wider.Sorted({Expression("int[]", d)}, "
                + $"{_draw.Number(3)}).{_draw.OneOf("FirstOrDefault()", "LastOrDefault()", "Length", "Sum(v => v & 7)")}",
            6 => $"Wider.Parsed("
                + _draw.OneOf(
                    Expression("string", d),
                    Expression("string", d) + ".AsSpan()",
                    $"({Expression("string", d)} + \"xy\").AsSpan(1, 2)"
                )
                + $")",
            7 => $"Wider.Sum({_draw.OneOf("", Expression("int", d), Expression("int", d) + ", 4", Expression("int[]", d))})",
            8 => $"Id<List<int>>({Expression("List<int>", d)} is [var {x}, .. var {x}r] ? {x}r : []).Count",
            9 => $"new {{ A = {Expression("int", d)}, B = {Expression("string", d)} "
                + $"}}.{_draw.OneOf("A", "B.Length", "ToString().Length", "Equals(new { A = 1, B = \"a\" }).CompareTo(true)")}",
            10 => $"({Expression("int[]", d)}, {Expression("int", d)}) switch {{ ([], var {x}) => {x}, ([var {x}a, ..], > 3) => {x}a, (_, "
                + $"< 0) => -1, _ => {Expression("int", d)} }}",
            11 => $"new HashSet<int>({Expression("int[]", d)}) {{ 3 "
                + $"}}.{_draw.OneOf("Count", "Overlaps([1, 2]).CompareTo(false)", "Except([3]).Count()")}",
            12 => $"new SortedDictionary<string, int> {{ [\"b\"] = {Expression("int", d)}, "
                + $"[\"a\"] = 2 }}.{_draw.OneOf("First().Value", "Values.Last()", "Keys.Count")}",
            13 => $"TimeSpan.FromMinutes({Expression("int", d)} & 1023).{_draw.OneOf("Hours", "Days", "Minutes", "ToString().Length")}",
            14 => $"new DateTime(2024, 2, 28).AddDays({Expression("int", d)} & "
                + $"511).{_draw.OneOf("Day", "Month", "DayOfYear", "ToString(\"yyyy-MM-dd\").Length")}",
            15 => $"((Func<int>)(() => {{ var {x} = {Expression("int", d)}; int Step(int n) => n <= 0 ? "
                + $"{x} : Step(n - 1) + {x}--; return Step({_draw.Number(4)}); }}))()",
            16 => $"(from {x} in {Expression("int[]", d)} join {x}b in new[] {{ 1, 2, "
                + $"3 }} on {In("int")} & 3 equals {x}b into {x}g select {x}g.Count()).Sum()",
            _ => $"{Expression("int[]", d)}.OrderBy({x} => {x}, "
                + $"new ByDigits()).{_draw.OneOf("FirstOrDefault()", "LastOrDefault()", "Count()")}",
        };
    }

    private string WiderString(int d)
    {
        var x = Fresh("g");
        return _draw.Number(15) switch
        {
            0 => $"new Words().With({Expression("string", d)}).With({Expression("string", d)}).ToString()",
            1 => $"Wider.Measured<{_draw.OneOf("Metre", "Mile")}>({Expression("int", d)})",
            2 => $"({Expression("(int, string)", d)}).Inner()",
            3 => $"((FormattableString)$\"{{{Expression("int", d)}:D3}}|{{{Expression("string", d)},4}}\")."
                + _draw.OneOf("ToString()", "Format", "GetArgument(0)!.ToString()"),
            4 => $"$\"{{"
                + _draw.OneOf(
                    "new List<int>()",
                    "new string[1]",
                    "new Dictionary<string, Pair>()",
                    "typeof(Box<Pair>)",
                    "new Bag([])",
                    "new (int, string)[2]",
                    "new Key(1, \"z\")"
                )
                + $"}}\"",
            5 => $"System.Text.RegularExpressions.Regex.Replace({Expression("string", d)}, "
                + $"\"{_draw.OneOf("[a-e]", "[0-9]+", "^.", "(.)(.)")}\", "
                + $"{_draw.OneOf("\"_\"", $"{x} => {x}.Value.ToUpperInvariant() + {x}.Index")})",
            6 => $"string.Join(\",\", Wider.Numbered({Expression("string[]", d)}).Select({x} => {x}.At + {x}.Item))",
            7 => $"new {{ A = {Expression("int", d)}, B = {Expression("Color", d)} }}.ToString()!",
            8 => $"string.Join(\"/\", new Stack<int>({Expression("int[]", d)}))",
            9 => "Convert.ToHexString(System.Security.Cryptography.SHA256.HashData("
                + $"System.Text.Encoding.UTF8.GetBytes({Expression("string", d)})))[..8]",
            10 => $"new Uri(new Uri(\"http://h/a/\"), {_draw.OneOf("\"b?c=1\"", "\"../d\"", "\"e f\"")}).ToString()",
            11 => $"({Expression("string", d)} is [var {x}, .. var {x}r] ? {x}r + {x} : \"none\")",
            12 => $"(new Pair(1, {Expression("string", d)}) is {{ B: ['a', ..] or [], A: var {x} }} ? "
                + $"\"{{}}\" + {x} : $\"{{({Expression("decimal", d)}):0.0#}}\")",
            13 => $"string.Join(\"+\", {Expression("int[]", d)}.GroupBy({x} => new {{ Odd = {x} % 2, "
                + $"Sign = {x}.CompareTo(0) }}).Select({x} => {x}.Key + \"=\" + {x}.Count()))",
            _ => $"System.Text.Json.JsonSerializer.Serialize(new Pair({Expression("int", d)}, {Expression("string", d)}))",
        };
    }

    /// <summary>Statements with spans, references, events and collections that are changed.</summary>
    private void WiderStatement()
    {
        var name = Fresh("u");
        switch (_draw.Number(7))
        {
            case 0:
                Line(
                    $"var {name} = new Bag({Expression("int[]", 1)}); {name}.Add({Expression("int", 1)}); {name}.Sort(); "
                        + $"foreach (var {name}x in {name}) Log(\"{name}\", $\"{{{name}x}}\");"
                );
                break;
            case 1:
                Line(
                    $"int[] {name} = [{Expression("int", 1)}, 2, {Expression("int", 1)}, 4]; "
                        + $"var {name}s = {name}.AsSpan({_draw.Number(2)}, {_draw.Between(1, 3)}); "
                        + $"{name}s[0] {_draw.OneOf("=", "+=")} {Expression("int", 1)}; "
                        + $"{name}s.{_draw.OneOf("Reverse()", "Sort()", "Fill(5)", "Clear()", "Slice(1).Fill(9)")}; "
                        + $"Log(\"{name}\", string.Join(\",\", {name}));"
                );
                break;
            case 2:
                Line(
                    $"int[] {name} = [1, {Expression("int", 1)}]; ref var {name}r = ref Wider.First({name}); {name}r += 3; "
                        + $"Log(\"{name}\", {name}[0] + \"|\" + Wider.Both(in {name}[0], ref {name}[{_draw.Number(2)}]));"
                );
                break;
            case 3:
                Line(
                    $"Action<int> {name} = {name}n => Log(\"{name}\", $\"{{{name}n}}\"); {name} += {name}n => _calls += {name}n; "
                        + $"{name}({Expression("int", 1)}); {name} -= {name}; Log(\"{name}\", ({name} is null).ToString());"
                );
                break;
            case 4:
                Line(
                    $"var {name} = new Ports {{ 1, {Expression("int", 1)} }}; {name}[0] = 9; {name}.Insert(1, 4); {name}.Remove(5); "
                        + $"Log(\"{name}\", string.Join(\",\", {name}) + {name}.Moves);"
                );
                break;
            case 5:
                Line(
                    $"var {name} = new[] {{ {Expression("Pair", 1)}, new Pair(1, \"a\") }}.ToLookup(p => p.A & 1, p => p.B); "
                        + $"foreach (var {name}g in {name}.OrderBy(g => g.Key)) Log(\"{name}\", {name}g.Key + string.Join(\",\", "
                        + $"{name}g.Select(Cut)));"
                );
                break;
            default:
                Line(
                    $"var ({name}, {name}t) = ({Expression("int", 1)}, (A: {Expression("string", 1)}, B: {Expression("int?", 1)})); "
                        + $"({name}, {name}t.B) = ({name}t.B ?? 1, {name}); Log(\"{name}\", $\"{{{name}}}{{{name}t}}\");"
                );
                break;
        }
    }
}
