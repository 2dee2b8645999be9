// title: enums of small numbers, parsed and asked for
// example: Enum.TryParse<Level>("300", out var level)
var map = k8s.ConfigMap("log");
var n = 0;
void D(Func<object?> read)
{
    string text;
    try
    {
        text = $"{read()}";
    }
    catch (Exception e)
    {
        text = $"{e.GetType().Name}: {e.Message}";
    }

    map.Data($"v{n++:00}", text);
}

string[] texts =
[
    "300", "-1", "256", "200", " 200 ", "+7", "M", " M , N ", "m", "", "  ",
    "99999999999999999999", "-56", "0x10", "1,2", "M,300", "-0", "7x",
];
foreach (var text in texts)
{
    D(() => Enum.Parse<By>(text));
    D(() => Enum.Parse(typeof(By), text));
    D(() => Enum.Parse<Wide>(text));
    D(() => Enum.Parse<Signed>(text));
    D(() => Enum.TryParse<By>(text, out var by) + $"{by}");
    D(() => Enum.TryParse<Wide>(text, true, out var wide) + $"{wide}");
    D(() => Enum.Parse<DayOfWeek>(text));
}

D(() => Enum.IsDefined(typeof(By), (byte)200));
D(() => Enum.IsDefined(typeof(By), 200));
D(() => Enum.IsDefined(typeof(By), By.M));
D(() => Enum.IsDefined(typeof(By), "M"));
D(() => Enum.IsDefined(typeof(DayOfWeek), 1));
D(() => Enum.IsDefined(typeof(DayOfWeek), 1L));
D(() => Enum.GetName(typeof(By), 200));
D(() => checked((byte?)(int?)(n > 0 ? 300 : 1)));
D(() => unchecked((byte?)(int?)(n > 0 ? 300 : 1)));
D(() => checked((By?)(int?)(n > 0 ? 300 : 1)));
object one = 1;
object monday = DayOfWeek.Monday;
D(() => (DayOfWeek)one);
D(() => (DayOfWeek?)one);
D(() => (int)monday);
D(() => (int?)monday);
D(() => monday as int?);
D(() => one as DayOfWeek?);
D(() => (short?)one);
D(() => (int?)one);
D(() => (int?)(object)"s");
D(() => Cast<short?>(one));
D(() => Cast<int?>(one));
D(() => Cast<DayOfWeek>(one));
D(() => Cast<DayOfWeek?>(one));
// members
private static T Cast<T>(object? o) => (T)o!;
// types
public enum By : byte { N = 1, M = 200 }

public enum Wide : ulong { A = 1, Most = ulong.MaxValue }

public enum Signed : sbyte { Least = -128, M = 3 }
