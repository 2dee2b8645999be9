var log = new List<string>();
// `new()`, `default`, conditional and switch expressions, lambdas and collection expressions take the target's type.
Box box = new(5);
Box[] boxes = [new(1), new(2)];
List<(int, string)> pairs = [new(1, "a"), (2, "b"), default];
Dictionary<string, Box> map = new() { ["k"] = new(7) };
(int Min, int Max) range = new(3, 4);
int? maybe = boxes.Length > 5 ? 1 : null;
long wide = boxes.Length == 2 ? 1 : 2;
Animal animal = boxes.Length == 2 ? new Dog() : new Cat();
Animal fromSwitch = boxes.Length switch { 1 => new Dog(), _ => new Cat() };
byte small = boxes.Length switch { 2 => 200, _ => 1 };
object boxed = boxes.Length switch { 2 => 1, _ => 2L };
log.Add($"{box.N}{boxes[1].N} {pairs[0]}{pairs[2].Item2 is null} {map["k"].N} {range} {maybe is null} {wide.GetType().Name}");
log.Add($"{animal.Name}{fromSwitch.Name} {small.GetType().Name} {boxed.GetType().Name} {Take(new(6))} {Give().N} {new Holder().Made.N}");
Func<int, Box> make = n => new(n);
Point point = new() { X = 4 };
point = new(9);
int? number = new int?(5);
DateTime date = new(2026, 1, 2);
log.Add($"{make(8).N} {point.X} {number} {date.Year} {new Box[] { new(3) }[0].N}");
try
{
    throw new InvalidOperationException(Text(default));
}
catch (InvalidOperationException e)
{
    log.Add(e.Message);
}
k8s.ConfigMap("targets").Data("log", string.Join("|", log));
// members
static int Take(Box b) => b.N;
static Box Give() => new(10);
static string Text(int n) => "default" + n;
// types
public class Box(int n)
{
    public int N => n;
}
public class Holder { public Box Made { get; } = new(11); }
public struct Point(int x) { public int X = x; }
public abstract class Animal { public virtual string Name => "animal"; }
public class Dog : Animal { public override string Name => "dog"; }
public class Cat : Animal { public override string Name => "cat"; }
