var log = new List<string>();
const int Seconds = 60 * 60 * 24;
const string Path = "/v" + Version;
const Level Best = Level.High;
const double Third = 1.0 / 3;
const char Letter = (char)('a' + 2);
const long Big = 1L << 40;
const int Wrapped = unchecked(int.MaxValue + 1);
const bool Flag = Seconds > 100 && Path == "/v3";
const string? None = null;
log.Add($"{Seconds} {Path} {Best} {Third} {Letter} {Big} {Wrapped} {Flag} {None is null} {Derived.Sum} {(int)Level.Both}");
byte small = Seconds / 86400;
log.Add(small.GetType().Name + small);
// A boolean expression is a bool, converts to one, or has the operator `true`.
if (new Yes()) log.Add("operator");
log.Add(new Yes() ? "true" : "false");
if (new Converts()) log.Add("converted");
for (var t = new Steps(3); t; t.Down()) log.Add("step" + t.Left);
do log.Add("once"); while (new Converts { On = false });
k8s.ConfigMap("constants").Data("log", string.Join("|", log));
// members
const string Version = "3";
// types
public enum Level { Low = 1, High = Low << 2, Both = Low | High }
public class Base { protected const int Start = 5; }
public class Derived : Base { public const int Sum = Start + More; const int More = Start * 2; }
public class Yes
{
    public static bool operator true(Yes y) => true;
    public static bool operator false(Yes y) => false;
    public static implicit operator string(Yes y) => "not used";
}
public class Converts
{
    public bool On = true;
    public static implicit operator bool(Converts c) => c.On;
}
public class Steps(int left)
{
    public int Left => left;
    public void Down() => left--;
    public static bool operator true(Steps s) => s.Left > 0;
    public static bool operator false(Steps s) => s.Left <= 0;
}
