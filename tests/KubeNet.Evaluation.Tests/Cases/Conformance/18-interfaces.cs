var log = new List<string>();
// Implicit and explicit implementations; one method for several interfaces; base interfaces; properties, events, indexers.
var c = new Both();
IOne one = c;
ITwo two = c;
ISub sub = c;
log.Add(c.Name() + one.Name() + two.Name() + ((IOne)sub).Name() + sub.Sub() + one.P + one[3]);
one.P = 7;
one.E += () => log.Add("event");
c.Raise();
log.Add(c.Value + "");
// A derived class inherits the implementation; overrides are reached, hidden ones are not, unless the interface is implemented again.
log.Add(((IOne)new Inherits()).Name() + ((ITwo)new Inherits()).Name() + new Inherits().Name());
log.Add(((ITwo)new Hides()).Name() + ((ITwo)new Again()).Name() + ((ITwo)new AgainChild()).Name() + ((IOne)new Again()).Name());
log.Add(((IShape)new Abstract()).Area() + "");
// Variance, several instances of one generic interface, methods with type parameters.
IOut<object> covariant = new Words();
IIn<string> contravariant = new Objects();
log.Add(covariant.Get() + contravariant.Take("s") + (covariant is IOut<string>) + (contravariant is IIn<object>));
var many = new Many();
log.Add(((IHas<int>)many).Get() + ((IHas<string>)many).Get() + ((IGeneric)many).Make<int>() + ((IGeneric)many).Make<string>());
// Default members, which the class does not have, call the members of the class; a more special interface may override them.
IDefault d = new Defaults();
IDefault m = new More();
log.Add(d.Twice() + m.Twice() + ((IDefault)new Special()).Twice() + IDefault.Static() + ((IDefault)new StructDefault { N = 5 }).Twice());
// A struct through an interface is a box; through a constraint it is the variable.
var counter = new Counter();
Up(ref counter);
ICount boxed = counter;
boxed.Up();
log.Add($"{counter.N}{((Counter)boxed).N}");
// Member access through two bases, `is` and `as` with interfaces.
IBothBases bases = new BothBases();
log.Add(((ILeft)bases).M() + ((IRight)bases).M() + (bases is ILeft) + ((object)c is IOut<string>) + ((object)c as ITwo)!.Name());
k8s.ConfigMap("interfaces").Data("log", string.Join("|", log));
// members
static void Up<T>(ref T count) where T : ICount => count.Up();
// types
public interface IOne
{
    string Name();
    int P { get; set; }
    string this[int i] { get; }
    event Action E;
}
public interface ITwo { string Name(); }
public interface ISub : IOne { string Sub(); }
public class Both : ISub, ITwo
{
    public int Value;
    Action? _e;
    public string Name() => "own";
    string IOne.Name() => "one";
    public string Sub() => "sub";
    int IOne.P { get => Value; set => Value = value + 1; }
    string IOne.this[int i] => "index" + i;
    event Action IOne.E
    {
        add => _e += value;
        remove => _e -= value;
    }
    public void Raise() => _e?.Invoke();
}
public class Inherits : Both { public new string Name() => "inherits"; }
public class Plain : ITwo, IOther
{
    public string Name() => "plain";
    public virtual string Other() => "other";
}
public interface IOther { string Other(); }
public class Hides : Plain { public new string Name() => "hides"; }
public class Again : Plain, ITwo, IOne
{
    public new string Name() => "again";
    public int P { get; set; }
    public string this[int i] => "";
    public event Action E { add { } remove { } }
}
public class AgainChild : Again { public new string Name() => "child"; }
public interface IShape { int Area(); }
public abstract class AbstractShape : IShape { public abstract int Area(); }
public class Abstract : AbstractShape { public override int Area() => 4; }
public interface IOut<out T> { T Get(); }
public interface IIn<in T> { string Take(T value); }
public class Words : IOut<string> { public string Get() => "word"; }
public class Objects : IIn<object> { public string Take(object o) => "took" + o; }
public interface IHas<T> { string Get(); }
public interface IGeneric { string Make<T>(); }
public class Many : IHas<int>, IHas<string>, IGeneric
{
    string IHas<int>.Get() => "int";
    string IHas<string>.Get() => "string";
    public string Make<T>() => typeof(T).Name;
}
public interface IDefault
{
    int N { get; set; }
    int Twice() => N * 2;
    static string Static() => "static";
}
public class Defaults : IDefault { public int N { get; set; } = 3; }
public class More : IDefault
{
    public int N { get; set; } = 3;
    public int Twice() => N * 200;
}
public interface ISpecial : IDefault { int IDefault.Twice() => N * 2000; }
public class Special : ISpecial { public int N { get; set; } = 3; }
public struct StructDefault : IDefault { public int N { get; set; } }
public interface ICount { void Up(); }
public struct Counter : ICount
{
    public int N;
    public void Up() => N++;
}
public interface ILeft { string M() => "left"; }
public interface IRight { string M() => "right"; }
public interface IBothBases : ILeft, IRight { }
public class BothBases : IBothBases { }
