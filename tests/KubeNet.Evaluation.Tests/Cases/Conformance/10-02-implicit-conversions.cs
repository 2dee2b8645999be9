var log = new List<string>();
void Is(object? value) => log.Add(value is null ? "null" : value.GetType().Name + ":" + value);
// Numbers widen; the value stays, but a large integer loses digits as a float.
byte small = 200;
long wide = small;
float f = 16777217;
double d = int.MaxValue;
decimal m = long.MaxValue;
double fromLong = 9007199254740993L;
Is(wide);
Is((double)f);
Is(d);
Is(m);
Is(fromLong);
Is('a' + 0);
int fromChar = 'A';
Is(fromChar);
// Zero is a value of every enum; a constant that fits converts to a smaller type.
Level none = 0;
byte fits = 17;
sbyte negative = -5;
Is(none);
Is(fits);
Is(negative);
// Interpolated text as FormattableString, a value as nullable, null.
FormattableString text = $"{small:X}-{fits}";
Is(text.Format);
int? maybe = small;
long? lifted = maybe;
int? nothing = null;
long? still = nothing;
Is(maybe);
Is(lifted);
Is(still);
// References convert to bases and interfaces and stay the same object.
var dog = new Dog();
Animal animal = dog;
INamed named = dog;
object all = dog;
Is(ReferenceEquals(animal, named) && ReferenceEquals(all, dog));
IEnumerable<object> covariant = new List<string> { "c" };
Is(covariant.First());
Action<object> takes = o => log.Add("got" + o);
Action<string> contravariant = takes;
contravariant("x");
object[] array = new[] { "a" };
Is(array);
// Boxing copies the value, and the box keeps the type of the value.
var point = new Point { X = 1 };
object boxed = point;
point.X = 2;
Is(((Point)boxed).X);
INamed boxedName = point;
point.X = 3;
Is(boxedName.Name);
object boxedMaybe = maybe;
Is(boxedMaybe);
object? boxedNull = nothing;
Is(boxedNull);
// Tuples convert element by element, a default literal takes the target's type, `throw` converts to anything.
(long, object) pair = (small, "t");
Is(pair.Item1);
log.Add(pair.ToString());
long fromDefault = default;
Is(fromDefault);
Is(Positive(5));
// Type parameters convert to their constraint.
Is(NameOf(dog));
Is(NameOf(new Point { X = 9 }));
k8s.ConfigMap("implicit").Data("log", string.Join("|", log));
// members
static int Positive(int n) => n > 0 ? n : throw new ArgumentException("no");
static string NameOf<T>(T value) where T : INamed
{
    INamed named = value;
    return named.Name;
}
// types
public enum Level { None, Some }
public interface INamed { string Name { get; } }
public class Animal { }
public class Dog : Animal, INamed { public string Name => "dog"; }
public struct Point : INamed
{
    public int X;
    public string Name => "point" + X;
}
