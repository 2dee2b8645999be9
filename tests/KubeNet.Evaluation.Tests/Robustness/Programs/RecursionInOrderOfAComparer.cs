k8s.ConfigMap("a" + new[] { 1, 2 }.Order(new C()).First());

// types
class C : IComparer<int>
{
    public int Compare(int a, int b)
    {
        new[] { a, b }.Order(this).ToArray();
        return 0;
    }
}
