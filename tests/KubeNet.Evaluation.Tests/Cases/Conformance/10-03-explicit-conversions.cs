var log = new List<string>();
void Is(object? value) => log.Add(value is null ? "null" : value.GetType().Name + ":" + value);
void Fails(Action action)
{
    try
    {
        action();
        log.Add("fine");
    }
    catch (Exception e)
    {
        log.Add(e.GetType().Name);
    }
}
// Numbers narrow: unchecked takes the low bits, checked throws; fractions are cut off.
var big = 300;
var minus = -1;
var fraction = -2.9;
var bigDecimal = 1e20m;
Is(unchecked((byte)big));
Is(unchecked((uint)minus));
Is(unchecked((sbyte)200L));
Is((int)fraction);
Is((char)(big - 200));
Is((float)0.1);
Is((decimal)0.1);
Fails(() => Is(checked((byte)big)));
Fails(() => Is(checked((ulong)minus)));
Fails(() => Is((long)bigDecimal));
Fails(() => Is(checked((int)(fraction * 1e12))));
// Enums convert to and from any number, defined or not.
Is((Level)1);
Is((Level)7);
Is((int)Level.Some);
Is((double)Level.Some);
Is((Other)Level.Some);
Is((Level)(1.9));
// A nullable gives its value or throws.
int? five = 5;
int? none = null;
Is((int)five);
Fails(() => Is((int)none!));
Is((byte?)none);
Is((byte?)five);
// References: the object's own type decides; null converts to everything.
object dog = new Dog();
Is(((Animal)dog).Sound);
Is(((INamed)dog).Name);
Fails(() => Is((string)dog));
Fails(() => Is((IDisposable)dog));
Is((string?)(object?)null);
object strings = new[] { "a" };
Is(((object[])strings).Length);
Fails(() => Is((int[])strings));
object ints = new[] { 1 };
Fails(() => Is((object[])ints));
// Unboxing needs the value's own type; an enum unboxes to its number type.
object boxed = 5;
Is((int)boxed);
Is((int?)boxed);
Fails(() => Is((long)boxed));
Fails(() => Is((short)boxed));
object boxedNull = null!;
Fails(() => Is((int)boxedNull));
Is((int?)boxedNull);
object boxedLevel = Level.Some;
Is((int)boxedLevel);
Is((Level)boxed);
// Tuples element by element; type parameters through object.
(double, object) pair = (2.7, 8);
log.Add((((int, int))pair).ToString());
Is(To<int>(5));
Is(To<string>("s"));
Fails(() => Is(To<string>(5)));
Fails(() => Is(To<int>("5")));
Fails(() => Is(To<Dog>("5")));
Fails(() => Is(From(5)));
Is(From(dog));
k8s.ConfigMap("explicit").Data("log", string.Join("|", log));
// members
static T To<T>(object o) => (T)o;
static string From<T>(T value) => ((INamed)value!).Name;
// types
public enum Level { None, Some }
public enum Other : byte { A, B }
public interface INamed { string Name { get; } }
public class Animal { public virtual string Sound => "none"; }
public class Dog : Animal, INamed
{
    public override string Sound => "woof";
    public string Name => "dog";
}
