new N().Add(1);

// types
class N : System.Collections.ObjectModel.Collection<int>
{
    protected override void InsertItem(int i, int x) => Add(x);
}
