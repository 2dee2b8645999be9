// title: Covariant returns and explicit implementations
// example: public override Dog Make()
Animal a = new Dog(); 
k8s.ConfigMap("c1").Data("x", $"{(a.Make().Name + new Dog().Make().Bark + ((IFeed)a).Feed() + a.Sound + (a as Dog)!.Sound)}");
// types
public interface IFeed { string Feed(); }
public class Animal : IFeed { public string Name = "an"; public virtual Animal Make() => new(); string IFeed.Feed() => "fed"; public virtual string Sound { get; init; } = "..."; }
public class Dog : Animal { public string Bark => "woof"; public override Dog Make() => new() { Name = "dog" }; public sealed override string Sound => base.Sound + "wuff"; }
