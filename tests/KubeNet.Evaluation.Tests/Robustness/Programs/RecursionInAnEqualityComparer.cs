k8s.ConfigMap("a" + new C().GetHashCode(1));

// types
class C : IEqualityComparer<int>
{
    public bool Equals(int a, int b) => true;

    public int GetHashCode(int a) => new HashSet<int>(new C()) { 1 }.Count;
}
