var log = new List<string>();
// A declaration pattern tests the object's type and never matches null; the variable has the value.
foreach (object? o in new object?[] { 1, "s", null, 2L, new[] { 1 }, Level.High, 'c', 1.5, new Dog() })
{
    log.Add(o switch
    {
        int i when i > 5 => "big" + i,
        int i => "int" + i,
        string { Length: var length } => "text" + length,
        long l => "long" + l,
        int[] a => "array" + a.Length,
        Level level => "level" + level,
        Animal animal => "animal" + animal.Name,
        null => "null",
        var other => "other" + other,
    });
}
// A constant pattern compares as Equals does: the type is part of it.
object five = 5;
object nan = double.NaN;
log.Add($"{five is 5} {five is 5L} {nan is double.NaN} {(object)"x" is "x"} {(object)Level.High is Level.High} {(object)1 is Level.High}");
const string? Nothing = null;
string? none = null;
log.Add($"{none is null} {none is Nothing} {none is string} {none is var any} {"" is null}");
int? maybe = 3;
log.Add($"{maybe is 3} {maybe is int m && m == 3} {(int?)null is int} {maybe is not null}");
// A var pattern always matches, null too, and gives a new variable that is changed without the operand.
var n = 4;
if (n is var copy) copy++;
log.Add(n + "");
if (n is int again) again += 10;
log.Add(n + "");
// The operand is evaluated once.
var calls = 0;
int Next() => ++calls;
log.Add(Next() switch { 7 => "seven", 8 => "eight", > 100 => "many", _ => "rest" } + calls);
log.Add((Next() is 7 or 8 or 2) + "" + calls);
// A pattern on a type parameter.
log.Add($"{Kind(1)} {Kind("s")} {Kind<object>(2)} {Kind<int?>(null)}");
k8s.ConfigMap("forms").Data("log", string.Join("|", log));
// members
static string Kind<T>(T value) => value switch { int => "int", string s => "string" + s, null => "null", _ => "else" };
// types
public enum Level { Low, High }
public class Animal { public virtual string Name => "animal"; }
public class Dog : Animal { public override string Name => "dog"; }
