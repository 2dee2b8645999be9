// title: The default of an `ImmutableArray`, UTC dates as numbers
// example: default(ImmutableArray<string>).IsDefault
var log = k8s.ConfigMap("log");
ImmutableArray<int> none = default;
log.Data("default", $"{none.IsDefault} {none.IsDefaultOrEmpty} {default(ImmutableArray<string>).IsDefault} {none == default}");
log.Data("empty", $"{ImmutableArray<int>.Empty.IsDefault} {ImmutableArray<int>.Empty.IsDefaultOrEmpty} {ImmutableArray.Create(1).IsDefault}");
log.Data("field", $"{new Holder().All.IsDefault} {new Holder { All = [1] }.All.Length}");
var date = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);
log.Data("utc", $"{date.ToFileTimeUtc()} {DateTime.FromFileTimeUtc(date.ToFileTimeUtc()):O} {date.ToBinary()} {date.ToUniversalTime():O}");
log.Data("generic", $"{Same(1, 1)} {Same(new Point { X = 1 }, new Point { X = 1 })} {Same(Kind.A, Kind.B)} {Hash(new Point())}");
static bool Same<T>(T a, object b) where T : struct => a.Equals(b);
static bool Hash<T>(T a) where T : struct => a.Equals(default(T)) && !a.Equals(null);
// types
class Holder { public ImmutableArray<int> All; }
struct Point { public int X; }
enum Kind { A, B }
