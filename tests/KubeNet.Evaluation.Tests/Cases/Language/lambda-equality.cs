// title: Equality of lambdas
// example: Get() == Get()
// Two delegates of one lambda are equal if they captured the same object or the same variables.
var o = new Own();
k8s.ConfigMap("x").Data("a", o.Run());
int k = 1;
Func<int> F() => () => k;
k8s.ConfigMap("y").Data("a", $"{F() == F()} {F().Equals(F())}");
// types
class Own
{
    int _n = 3;

    Func<int> Get() => () => _n;

    Func<int> Two(int a) => () => _n + a;

    Func<int> None() => () => 1;

    Func<int> Both()
    {
        int z = 2;
        return () => z + _n;
    }

    public string Run()
    {
        var list = new List<Func<int>>();
        for (var i = 0; i < 2; i++)
            list.Add(() => _n);
        return $"{Get() == Get()} {Two(1) == Two(1)} {None() == None()} {Both() == Both()} {list[0] == list[1]} {Get() == new Own().Get()}";
    }
}
