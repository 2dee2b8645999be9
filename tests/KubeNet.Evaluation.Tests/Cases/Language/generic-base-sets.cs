// title: Generic base classes of sets
// example: public abstract class Base<T> : ManifestSet where T : IStage, new()
namespace App;
public interface IStage
{
    static virtual int Replicas => 1;
    static abstract string Name { get; }
}

public sealed class Prod : IStage
{
    public static int Replicas => 5;
    public static string Name => "prod";
}

public abstract class Base<T> : ManifestSet where T : IStage, new()
{
    protected T Made = new T();
    protected string Field = typeof(T).Name + T.Replicas + T.Name;
    public string Prop => typeof(T).Name + T.Replicas + T.Name;
    public string Auto { get; } = T.Name;

    protected override void Define(Manifests k8s)
    {
        object x = new Prod();
        k8s.ConfigMap("a").Data("replicas", T.Replicas.ToString())
            .Data("name", T.Name)
            .Data("type", typeof(T).Name)
            .Data("is", (x is T).ToString())
            .Data("is2", x is T t ? t.GetType().Name : "no")
            .Data("new", new T().GetType().Name)
            .Data("made", Made.GetType().Name)
            .Data("field", Field)
            .Data("prop", Prop)
            .Data("auto", Auto)
            .Data("more", More())
            .Data("base", typeof(Base<T>).Name)
            .Data("full", typeof(Base<T>).ToString());
    }

    protected virtual string More() => typeof(T).Name;
}

public sealed class Set : Base<Prod>
{
    protected override string More() => "own " + base.More();
}
