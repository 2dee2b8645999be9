namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// What a program is about beside the common code. A program has some of the aspects, so that it stays short and all combinations occur.
/// A new aspect is a file of its own, and a name in <see cref="AllAspects"/>.
/// </summary>
internal sealed partial class ProgramWriter
{
    private IReadOnlyList<Aspect> _aspects = [];

    private Aspect[] AllAspects => [StructsInFields, InterfacesOfNet, Effects, SeveralSets, OperatorsAndEvents];

    /// <summary>Whether an aspect may write here: members of types and static functions do not see what it declares.</summary>
    private bool HasAspect => _aspects.Count > 0 && !_isMember;

    private void ChooseAspects()
    {
        _aspects = [.. AllAspects.Where(_ => _draw.Chance(40))];
        if (_aspects.Count == 0 && _draw.Chance(70))
        {
            _aspects = [_draw.OneOf(AllAspects)];
        }
    }

    /// <summary>
    /// What the operands of a statement did, and which one throws. A statement is run with several of them throwing in turn; what happened
    /// until then is told.
    /// </summary>
    private void Told()
    {
        Line("public static class Told");
        Open();
        Line("private static readonly List<string> s_told = [];");
        Line("private static int s_left = -1;");
        Line(
            "public static T Of<T>(string name, T value) { if (s_told.Count < 120) s_told.Add(name); if (s_left-- == 0) throw new "
                + "Wrong(name); return value; }"
        );
        Line("""public static string Text() { var text = string.Join(" ", s_told); s_told.Clear(); return text; }""");
        Line("public static string Run(int throwing, Action action)");
        Open();
        Line("s_told.Clear();");
        Line("s_left = throwing;");
        Line("try { action(); }");
        Line("""catch (Exception e) { s_told.Add(e.GetType().Name + (e is Wrong ? e.Message : "")); }""");
        Line("finally { s_left = -1; }");
        Line("return Text();");
        Close();
        Close();
    }

    /// <summary>Writes statements that are run as they are, and with some of their operands throwing.</summary>
    private void Throwing(Action write)
    {
        var n = Fresh("run");
        Line(
            $"foreach (var {n} in new[] {{ -1, {string.Join(", ", Enumerable.Range(0, 3).Select(i => _draw.Number(4 + (4 * i))))} }}) "
                + $"Log($\"{n}-{{{n}}}\", Told.Run({n}, () =>"
        );
        Open();
        _lambdas++;
        Scoped(write);
        _lambdas--;
        Close();
        Line("));");
    }

    /// <summary>What an aspect adds: types, members of the set, statements of a method, and expressions of a number for a depth.</summary>
    private sealed record Aspect(Action Types, Action Members, Action Statement, Func<int, string> Int);
}
