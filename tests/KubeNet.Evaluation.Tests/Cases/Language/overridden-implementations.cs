// title: Overrides of methods that implement an interface
// example: public class Loud : Plain { public override string Greet(string who) => "LOUD " + who;
IGreeter greeter = new Loud();
k8s.ConfigMap("a").Data("text", greeter.Greet("x")).Data("name", ((INamed)new Loud()).Name);
// types
public interface IGreeter { string Greet(string who); }
public interface INamed { string Name { get; } }
public class Plain : IGreeter, INamed { public virtual string Greet(string who) => "plain " + who; public virtual string Name => "plain"; }
public class Loud : Plain { public override string Greet(string who) => "LOUD " + who; public override string Name => "loud"; }
