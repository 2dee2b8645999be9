// title: Bases of bases with constructed arguments
// example: public abstract class L3<P, Q> : L2<(P, Q)>
namespace App;
public abstract class L1<A, B, C> : ManifestSet
{
    protected string S1 => typeof(A).Name + typeof(B).Name + typeof(C).Name;

    protected class In
    {
        public string S => typeof(A).Name + typeof(C).Name;

        public class In2<Q>
        {
            public (A? , Q? ) V;
            public string T => typeof(A).Name + typeof(Q).Name + V;
        }
    }

    protected In Make() => new In();
    protected In.In2<B> Make2() => new();
    protected override void Define(Manifests k8s)
    {
        k8s.ConfigMap("a").Data("s1", S1).Data("more", More()).Data("in", Make().S).Data("in2", Make2().T);
    }

    protected abstract string More();
}

public abstract class L2<X> : L1<X, X[], Dictionary<string, X>>
{
    protected string S2 => typeof(X).Name + S1;
}

public abstract class L3<P, Q> : L2<(P, Q)>
{
    protected string S3 => typeof(P).Name + typeof(Q).Name + S2;

    protected override string More() => S3;
}

public abstract class L4 : L3<int, List<bool>>
{
    protected override string More() => base.More() + new In().S + new In.In2<string>().T;
}

public sealed class Set : L4;
