k8s.ConfigMap("a" + new C().Compare(1, 2));

// types
class C : IComparer<int>
{
    public int Compare(int a, int b) => new[] { 3, 1, 2 }.OrderBy(x => x, new C()).First();
}
