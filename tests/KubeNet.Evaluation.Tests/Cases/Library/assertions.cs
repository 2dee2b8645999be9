// title: `System.Diagnostics.Debug.Assert` that holds
// example: System.Diagnostics.Debug.Assert(n > 1);
#define DEBUG
namespace App;
public sealed class Set : ManifestSet
{
    protected override void Define(Manifests k8s)
    {
        var n = 2;
        System.Diagnostics.Debug.Assert(n > 1);
        System.Diagnostics.Debug.Assert(n > 1, "must be");
        k8s.ConfigMap("a").Data("x", "ok");
    }
}
