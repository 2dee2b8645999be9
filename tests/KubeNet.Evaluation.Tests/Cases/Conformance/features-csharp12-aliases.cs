namespace App;

using Pair = (int Left, string Right);
using Numbers = int[];
using Maybe = int?;

// A name for a tuple, an array or a nullable type is that type.
public sealed class Set : ManifestSet
{
    protected override void Define(Manifests k8s)
    {
        Pair pair = (1, "a");
        Numbers numbers = [1, 2];
        Maybe none = null;
        var copy = pair;
        copy.Left = 5;
        (int, string) other = pair;
        object boxed = numbers;
        k8s.ConfigMap("aliases").Data("log",
            $"{pair.Left}{copy}{other}{numbers[^1]}{none is null}{boxed is int[]}{default(Pair).Right is null}");
    }
}
