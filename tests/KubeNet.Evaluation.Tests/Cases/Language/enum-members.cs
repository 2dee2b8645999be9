// title: Members of enums: `Equals`, `CompareTo`, `GetHashCode`, `HasFlag`
// example: level.Equals(Level.High), level.Equals(boxed)
object boxed = Level.High;
var level = Level.High;
Enum any = level;
IComparable comparable = level;
k8s.ConfigMap("equal").Data("v", string.Join(" ", level.Equals(Level.High), level.Equals(boxed), level.Equals(1), level.Equals(null), boxed.Equals(level), any.Equals(level), Equals(level, Level.Low), level.Equals(Other.High)));
k8s.ConfigMap("order").Data("v", string.Join(" ", level.CompareTo(Level.Low), level.CompareTo(null), comparable.CompareTo(boxed), Level.Low.CompareTo(boxed), any.CompareTo(Level.High)));
k8s.ConfigMap("hash").Data("v", string.Join(" ", level.GetHashCode(), any.GetHashCode(), Wide.Far.GetHashCode(), Narrow.Below.GetHashCode(), DayOfWeek.Friday.GetHashCode()));
k8s.ConfigMap("flags").Data("v", string.Join(" ", Features.All.HasFlag(Features.Tls), Features.Tls.HasFlag(Features.Cache), ((Enum)Features.All).HasFlag(Features.Cache), DayOfWeek.Friday.HasFlag(DayOfWeek.Monday)));
k8s.ConfigMap("nullable").Data("v", Nullable(level) + Nullable(null));
k8s.ConfigMap("thrown").Data("v", string.Join("\n", Message(() => level.CompareTo(3)), Message(() => level.CompareTo(Other.High)), Message(() => Features.All.HasFlag(Other.High)),
    Message(() => level.HasFlag(null!)), Message(() => level.ToString("Q")), Message(() => Enum.Parse<Level>("Medium"))));
static string Nullable(Level? level) => $"{level.Equals(Level.High)} {level.Equals(null)} {level.GetHashCode()} ";
static string Message(Func<object> act) { try { return act().ToString()!; } catch (Exception e) { return e.GetType().Name + ": " + e.Message; } }
// types
public enum Level { Low, High }
public enum Other { Low, High }
public enum Wide : long { Far = 1L << 40 | 3 }
public enum Narrow : short { Below = -2 }
[Flags] public enum Features { Tls = 1, Cache = 2, All = 3 }
