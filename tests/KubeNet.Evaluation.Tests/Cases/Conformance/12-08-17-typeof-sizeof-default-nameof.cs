var log = new List<string>();
log.Add($"{typeof(int).Name} {typeof(string) == "s".GetType()} {typeof(List<int>).Name} {typeof(List<>).Name} {typeof(int[]).Name}");
log.Add($"{typeof(void).Name} {typeof(int?) == typeof(int)} {TypeOf<string>()} {TypeOf<List<int>>()} {typeof(Own.Inner).Name}");
log.Add($"{((object)5).GetType() == typeof(int)} {new Own.Inner().GetType().FullName}");
log.Add($"{sizeof(byte)}{sizeof(int)}{sizeof(long)}{sizeof(char)}{sizeof(bool)}{sizeof(double)}{sizeof(decimal)}");
log.Add($"{default(int)}{default(bool)}{default(string) ?? "null"}{default(Level)}{default(int?) is null}{default(DateTime).Year}");
int n = default;
string? text = default;
Level level = default;
(int, string?) pair = default;
log.Add($"{n} {text is null} {level} {pair.Item1} {Optional()} {(n == default)}");
log.Add($"{nameof(n)} {nameof(Own)} {nameof(Own.Inner)} {nameof(List<int>.Count)} {nameof(System.Collections.Generic)} {nameof(TypeOf)}");
k8s.ConfigMap("types").Data("log", string.Join("|", log));
// members
static string TypeOf<T>() => typeof(T).Name;
static int Optional(int a = default, string? b = default) => a + (b is null ? 10 : 0);
// types
public enum Level { Low, High }
public class Own
{
    public class Inner { }
}
